import { z } from 'zod';
import { Id, Language, line, SignInName, TimeZone, Version } from '../fields.js';

export const OrganizationView = z
  .object({
    id: Id,
    name: z.string(),
    zone: z.string(),
    language: Language,
    currency: z.string(),
    /** Hour of the day, 0–23 in `zone`, at which the daily digest is made. */
    digestHour: z.number().int(),
    version: Version,
  })
  .meta({ id: 'Organization' });
export type OrganizationView = z.infer<typeof OrganizationView>;

export const EditOrganization = z
  .strictObject({
    version: Version,
    name: line(80),
    zone: TimeZone,
    language: Language,
    digestHour: z.number().int().min(0).max(23),
  })
  .meta({ id: 'EditOrganization' });
export type EditOrganization = z.infer<typeof EditOrganization>;

/** A further organization on this installation, with the person who becomes its first admin. */
export const AddOrganization = z
  .strictObject({
    name: line(80),
    zone: TimeZone,
    language: Language,
    adminName: line(60),
    adminMail: SignInName.or(z.literal('')),
  })
  .meta({ id: 'AddOrganization' });
export type AddOrganization = z.infer<typeof AddOrganization>;

export const teamKinds = ['region', 'team'] as const;
export const TeamView = z
  .object({ id: Id, name: z.string(), kind: z.enum(teamKinds), parentId: Id.nullable(), version: Version })
  .meta({ id: 'Team' });
export type TeamView = z.infer<typeof TeamView>;
export const TeamList = z.object({ teams: z.array(TeamView) }).meta({ id: 'TeamList' });

export const AddTeam = z
  .strictObject({ name: line(60), kind: z.enum(teamKinds), parentId: Id.nullable() })
  .meta({ id: 'AddTeam' });
export type AddTeam = z.infer<typeof AddTeam>;
export const EditTeam = z
  .strictObject({ version: Version, name: line(60), kind: z.enum(teamKinds), parentId: Id.nullable() })
  .meta({ id: 'EditTeam' });
export type EditTeam = z.infer<typeof EditTeam>;
