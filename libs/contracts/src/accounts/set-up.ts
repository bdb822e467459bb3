import { z } from 'zod';
import { Language, line, Password, SignInName, TimeZone, Token } from '../fields.js';

export const SetUpState = z.object({ needed: z.boolean() }).meta({ id: 'SetUpState' });
export type SetUpState = z.infer<typeof SetUpState>;

export const SetUp = z
  .strictObject({
    /** The one-time token printed in the console at the first start. */
    token: Token,
    organizationName: line(80),
    zone: TimeZone,
    language: Language,
    name: line(60),
    signInName: SignInName,
    password: Password,
  })
  .meta({ id: 'SetUp' });
export type SetUp = z.infer<typeof SetUp>;
