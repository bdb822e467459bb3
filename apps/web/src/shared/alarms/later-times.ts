/** Three hours from now, nine tomorrow, or nine in three days, on this device's clock. */
export const laterTimes = (now: Date): Record<'hours' | 'tomorrow' | 'days', Date> => {
  const atNine = (days: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
  return { hours: new Date(now.getTime() + 3 * 3_600_000), tomorrow: atNine(1), days: atNine(3) };
};
