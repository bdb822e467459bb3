import { z } from 'zod';
import { MadeAccessLink } from '../accounts/access-link.js';
import { Id, Instant, line, optionalLine, Version } from '../fields.js';
import { roles } from '../permissions.js';

/** A person is not an account: people may be on a plan first and claim an account later. */
export const PersonView = z
  .object({
    id: Id,
    name: z.string(),
    mail: z.string(),
    phone: z.string(),
    role: z.enum(roles),
    teamId: Id.nullable(),
    /** `none`: no account · `linked`: a link waits to be used · `active` · `disabled` */
    account: z.enum(['none', 'linked', 'active', 'disabled']),
    linkExpiresAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;
export const PersonList = z.object({ people: z.array(PersonView) }).meta({ id: 'PersonList' });

const personFields = {
  name: line(60),
  /** Empty when not known. */
  mail: z.email().max(254).or(z.literal('')),
  phone: optionalLine(30),
  role: z.enum(roles),
  teamId: Id.nullable(),
};
export const AddPerson = z
  .strictObject({ ...personFields, /** Make an access link at once. */ withLink: z.boolean() })
  .meta({ id: 'AddPerson' });
export type AddPerson = z.infer<typeof AddPerson>;
export const AddedPerson = z
  .object({ person: PersonView, link: MadeAccessLink.nullable() })
  .meta({ id: 'AddedPerson' });
export type AddedPerson = z.infer<typeof AddedPerson>;
export const EditPerson = z.strictObject({ version: Version, ...personFields }).meta({ id: 'EditPerson' });
export type EditPerson = z.infer<typeof EditPerson>;
