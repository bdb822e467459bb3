import { z } from 'zod';
import { Password, SignInName } from '../fields.js';

/** Shortest password, in characters; longer is better than stranger. */
export const shortestPassword = 10;

export const ChangePassword = z.strictObject({ current: Password, next: Password }).meta({ id: 'ChangePassword' });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Always accepted, whether or not such an account exists. */
export const ForgotPassword = z.strictObject({ signInName: SignInName }).meta({ id: 'ForgotPassword' });
export type ForgotPassword = z.infer<typeof ForgotPassword>;
