import { z } from 'zod';
import { Password, SignInName } from '../fields.js';

export const SignIn = z.strictObject({ signInName: SignInName, password: Password }).meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;
