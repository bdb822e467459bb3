import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for a link, a cookie or a console line. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: who reads the database cannot use it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const sameHash = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
