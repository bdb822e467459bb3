/** Minutes of a day as `HH:MM`; past midnight it starts again: `clockText(870) → 14:30`, `clockText(1450) → 00:10`. */
export const clockText = (minute: number): string => {
  const inDay = ((Math.round(minute) % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};
