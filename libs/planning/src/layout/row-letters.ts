/** Letters of a row counted from 1: A … Z, AA, AB … */
export const rowLetters = (row: number): string => {
  const rest = Math.floor((row - 1) / 26);
  const letter = String.fromCharCode(65 + ((row - 1) % 26));
  return rest === 0 ? letter : `${rowLetters(rest)}${letter}`;
};
