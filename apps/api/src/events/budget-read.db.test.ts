import { randomUUID } from 'node:crypto';
import { addDays } from '@backcast/calendar/plain-date';
import { todayIn } from '@backcast/calendar/zoned-time';
import { roleMay, roles } from '@backcast/contracts/permissions';
import { emptyTask } from '@backcast/planning/tasks/first-tasks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

/** Amounts that appear nowhere else, so that any trace of one in an answer is found. */
const amounts = {
  ...{ price: 770_001, deposit: 660_002, cost: 55_003, unit: 4_404 },
  ...{ limit: 330_005, line: 110_007, closed: 880_008, commission: 9_909 },
};
const all = Object.values(amounts).map(String);
const tracesIn = (text: string): string[] => all.filter((amount) => text.includes(amount));

describe.each(await databaseKinds())('what an event costs, on %s,', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let eventId: string;
  const taskId = randomUUID();
  // The nearest of all deadlines, so that lists name it.
  const depositBy = addDays(todayIn('Asia/Shanghai', new Date()), 1);

  const put = async (section: string, change: (facts: Record<string, unknown>) => object): Promise<void> => {
    const { version, facts } = (await admin.get(`/api/events/${eventId}`)).body.sections[section];
    const saved = await admin.put(`/api/events/${eventId}/${section}`, { version, facts: change(facts) });
    expect([section, saved.status, saved.body.fields]).toEqual([section, 200, undefined]);
  };

  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    const members = roles.filter((role) => role !== 'admin').map((role) => ({ person: ours.people[role], role }));
    eventId = await seedEvent(app, ours, members);
    const sessionId = (await admin.get(`/api/events/${eventId}`)).body.sessions.sessions[0].id;
    const [candidateId, roomId] = [randomUUID(), randomUUID()];
    await put('venue', () => ({
      candidates: [
        {
          ...{ id: candidateId, name: '西溪', address: '', setting: 'indoors', status: 'held', contactId: null },
          rooms: [{ id: roomId, name: '厅', capacities: { theatre: 400 }, exits: 2 }],
          ...{ priceMinor: amounts.price, depositMinor: amounts.deposit, depositBy, bookBy: null },
          ...{ equipment: [], equipmentNote: '', fireSafety: 'seen', fireSafetyFileIds: [], freeWindows: [] },
          ...{ travelMinutes: null, travelNote: '', inspection: [], weatherPlan: '', fallbackId: null },
        },
      ],
      uses: [{ sessionId, candidateId, roomId, style: 'theatre' }],
    }));
    await put('offers', () => ({
      offers: [
        {
          ...{ id: randomUUID(), kind: 'offer', name: '套餐', priceMinor: 99_900, costMinor: amounts.cost },
          ...{ condition: '', validFrom: null, validTo: null, stock: null },
        },
      ],
    }));
    await put('materials', () => ({
      materials: [
        {
          ...{ id: randomUUID(), key: 'own', name: '礼盒', rule: { per: 'fixed', count: 10, each: 1, from: 0 } },
          ...{ pinned: null, sparePercent: 0, unitMinor: amounts.unit, leadDays: 2, readyDays: 1, supplierId: null },
          ...{ ownerId: null, orderedOn: null, orderedCount: null, received: null, note: '' },
        },
      ],
    }));
    await put('budget', (facts) => ({
      ...facts,
      lines: [
        {
          ...{ id: randomUUID(), group: 'other', name: '讲课费', rule: { per: 'fixed', amountMinor: amounts.line } },
          ...{ committedMinor: null, paidMinor: null, supplierId: null, note: '' },
        },
      ],
      limitMinor: amounts.limit,
      outside: { commissionMinor: amounts.commission, ownSpendingMinor: 0 },
      closed: { totalMinor: amounts.closed, confirmations: 1, arrivals: 1, deals: 1 },
    }));
    await put('tasks', (facts) => ({
      ...facts,
      tasks: [{ ...emptyTask, id: taskId, name: '打电话', ownerId: ours.people.salesperson.id }],
    }));
  }, 120_000);
  afterAll(() => app.close(), 30_000);

  /** Everything that says something of an event to whoever may open it. */
  const reads = () => [
    '/api/events',
    `/api/events/${eventId}`,
    `/api/events/${eventId}/plan`,
    `/api/events/${eventId}/members`,
    `/api/events/${eventId}/inviting`,
    `/api/events/${eventId}/invitees`,
    `/api/events/${eventId}/changes`,
    `/api/events/${eventId}/changes/1/moves`,
    '/api/changes',
    '/api/mails',
  ];

  test.each(roles)('is read by whoever may, and by nobody else: as %s', async (role) => {
    const client = await clientOf(app, ours.people[role]);
    const texts: string[] = [];
    for (const path of reads()) texts.push((await client.get(path)).text);
    const traces = tracesIn(texts.join('\n'));
    // The twin: with the right each amount is in some answer, so the check would find what leaks.
    expect(traces).toEqual(roleMay(role, 'budget.read') ? all : []);
  });

  test('nor does an answer to what a salesperson does tell it, nor being narrowed to one in the event', async () => {
    const sales = await clientOf(app, ours.people.salesperson);
    const body = { seen: 'open', state: 'started', blocked: null };
    const said = await sales.put(`/api/events/${eventId}/tasks/${taskId}/state`, body);
    expect([said.status, tracesIn(said.text)]).toEqual([200, []]);
    await app.database.query(`UPDATE event_member SET role = 'salesperson' WHERE event_id = $1 AND person_id = $2`, [
      eventId,
      ours.people.organizer.id,
    ]);
    const organizer = await clientOf(app, ours.people.organizer);
    const read = await organizer.get(`/api/events/${eventId}`);
    expect([read.body.role, tracesIn(read.text)]).toEqual(['salesperson', []]);
    expect((await organizer.get(`/api/events/${eventId}/changes`)).status).toBe(403);
  });

  test('is not remembered across readers: a list derived for one who may does not answer one who may not', async () => {
    const sales = await clientOf(app, ours.people.salesperson);
    for (const who of [admin, sales, admin, sales]) {
      const { text } = await who.get('/api/events');
      expect(tracesIn(text)).toEqual(who === admin ? [String(amounts.deposit)] : []);
    }
  });

  test('what is there besides stays: the price that customers pay, quantities, days', async () => {
    const sales = await clientOf(app, ours.people.salesperson);
    const { sections } = (await sales.get(`/api/events/${eventId}`)).body;
    expect(sections.offers.facts.offers[0]).toMatchObject({ name: '套餐', priceMinor: 99_900, costMinor: null });
    expect(sections.venue.facts.candidates[0]).toMatchObject({
      name: '西溪',
      priceMinor: null,
      depositBy,
    });
    expect(sections.materials.facts.materials[0]).toMatchObject({ name: '礼盒', unitMinor: null });
    expect(sections.budget.facts).toMatchObject({ lines: [], limitMinor: null, closed: null });
  });
});
