import { z } from 'zod';
import { Id, Language } from '../fields.js';
import { permissions, roles } from '../permissions.js';

export const Me = z
  .object({
    person: z.object({ id: Id, name: z.string(), role: z.enum(roles) }),
    organization: z.object({ id: Id, name: z.string(), zone: z.string(), language: Language, currency: z.string() }),
    /** Other organizations in which this account is a person. */
    organizations: z.array(z.object({ id: Id, name: z.string() })),
    /** Empty for whoever came through a personal link: there is no account to sign in with. */
    signInName: z.string(),
    language: Language.nullable(),
    permissions: z.array(z.enum(permissions as [string, ...string[]])),
    /** Whether this account may make new organizations on this installation. */
    operator: z.boolean(),
    /** Where phones and customers reach the product, and whether others than this computer can. */
    reach: z.object({ url: z.string(), othersCanReach: z.boolean() }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const SwitchOrganization = z.strictObject({ organizationId: Id }).meta({ id: 'SwitchOrganization' });
export type SwitchOrganization = z.infer<typeof SwitchOrganization>;

export const EditMe = z.strictObject({ language: Language.nullable() }).meta({ id: 'EditMe' });
export type EditMe = z.infer<typeof EditMe>;
