/** Money is typed in yuan and kept in minor units. */
export const moneyField = { scale: 100, decimals: 2, least: 0, isOptional: true, unit: '¥' } as const;
