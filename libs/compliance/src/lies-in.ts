/** Whether a place is another one or lies below it: `('CN-BJ', 'CN')` does, `('CN', 'CN-BJ')` and `('CNX', 'CN')` do not. */
export const liesIn = (place: string, other: string): boolean => place === other || place.startsWith(`${other}-`);
