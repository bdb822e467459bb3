/** The first words of a text, to name it by. */
export const startOf = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
