import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CheckedImport, type ImportRow, mostRowsAtOnce } from '@backcast/contracts/invitees/customer-import';
import type { InviteeList } from '@backcast/contracts/invitees/invitee';
import { databaseKinds } from '../../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../../testing/seed-people.js';
import { startTestApp, type TestApp } from '../../testing/start-test-app.js';
import type { TestClient } from '../../testing/test-client.js';

const rowOf = (row: number, values: Partial<ImportRow> = {}): ImportRow => ({
  ...{
    row,
    name: `客户${row}`,
    phone: `138${String(row).padStart(8, '0')}`,
    mail: '',
    persona: '',
    interests: '',
    note: '',
  },
  ...{ owner: '', ownerPhone: '', partySize: '', children: '', seatGroup: '', state: '', ...values },
});

describe.each(await databaseKinds())('taking a list in on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let organizer: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    organizer = await clientOf(app, ours.people.organizer);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const newEvent = () =>
    seedEvent(
      app,
      ours,
      (['organizer', 'lead', 'salesperson'] as const).map((role) => ({ person: ours.people[role], role })),
    );
  const start = async (eventId: string, client = organizer): Promise<string> => {
    const id = randomUUID();
    const started = await client.post(`/api/events/${eventId}/imports`, { id, name: '名单.xlsx', source: 'file' });
    expect(started.status).toBe(201);
    return id;
  };
  const part = (rows: ImportRow[], values: object = {}) => ({
    ...{ part: 0, ownerId: ours.people.organizer.id, sessionId: null, addsOwners: true, rows, ...values },
  });
  const take = async (eventId: string, id: string, body: object, client = organizer) =>
    client.post(`/api/events/${eventId}/imports/${id}/parts`, body);
  const list = async (eventId: string): Promise<InviteeList> =>
    (await organizer.get(`/api/events/${eventId}/invitees?limit=500`)).body;

  test('who becomes a person with a list has the phone that the list says; the event tells how many it has by name', async () => {
    const eventId = await newEvent();
    const rows = [
      rowOf(2, { owner: '江南', ownerPhone: '' }),
      rowOf(3, { owner: '江南', ownerPhone: '139 0000 4321' }),
      rowOf(4, { owner: '江北', ownerPhone: '没有' }),
      rowOf(5, { owner: ours.people.lead.name, ownerPhone: '13900008888' }),
    ];
    await take(eventId, await start(eventId), part(rows));
    const { people } = (await (await clientOf(app, ours.people.admin)).get('/api/people')).body;
    const phoneOf = (name: string) => people.find((each: { name: string }) => each.name === name)?.phone;
    expect([phoneOf('江南'), phoneOf('江北')]).toEqual(['+8613900004321', '']);
    // Whoever is there already says the own number.
    expect(phoneOf(ours.people.lead.name)).not.toContain('8888');
    expect((await organizer.get(`/api/events/${eventId}`)).body.customersListed).toBe(4);
  });

  test('5,000 rows with 37 bad ones: the good ones go in, each bad one is told with its row and why', async () => {
    const eventId = await newEvent();
    const isBad = (row: number): boolean => row % 135 === 0;
    const bad = (row: number): Partial<ImportRow> =>
      [{ phone: '12345' }, { name: ' ' }, { mail: 'nobody' }, { partySize: '很多' }, { state: '火星' }][row % 5] ?? {};
    const rows = Array.from({ length: 5_000 }, (_, at) => {
      const owner = ['周涵', '林子涵', '吴越'][at % 3] ?? '';
      return rowOf(at + 2, { owner, ...(isBad(at + 2) ? bad((at + 2) / 135) : {}) });
    });
    const id = await start(eventId);
    const began = performance.now();
    const verdicts: CheckedImport['rows'] = [];
    for (let at = 0; at < rows.length; at += mostRowsAtOnce) {
      const answer = await take(eventId, id, part(rows.slice(at, at + mostRowsAtOnce), { part: at / mostRowsAtOnce }));
      expect([answer.status, at]).toEqual([200, at]);
      verdicts.push(...answer.body.rows);
    }
    process.stdout.write(`5,000 rows on ${kind}: ${Math.round(performance.now() - began)} ms\n`);
    const refused = verdicts.filter(({ verdict }) => verdict === 'refused');
    expect(refused).toHaveLength(37);
    expect(refused.map(({ row }) => row)).toEqual(rows.map(({ row }) => row).filter(isBad));
    expect(new Set(refused.map(({ problem }) => `${problem?.field} ${problem?.code}`))).toEqual(
      new Set(['phone unreadable', 'name missing', 'mail unreadable', 'partySize unreadable', 'state unreadable']),
    );
    const { total, owners } = await list(eventId);
    expect([total, owners.map(({ name }) => name).toSorted()]).toEqual([4_963, ['吴越', '周涵', '林子涵'].toSorted()]);
    const people = await app.database.query<{ role: string }>(
      `SELECT p.role FROM person p JOIN event_member m ON m.person_id = p.id
       WHERE m.event_id = $1 AND p.account_id IS NULL AND m.role = 'salesperson'`,
      [eventId],
    );
    expect(people).toHaveLength(3);
    const [view] = (await organizer.get(`/api/events/${eventId}/imports`)).body.imports;
    expect(view).toMatchObject({ taken: 4_963, known: 0, refused: 37, undoneAt: null });
    expect((await organizer.get(`/api/events/${eventId}/inviting`)).body.countsBy).toBe('names');
  }, 120_000);

  test('a part that comes twice, also at once, counts once', async () => {
    const eventId = await newEvent();
    const id = await start(eventId);
    const body = part([rowOf(700_002), rowOf(700_003, { name: '' })]);
    const answers = await Promise.all([1, 2, 3].map(() => take(eventId, id, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await organizer.get(`/api/events/${eventId}/imports`)).body.imports[0]).toMatchObject({
      taken: 1,
      refused: 1,
    });
    const again = await start(eventId);
    expect((await take(eventId, again, body)).body.rows[0].verdict).toBe('known');
    expect((await list(eventId)).total).toBe(1);
  });

  test('a check says the same as taking in, and writes nothing', async () => {
    const eventId = await newEvent();
    await take(eventId, await start(eventId), part([rowOf(710_001), rowOf(710_002, { phone: '', name: '顾一' })]));
    const rows = [
      ...[rowOf(710_001), rowOf(710_002, { phone: '', name: '顾一' }), rowOf(710_001, { row: 3, owner: '新来的' })],
      ...[
        rowOf(710_005, { owner: '新来的' }),
        rowOf(710_006, { phone: '1' }),
        rowOf(710_005, { row: 9, owner: '新来的' }),
      ],
    ];
    const { part: _, ...asked } = part(rows);
    const checked = await organizer.post(`/api/events/${eventId}/imports/check`, asked);
    expect(checked.body.newOwners).toEqual(['新来的']);
    expect((await list(eventId)).total).toBe(2);
    expect(await app.database.query(`SELECT 1 FROM person WHERE org_id = $1 AND name = '新来的'`, [ours.id])).toEqual(
      [],
    );
    const taken = await take(eventId, await start(eventId), part(rows));
    const brief = (answer: CheckedImport) => answer.rows.map(({ row, verdict }) => [row, verdict]);
    expect(brief(checked.body).map(([row]) => row)).toEqual(brief(taken.body).map(([row]) => row));
    expect(brief(taken.body).filter(([, verdict]) => verdict === 'claimed')).toEqual([[3, 'claimed']]);
    expect(brief(taken.body).filter(([, verdict]) => verdict === 'added')).toHaveLength(1);
  });

  test('without leave to add people an unknown owner is said of the row', async () => {
    const eventId = await newEvent();
    const rows = [rowOf(720_002, { owner: '没有这人' }), rowOf(720_003, { owner: ours.people.salesperson.name })];
    const answer = await take(eventId, await start(eventId), part(rows, { addsOwners: false }));
    expect(answer.body.rows.map(({ verdict, problem }: CheckedImport['rows'][number]) => [verdict, problem])).toEqual([
      ['refused', { field: 'owner', code: 'unknown' }],
      ['added', null],
    ]);
    const lead = await clientOf(app, ours.people.lead);
    const byLead = part(rows, { ownerId: ours.people.lead.id });
    expect((await take(eventId, await start(eventId, lead), byLead, lead)).status).toBe(403);
  });

  test('a salesperson takes in the own list, whoever it names, and nobody else’s', async () => {
    const eventId = await newEvent();
    const sales = await clientOf(app, ours.people.salesperson);
    const rows = [rowOf(730_002, { owner: ours.people.lead.name })];
    const own = part(rows, { ownerId: ours.people.salesperson.id, addsOwners: false });
    const id = await start(eventId, sales);
    expect((await take(eventId, id, { ...own, ownerId: ours.people.lead.id }, sales)).status).toBe(403);
    expect((await take(eventId, id, own, sales)).status).toBe(200);
    expect((await list(eventId)).invitees.map(({ ownerId }) => ownerId)).toEqual([ours.people.salesperson.id]);
    expect((await take(eventId, id, { ...own, part: 1 }, organizer)).status).toBe(404);
  });

  test('taken back, it leaves who was moved since, and erases the names of the others', async () => {
    const eventId = await newEvent();
    const id = await start(eventId);
    await take(eventId, id, part([rowOf(740_002), rowOf(740_003), rowOf(740_004)]));
    const [moved] = (await list(eventId)).invitees;
    await organizer.post(`/api/events/${eventId}/invitees/${moved?.id}/moves`, {
      ...{ id: randomUUID(), seen: 'new', to: 'contacted', at: new Date().toISOString(), channel: 'phone', note: '' },
      ...{ partySize: null, arrivesAt: null },
    });
    const undone = await organizer.post(`/api/events/${eventId}/imports/${id}/undo`);
    expect(undone.body).toEqual({ removed: 2, kept: 1 });
    expect((await list(eventId)).invitees.map((invitee) => invitee.id)).toEqual([moved?.id]);
    const phones = ['+8613800740002', '+8613800740003', '+8613800740004'];
    const left = await app.database.query('SELECT 1 FROM customer WHERE org_id = $1 AND phone = ANY ($2)', [
      ours.id,
      phones,
    ]);
    expect(left).toHaveLength(1);
    const twice = await organizer.post(`/api/events/${eventId}/imports/${id}/undo`);
    expect([twice.status, twice.body.code]).toEqual([409, 'nothing_to_undo']);
    expect((await take(eventId, id, part([rowOf(740_009)], { part: 5 }))).status).toBe(409);
    await take(eventId, await start(eventId), part([rowOf(740_002), rowOf(740_003), rowOf(740_004)]));
    expect((await list(eventId)).total).toBe(3);
  });
});
