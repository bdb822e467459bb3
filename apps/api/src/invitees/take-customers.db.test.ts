import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import { type CustomerEntry, takeCustomer, takeCustomers, type TakeScene } from './take-customers.js';

describe.each(await databaseKinds())('taking customers in on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const sceneOf = (eventId: string, values: Partial<TakeScene> = {}): TakeScene => ({
    ...{ orgId: ours.id, eventId, actor: null, now: new Date('2027-06-22T02:00:00Z') },
    ...{ source: 'link', channel: 'link', movesKnown: true },
    ...values,
  });
  const entryOf = (values: Partial<CustomerEntry> = {}): CustomerEntry => ({
    ...{ name: '王小姐', phone: newPhone(), ownerId: ours.people.salesperson.id, sessionId: null, state: 'confirmed' },
    ...values,
  });
  let numbers = 13_800_000_000;
  const newPhone = (): string => `+86${++numbers}`;
  const take = (scene: TakeScene, entry: CustomerEntry) =>
    app.database.transaction((tx) => takeCustomer(tx, scene, entry));
  const rowsOf = (table: string, eventId: string) =>
    app.database.query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE event_id = $1`, [eventId]);

  test('adds customer, invitation, its first move and a hint', async () => {
    const eventId = await seedEvent(app, ours);
    const taken = await take(sceneOf(eventId), entryOf({ name: '单静', partySize: 3 }));
    expect(taken).toMatchObject({ verdict: 'added', isNewCustomer: true, ownerId: ours.people.salesperson.id });
    expect(await rowsOf('invitation', eventId)).toMatchObject([
      { id: taken.invitationId, state: 'confirmed', party_size: 3, confirmed_at: new Date('2027-06-22T02:00:00Z') },
    ]);
    expect(await rowsOf('invitation_move', eventId)).toMatchObject([{ from_state: null, to_state: 'confirmed' }]);
    expect(await app.database.query('SELECT sound, initials FROM customer WHERE id = $1', [taken.customerId])).toEqual([
      { sound: 'shanjing', initials: 'sj' },
    ]);
    const hints = await app.database.query(
      `SELECT 1 FROM outbox WHERE kind = 'hint' AND payload ->> 'id' = $1
      AND payload ->> 'section' = 'invitees'`,
      [eventId],
    );
    expect(hints).toHaveLength(1);
  });

  test('knows a phone again: one customer, one invitation, which moves on where that is a step', async () => {
    const eventId = await seedEvent(app, ours);
    const phone = newPhone();
    const first = await take(sceneOf(eventId), entryOf({ phone, state: 'invited' }));
    const again = await take(sceneOf(eventId), entryOf({ phone, name: '王女士' }));
    expect(again).toEqual({ ...first, verdict: 'known', isNewCustomer: false });
    expect(await rowsOf('invitation', eventId)).toMatchObject([{ state: 'confirmed' }]);
    const back = await take(sceneOf(eventId), entryOf({ phone, state: 'invited' }));
    expect(back.verdict).toBe('known');
    expect(await rowsOf('invitation', eventId)).toMatchObject([{ state: 'confirmed' }]);
    expect(await rowsOf('invitation_move', eventId)).toHaveLength(2);
  });

  test('the same customer with another salesperson keeps the first one, and both claims show', async () => {
    const eventId = await seedEvent(app, ours);
    const phone = newPhone();
    const first = await take(sceneOf(eventId), entryOf({ phone }));
    const second = await take(sceneOf(eventId), entryOf({ phone, ownerId: ours.people.lead.id }));
    expect(second).toMatchObject({ verdict: 'claimed', invitationId: first.invitationId, ownerId: first.ownerId });
    await take(sceneOf(eventId), entryOf({ phone, ownerId: ours.people.lead.id }));
    const claims = await app.database.query<{ person_id: string }>(
      'SELECT person_id FROM invitation_claim WHERE invitation_id = $1',
      [first.invitationId],
    );
    expect(claims.map(({ person_id }) => person_id).toSorted()).toEqual(
      [ours.people.salesperson.id, ours.people.lead.id].toSorted(),
    );
  });

  test('twenty at once with one phone make one customer and one invitation; without the key they would make twenty', async () => {
    const eventId = await seedEvent(app, ours);
    const phone = newPhone();
    const taken = await Promise.all(Array.from({ length: 20 }, () => take(sceneOf(eventId), entryOf({ phone }))));
    expect(taken.filter(({ verdict }) => verdict === 'added')).toHaveLength(1);
    expect(new Set(taken.map(({ invitationId }) => invitationId)).size).toBe(1);
    expect(await rowsOf('invitation', eventId)).toHaveLength(1);
    const other = await seedEvent(app, ours);
    const without = await Promise.all(
      Array.from({ length: 20 }, () => take(sceneOf(other), entryOf({ phone: '', name: randomUUID() }))),
    );
    expect(without.filter(({ verdict }) => verdict === 'added')).toHaveLength(20);
  });

  test('a list is taken in once, and a row that stands there twice counts once', async () => {
    const eventId = await seedEvent(app, ours);
    const list = Array.from({ length: 300 }, (_, index) => entryOf({ name: `客户${index}`, state: 'new' }));
    const twice = list[7] as CustomerEntry;
    const noPhone = entryOf({ phone: '', name: '赵六', state: 'new' });
    const taken = await app.database.transaction((tx) =>
      takeCustomers(tx, sceneOf(eventId), [...list, twice, noPhone, noPhone]),
    );
    expect(taken.slice(0, 300).every(({ verdict }) => verdict === 'added')).toBe(true);
    expect(taken.slice(300).map(({ verdict }) => verdict)).toEqual(['known', 'added', 'known']);
    expect(await rowsOf('invitation', eventId)).toHaveLength(301);
    const again = await app.database.transaction((tx) => takeCustomers(tx, sceneOf(eventId), [...list, noPhone]));
    expect(again.every(({ verdict }) => verdict === 'known')).toBe(true);
    expect(await rowsOf('invitation', eventId)).toHaveLength(301);
  });

  test('keeps the consent and the text that it was given to', async () => {
    const eventId = await seedEvent(app, ours);
    const phone = newPhone();
    await take(sceneOf(eventId), entryOf({ phone }));
    const consent = { at: new Date('2027-06-22T02:00:00Z'), text: 'register-1' };
    const { customerId } = await take(sceneOf(eventId), entryOf({ phone, consent }));
    expect(
      await app.database.query('SELECT consent_at, consent_text FROM customer WHERE id = $1', [customerId]),
    ).toEqual([{ consent_at: consent.at, consent_text: 'register-1' }]);
  });
});
