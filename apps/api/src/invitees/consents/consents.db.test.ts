import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CustomerData } from '@backcast/contracts/organization/retention';
import { type Consent, InviteeDetail } from '@backcast/contracts/invitees/invitee';
import { databaseKinds } from '../../testing/scratch-database.js';
import {
  clientOf,
  seedEvent,
  type SeededOrganization,
  seedOrganization,
  seedPerson,
} from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';

const now = '2027-02-20T02:00:00.000Z';

describe.each(await databaseKinds())('consent and who brought whom, on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let [admin, lead, sales, viewer, colleague]: TestClient[] = [];
  let colleagueId: string;
  let eventId: string;
  let phones = 13_700_000_000;

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    const other = await seedPerson(app, ours.id, 'salesperson');
    colleagueId = other.id;
    [admin, lead, sales, viewer] = await Promise.all(
      (['admin', 'lead', 'salesperson', 'viewer'] as const).map((role) => clientOf(app, ours.people[role])),
    );
    colleague = await clientOf(app, other);
    app.setClock(now);
    eventId = await seedEvent(app, ours, [
      ...(['lead', 'salesperson', 'viewer'] as const).map((role) => ({ person: ours.people[role], role })),
      { person: other, role: 'salesperson' as const },
    ]);
  }, 60_000);
  beforeEach(() => app.setClock(now));
  afterAll(() => app.close(), 30_000);

  const add = async (name: string, ownerId = ours.people.salesperson.id) => {
    const added = await lead!.post(`/api/events/${eventId}/invitees`, {
      ...{ id: randomUUID(), name, phone: `${++phones}`, mail: '', persona: '', interests: '', note: '', ownerId },
      ...{ sessionId: null, partySize: 1, children: 0, seatGroup: '', state: 'invited', channel: 'phone' },
    });
    expect(added.status).toBe(201);
    return added.body.invitee as { id: string; customerId: string };
  };
  const at = (id: string): string => `/api/events/${eventId}/invitees/${id}`;
  const detail = async (id: string, client = lead): Promise<InviteeDetail> =>
    InviteeDetail.parse((await client!.get(at(id))).body);
  const historyOf = async (customerId: string): Promise<[object, object][]> =>
    (
      await app.database.query<{ before: object; after: object }>(
        `SELECT before, after FROM change WHERE section = 'customer' AND subject_id = $1 AND cause = 'edit' ORDER BY id`,
        [customerId],
      )
    ).map(({ before, after }) => [before, after]);

  describe('consent', () => {
    const body = (values: object = {}) => ({
      ...{ id: randomUUID(), way: 'paper', day: '2027-02-18', text: 'registration-1', ...values },
    });
    const record = (id: string, values: object = {}, client = sales) =>
      client!.post(`${at(id)}/consents`, body(values));
    const shown = ({ way, at: when, text, byName, takenBackAt }: Consent) => [way, when, text, byName, takenBackAt];

    test('on paper or by phone is kept with its day, its text and who wrote it down, each once', async () => {
      const { id, customerId } = await add('王一');
      const paper = randomUUID();
      expect((await record(id, { id: paper })).status).toBe(200);
      expect((await record(id, { id: paper })).status).toBe(200);
      expect((await record(id, { way: 'phone', day: '2027-02-20', text: '电话同意 2' }, lead)).status).toBe(200);
      expect((await detail(id)).consents.map(shown)).toEqual([
        // Ten in the morning where the event is: noon has not come yet.
        ['phone', now, '电话同意 2', ours.people.lead.name, null],
        ['paper', '2027-02-18T04:00:00.000Z', 'registration-1', ours.people.salesperson.name, null],
      ]);
      const [customer] = await app.database.query('SELECT consent_text FROM customer WHERE id = $1', [customerId]);
      expect(customer).toEqual({ consent_text: '电话同意 2' });
      expect(await historyOf(customerId)).toEqual([
        [{ consent: null }, { consent: 'paper 2027-02-18' }],
        [{ consent: null }, { consent: 'phone 2027-02-20' }],
      ]);
    });

    test('taken back stays in the list, and the one before holds again', async () => {
      const { id, customerId } = await add('王二');
      await record(id, { text: 'one' });
      await record(id, { text: 'two', day: '2027-02-19' });
      const [latest] = (await detail(id)).consents;
      const back = () => sales!.post(`${at(id)}/consents/${latest!.id}/take-back`);
      expect([(await back()).status, (await back()).status]).toEqual([200, 409]);
      expect((await detail(id)).consents.map(({ text, takenBackAt }) => [text, takenBackAt])).toEqual([
        ['two', now],
        ['one', null],
      ]);
      const [customer] = await app.database.query('SELECT consent_text FROM customer WHERE id = $1', [customerId]);
      expect(customer).toEqual({ consent_text: 'one' });
    });

    test('of a day to come, of a colleague’s customer and by who only reads is refused', async () => {
      const { id } = await add('王三');
      const future = await record(id, { day: '2027-02-21' });
      expect([future.status, future.body.fields]).toEqual([400, [expect.objectContaining({ code: 'in_future' })]]);
      expect((await record(id, {}, colleague)).status).toBe(404);
      expect((await record(id, {}, viewer)).status).toBe(403);
      const { id: theirs } = await add('王四', colleagueId);
      await record(theirs, {}, colleague);
      const [consent] = (await detail(theirs)).consents;
      // Twin of the customer in the address: the consent of another one is not there.
      expect((await sales!.post(`${at(id)}/consents/${consent!.id}/take-back`)).status).toBe(409);
      expect((await detail(theirs)).consents[0]!.takenBackAt).toBeNull();
    });

    test('keeps the customer when the list they came from is taken back', async () => {
      const importId = randomUUID();
      const list = `/api/events/${eventId}/imports`;
      await lead!.post(list, { id: importId, name: '名单.xlsx', source: 'file' });
      const rows = ['李一', '李二'].map((name, at) => ({
        ...{ row: at + 2, name, phone: `${++phones}`, mail: '', persona: '', interests: '', note: '', owner: '' },
        ...{ ownerPhone: '', partySize: '', children: '', seatGroup: '', state: '' },
      }));
      const part = { part: 0, ownerId: ours.people.salesperson.id, sessionId: null, addsOwners: false, rows };
      expect((await lead!.post(`${list}/${importId}/parts`, part)).status).toBe(200);
      const found = async () => (await lead!.get(`/api/events/${eventId}/invitees?q=${encodeURIComponent('李')}`)).body;
      const [first] = (await found()).invitees.filter(({ name }: { name: string }) => name === '李一');
      await record(first.id);
      expect((await lead!.post(`${list}/${importId}/undo`)).body).toEqual({ removed: 1, kept: 1 });
      expect((await found()).invitees.map(({ name }: { name: string }) => name)).toEqual(['李一']);
    });

    test('by link is in the same list, is handed over with the rest, and goes when the customer is erased', async () => {
      const made = await sales!.post(`/api/events/${eventId}/registration-links`);
      const code = String(made.body.url).split('/r/')[1]!;
      const { stamp } = (await app.client().post('/api/registrations/look', { code })).body;
      app.setClock('2027-02-20T02:00:30.000Z');
      const registered = await app.client().post('/api/registrations', {
        ...{ code, stamp, key: randomUUID(), sessionId: null, name: '王五', phone: `${++phones}`, partySize: 1 },
        ...{ answer: '', consent: 'registration-1', website: '' },
      });
      expect(registered.status).toBe(200);
      const { id, customerId } = (await lead!.get(`/api/events/${eventId}/invitees?q=${phones}`)).body.invitees[0];
      await record(id);
      const ways = (await detail(id)).consents.map(({ way, byName }) => [way, byName]);
      expect(ways).toEqual([
        ['link', ''],
        ['paper', ours.people.salesperson.name],
      ]);
      const data = CustomerData.parse((await admin!.post(`${at(id)}/data`)).body);
      expect(data.customers[0]!.consents.map(({ way }) => way)).toEqual(['paper', 'link']);
      expect((await admin!.post(`${at(id)}/erase`)).status).toBe(204);
      const left = await app.database.query('SELECT 1 FROM customer_consent WHERE customer_id = $1', [customerId]);
      expect(left).toEqual([]);
    });
  });

  describe('who brought a customer', () => {
    const name = (id: string, referredBy: string | null, seen: string | null = null, client = sales) =>
      client!.put(`${at(id)}/referrer`, { seen, referredBy });

    test('is shown on both sides, taken back by naming the one before, and in the history by id', async () => {
      const [one, two] = [await add('赵一'), await add('赵二')];
      expect((await name(two.id, one.customerId)).status).toBe(200);
      expect((await detail(two.id, sales)).referrer).toEqual({
        ...{ customerId: one.customerId, invitationId: one.id },
        name: '赵一',
      });
      expect((await detail(one.id, sales)).brought).toEqual([{ invitationId: two.id, name: '赵二', state: 'invited' }]);
      const stale = await name(two.id, null, null, lead);
      expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
      expect((await name(two.id, null, one.customerId)).status).toBe(200);
      expect((await detail(two.id)).referrer).toBeNull();
      expect(await historyOf(two.customerId)).toEqual([
        [{ referredBy: null }, { referredBy: one.customerId }],
        [{ referredBy: one.customerId }, { referredBy: null }],
      ]);
    });

    test('is a customer whom the sender sees: a colleague’s is not there, and shows to others without a name', async () => {
      const [own, theirs] = [await add('钱一'), await add('钱二', colleagueId)];
      const refused = await name(own.id, theirs.customerId);
      expect([refused.status, refused.body.fields]).toEqual([400, [expect.objectContaining({ code: 'not_found' })]]);
      expect((await name(own.id, randomUUID())).status).toBe(400);
      expect((await name(theirs.id, own.customerId)).status).toBe(404);
      expect((await name(own.id, theirs.customerId, null, lead)).status).toBe(200);
      expect((await detail(own.id, sales)).referrer).toEqual({
        ...{ customerId: theirs.customerId, invitationId: null },
        name: '',
      });
      expect((await detail(own.id, viewer)).referrer?.name).toBe('钱二');
      expect((await detail(theirs.id, colleague)).brought).toEqual([]);
    });

    test('goes round in no circle, also when two are named at once', async () => {
      const [one, two, three] = [await add('孙一'), await add('孙二'), await add('孙三')];
      await name(two.id, one.customerId);
      await name(three.id, two.customerId);
      for (const id of [one.customerId, three.customerId]) {
        const refused = await name(one.id, id);
        expect([refused.status, refused.body.fields]).toEqual([400, [expect.objectContaining({ code: 'circle' })]]);
      }
      const [four, five] = [await add('孙四'), await add('孙五')];
      const both = await Promise.all([name(four.id, five.customerId), name(five.id, four.customerId)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    });
  });
});
