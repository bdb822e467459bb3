import { randomUUID } from 'node:crypto';
import { type Role, roles } from '@backcast/contracts/permissions';
import { hashPassword } from '../accounts/password-hash.js';
import { hashToken, newToken } from '../platform/auth/secret-token.js';
import { makeOrganization, makePerson } from './builders.js';
import type { TestApp } from './start-test-app.js';
import type { TestClient } from './test-client.js';

export type SeededPerson = {
  id: string;
  accountId: string;
  orgId: string;
  role: Role;
  name: string;
  signInName: string;
};
export type SeededOrganization = { id: string; people: Record<Role, SeededPerson> };

export const seedPassword = '山高月小 水落石出 清风徐来';
const seedHash = hashPassword(seedPassword);

/** A person with an account of its own; `name`, `mail` and the rest can be given. */
export const seedPerson = async (
  { database }: TestApp,
  orgId: string,
  role: Role,
  values: Record<string, unknown> = {},
): Promise<SeededPerson> => {
  const signInName = `${role}-${randomUUID()}@example.com`;
  const [account] = await database.query<{ id: string }>(
    'WITH made AS (INSERT INTO account (sign_in_name, password_hash) VALUES ($1, $2) RETURNING id) SELECT id FROM made',
    [signInName, await seedHash],
  );
  const accountId = String(account?.id);
  const name = `${role} ${accountId.slice(0, 8)}`;
  const id = await makePerson(database, orgId, { name, mail: signInName, role, account_id: accountId, ...values });
  return { id, accountId, orgId, role, name, signInName };
};

/** An organization with one person of every role, each with an account. */
export const seedOrganization = async (app: TestApp, name = '春晖教育'): Promise<SeededOrganization> => {
  const id = await makeOrganization(app.database, { name });
  const people = {} as Record<Role, SeededPerson>;
  for (const role of roles) people[role] = await seedPerson(app, id, role);
  return { id, people };
};

/** Puts a new sign-in session of this person into the client, without a password. */
export const signInAs = async <C extends TestClient>(app: TestApp, person: SeededPerson, client: C): Promise<C> => {
  const token = newToken();
  await app.database.query(
    `INSERT INTO sign_in_session (token_hash, account_id, org_id, person_id, address, browser, expires_at)
     VALUES ($1, $2, $3, $4, $5, 'test', now() + interval '1 day')`,
    [hashToken(token), person.accountId, person.orgId, person.id, client.address],
  );
  client.cookies.set('backcast', token);
  return client;
};

/** A browser in which this person is signed in. */
export const clientOf = (app: TestApp, person: SeededPerson): Promise<TestClient> =>
  signInAs(app, person, app.client());

/** The body of a new event with everything at its simplest. */
export const newEvent = (values: Record<string, unknown> = {}) => ({
  name: '暑期讲座',
  template: 'education-seminar',
  why: null,
  when: { date: '2027-03-06', startTime: '14:00', endTime: '16:00' },
  where: { place: '三楼报告厅', setting: 'indoors', capacityPeople: 120 },
  howMuch: 30,
  zone: 'Asia/Shanghai',
  share: 'only-me',
  ...values,
});

/** An event made by the organization's admin, and the given people as its members. */
export const seedEvent = async (
  app: TestApp,
  organization: SeededOrganization,
  members: { person: SeededPerson; role: Role }[] = [],
  values: Record<string, unknown> = {},
): Promise<string> => {
  const admin = await clientOf(app, organization.people.admin);
  const made = await admin.post('/api/events', newEvent(values), { 'idempotency-key': randomUUID() });
  if (made.status !== 201) throw new Error(`No event was made: ${made.status} ${made.text}`);
  const eventId = String(made.body.id);
  for (const { person, role } of members)
    await app.database.query('INSERT INTO event_member (org_id, event_id, person_id, role) VALUES ($1, $2, $3, $4)', [
      organization.id,
      eventId,
      person.id,
      role,
    ]);
  return eventId;
};
