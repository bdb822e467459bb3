import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddInvitee, Invitee, InviteeList } from '@backcast/contracts/invitees/invitee';
import type { InvitingView } from '@backcast/contracts/events/quotas';
import type { InvitationState } from '@backcast/invitations/invitation-states';
import { stagesReached } from '@backcast/invitations/reached-stages';
import { roles } from '@backcast/contracts/permissions';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization, seedPerson } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { readMoves } from './invitation.store.js';

const now = '2027-06-22T02:00:00.000Z';

describe.each(await databaseKinds())('customers by name on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let [lead, sales, viewer]: TestClient[] = [];
  let eventId: string;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    app.setClock(now);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const clients = async () => {
    lead = await clientOf(app, ours.people.lead);
    sales = await clientOf(app, ours.people.salesperson);
    viewer = await clientOf(app, ours.people.viewer);
  };
  const newEvent = async (): Promise<void> => {
    app.setClock(now);
    await clients();
    eventId = await seedEvent(
      app,
      ours,
      roles.filter((role) => role !== 'admin').map((role) => ({ person: ours.people[role], role })),
    );
  };
  let numbers = 13_700_000_000;
  const bodyOf = (values: Partial<AddInvitee> = {}): AddInvitee => ({
    ...{ id: randomUUID(), name: '王小姐', phone: `${++numbers}`, mail: '', persona: '', interests: '', note: '' },
    ...{ ownerId: ours.people.salesperson.id, sessionId: null, partySize: 1, children: 0, seatGroup: '' },
    ...{ state: 'new', channel: 'phone', ...values },
  });
  const add = async (values: Partial<AddInvitee> = {}, client = lead): Promise<Invitee> => {
    const answer = await client!.post(`/api/events/${eventId}/invitees`, bodyOf(values));
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    return answer.body.invitee;
  };
  const list = async (client = lead, query = ''): Promise<InviteeList> =>
    (await client!.get(`/api/events/${eventId}/invitees${query}`)).body;
  const moveOf = (seen: InvitationState, to: InvitationState, values: object = {}) => ({
    ...{ id: randomUUID(), seen, to, at: now, channel: 'phone', note: '', partySize: null, arrivesAt: null, ...values },
  });
  const move = (client: TestClient | undefined, id: string, body: object) =>
    client!.post(`/api/events/${eventId}/invitees/${id}/moves`, body);

  const setRule = async (countBy: 'names' | 'numbers' | null) => {
    const { rule } = await list();
    const body = { version: rule.version, countBy, protectionDays: 30 };
    return (await lead!.send('PUT', `/api/events/${eventId}/invitee-rule`, body)).body;
  };

  describe('who sees whom', () => {
    let [own, others]: Invitee[] = [];
    beforeAll(async () => {
      await newEvent();
      own = await add({ name: '张三', note: '周末有空' });
      others = await add({ name: '李四', ownerId: ours.people.lead.id, state: 'confirmed', partySize: 3 });
    });

    test('leads see all with phones, viewers all without, a salesperson the own ones and how many others have', async () => {
      expect((await list(lead)).invitees.map(({ name, phone }) => [name, phone?.slice(0, 3)]).toSorted()).toEqual([
        ['张三', '+86'],
        ['李四', '+86'],
      ]);
      expect((await list(viewer)).invitees.map(({ phone, mail, note }) => [phone, mail, note])).toEqual([
        [null, null, ''],
        [null, null, ''],
      ]);
      const mine = await list(sales);
      expect(mine.invitees.map(({ name, note }) => [name, note])).toEqual([['张三', '周末有空']]);
      expect(mine.total).toBe(1);
      expect(mine.owners.map(({ count, coming }) => [count, coming]).toSorted()).toEqual([
        [1, 0],
        [1, 1],
      ]);
      expect(JSON.stringify(mine)).not.toContain('李四');
    });

    test('customers of others are not there for a salesperson, whatever the door', async () => {
      const path = `/api/events/${eventId}/invitees/${others!.id}`;
      expect((await sales!.get(path)).status).toBe(404);
      expect((await move(sales, others!.id, moveOf('confirmed', 'declined'))).status).toBe(404);
      expect((await sales!.post(`${path}/no-answer`, { id: randomUUID(), at: now })).status).toBe(404);
      const body = bodyOf({ ownerId: ours.people.lead.id });
      expect((await sales!.post(`/api/events/${eventId}/invitees`, body)).status).toBe(403);
      expect((await list(sales, `?q=李四`)).invitees).toEqual([]);
      expect((await list(sales, `?ownerId=${ours.people.lead.id}`)).invitees).toEqual([]);
      expect((await sales!.get(`/api/events/${eventId}/invitees/${own!.id}`)).status).toBe(200);
    });

    test('a viewer neither finds by phone nor moves', async () => {
      const phone = own!.phone!.slice(-6);
      expect((await list(lead, `?q=${phone}`)).total).toBe(1);
      expect((await list(viewer, `?q=${phone}`)).total).toBe(0);
      expect((await move(viewer, own!.id, moveOf('new', 'contacted'))).status).toBe(403);
    });

    test('are found by name, pinyin and initials', async () => {
      for (const q of ['张', 'zhangsan', 'zs', 'ZhangS'])
        expect((await list(lead, `?q=${encodeURIComponent(q)}`)).invitees.map(({ name }) => name)).toEqual(['张三']);
      expect((await list(lead, '?q=%25')).total).toBe(0);
      expect((await list(lead, '?state=confirmed')).invitees.map(({ name }) => name)).toEqual(['李四']);
    });
  });

  describe('a tap', () => {
    beforeAll(newEvent);

    test('moves once however often it comes, is in the history, and is taken back', async () => {
      const { id } = await add();
      const tap = moveOf('new', 'confirmed', { partySize: 4, arrivesAt: '13:40' });
      const answers = await Promise.all([1, 2, 3, 4].map(() => move(sales, id, tap)));
      expect(answers.map(({ status, body }) => [status, body.state, body.partySize])).toEqual(
        Array.from({ length: 4 }, () => [200, 'confirmed', 4]),
      );
      const { moves } = (await sales!.get(`/api/events/${eventId}/invitees/${id}`)).body;
      expect(moves.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
        ['new', 'confirmed'],
        [null, 'new'],
      ]);
      const undo = { id: randomUUID(), moveId: tap.id };
      for (const round of [1, 2]) {
        const back = await sales!.post(`/api/events/${eventId}/invitees/${id}/moves/undo`, undo);
        expect([round, back.status, back.body.state]).toEqual([round, 200, 'new']);
      }
      const again = await sales!.post(`/api/events/${eventId}/invitees/${id}/moves/undo`, {
        ...{ id: randomUUID(), moveId: tap.id },
      });
      expect([again.status, again.body.code]).toEqual([409, 'nothing_to_undo']);
    });

    test('that saw another state is told what is there now; two who say the same are both right', async () => {
      const { id } = await add();
      await move(sales, id, moveOf('new', 'invited'));
      const stale = await move(lead, id, moveOf('new', 'contacted'));
      expect([stale.status, stale.body.code, stale.body.values.current.state]).toEqual([409, 'stale', 'invited']);
      expect((await move(lead, id, moveOf('new', 'invited'))).status).toBe(200);
      const illegal = await move(sales, id, moveOf('invited', 'secondConfirmed'));
      expect([illegal.status, illegal.body.fields[0].path]).toEqual([400, 'to']);
    });

    test('of two that move one customer apart at once, one is told', async () => {
      const { id } = await add({ state: 'interested' });
      const answers = await Promise.all([
        move(sales, id, moveOf('interested', 'confirmed')),
        move(lead, id, moveOf('interested', 'declined')),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    });

    test('a call that nobody answered moves nothing and is counted', async () => {
      const { id } = await add({ state: 'confirmed' });
      const call = { id: randomUUID(), at: now };
      await sales!.post(`/api/events/${eventId}/invitees/${id}/no-answer`, call);
      const again = await sales!.post(`/api/events/${eventId}/invitees/${id}/no-answer`, call);
      expect(again.body).toMatchObject({ state: 'confirmed', unanswered: 1, calledAt: now });
    });

    test('leaves the stages of each invitation as its moves make them', async () => {
      for (const states of [
        ['confirmed', 'declined', 'confirmed', 'secondConfirmed', 'arrived'],
        ['contacted', 'invited', 'interested', 'declined'],
        ['confirmed', 'secondConfirmed', 'noShow'],
      ] as const) {
        const { id } = await add();
        let seen: InvitationState = 'new';
        for (const [day, to] of states.entries()) {
          app.setClock(`2027-06-2${3 + day}T02:00:00.000Z`);
          await clients();
          await move(lead, id, moveOf(seen, to, { at: `2027-06-2${3 + day}T01:00:00.000Z` }));
          seen = to;
        }
        const moves = await readMoves(app.database.source.manager, ours.id, id);
        expect(moves).toHaveLength(states.length + 1);
        const reached = stagesReached(moves);
        const [row] = await app.database.query<Record<string, Date | null>>('SELECT * FROM invitation WHERE id = $1', [
          id,
        ]);
        const kept = [
          row!['contacted_at'],
          row!['invited_at'],
          row!['confirmed_at'],
          row!['second_confirmed_at'],
          row!['arrived_at'],
        ];
        expect(kept.map((at) => at?.toISOString() ?? null)).toEqual([
          ...[reached.contacted, reached.invited, reached.confirmed, reached.secondConfirmed, reached.arrived],
        ]);
        app.setClock(now);
        await clients();
      }
    });
  });

  describe('the board', () => {
    const board = async (): Promise<InvitingView> => (await lead!.get(`/api/events/${eventId}/inviting`)).body;
    const report = () =>
      sales!.post(`/api/events/${eventId}/counts`, {
        ...{ id: randomUUID(), personId: ours.people.salesperson.id, sessionId: null, day: '2027-06-22' },
        ...{ stage: 'confirmed', delta: 5 },
      });
    beforeAll(newEvent);

    test('counts by reports or by names, never by both, as the organizer says', async () => {
      await report();
      const { id } = await add({ state: 'confirmed' });
      await add({ state: 'invited' });
      const total = async () =>
        (await board()).counts.map(({ contacted, invited, confirmed }) => [contacted, invited, confirmed]);
      expect([(await board()).countsBy, await total()]).toEqual(['numbers', [[0, 0, 5]]]);
      expect(await setRule('names')).toMatchObject({ countBy: 'names', countsBy: 'names' });
      expect([(await board()).countsBy, await total()]).toEqual(['names', [[2, 2, 1]]]);
      expect(await list()).toMatchObject({ reported: { confirmed: 5 }, named: { confirmed: 1 } });
      await move(lead, id, moveOf('confirmed', 'declined'));
      expect(await total()).toEqual([[2, 2, 0]]);
      await setRule('numbers');
      expect(await total()).toEqual([[0, 0, 5]]);
      expect(await setRule(null)).toMatchObject({ countsBy: 'numbers' });
    });

    test('an older version of the rule is refused', async () => {
      const body = { version: 77, countBy: 'names', protectionDays: 30 };
      const stale = await lead!.send('PUT', `/api/events/${eventId}/invitee-rule`, body);
      expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    });
  });

  describe('an edit', () => {
    beforeAll(newEvent);
    const editOf = ({ name, phone, mail, ...rest }: Invitee, values: object = {}) => {
      const { persona, interests, note, ownerId, sessionId, partySize, children, seatGroup, arrivesAt, version } = rest;
      return {
        ...{ version, name, phone, mail, persona, interests, note, ownerId, sessionId, partySize, children, seatGroup },
        ...{ arrivesAt, ...values },
      };
    };
    const edit = (client: TestClient | undefined, id: string, body: object) =>
      client!.send('PATCH', `/api/events/${eventId}/invitees/${id}`, body);

    test('is audited without its values, refused over an older one, and by a phone that another has', async () => {
      const one = await add({ name: '林一' });
      const other = await add({ name: '林二' });
      const edited = await edit(sales, one.id, editOf(one, { name: '林依', partySize: 2 }));
      expect([edited.status, edited.body.name, edited.body.partySize]).toEqual([200, '林依', 2]);
      const [change] = await app.database.query<{ before: object; after: object }>(
        `SELECT before, after FROM change WHERE section = 'customer' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
        [one.customerId],
      );
      expect(change).toEqual({ before: { name: null, partySize: 1 }, after: { name: 'personal', partySize: 2 } });
      const stale = await edit(lead, one.id, editOf(one, { name: '林意' }));
      expect([stale.status, stale.body.values.current.name]).toEqual([409, '林依']);
      const taken = await edit(lead, one.id, editOf(edited.body, { phone: other.phone }));
      expect(taken.body.fields).toEqual([{ path: 'phone', code: 'duplicate', values: {} }]);
      expect((await list(lead, '?q=linyi')).invitees).toHaveLength(1);
    });

    test('gives a customer to somebody else only by who sees all', async () => {
      const one = await add({ name: '何一' });
      const to = { ownerId: ours.people.lead.id };
      expect((await edit(sales, one.id, editOf(one, to))).status).toBe(403);
      expect((await edit(lead, one.id, editOf(one, to))).body.ownerId).toBe(ours.people.lead.id);
      expect((await sales!.get(`/api/events/${eventId}/invitees/${one.id}`)).status).toBe(404);
    });
  });

  describe('a customer with two salespeople', () => {
    beforeAll(newEvent);

    test('shows both claims until a lead decides, who may split the credit', async () => {
      const first = await add({ name: '许一', phone: '13911112222', state: 'contacted' });
      const second = await seedPerson(app, ours.id, 'salesperson');
      const body = bodyOf({ name: '许依', phone: '139 1111 2222', ownerId: second.id });
      const claimed = (await lead!.post(`/api/events/${eventId}/invitees`, body)).body;
      expect(claimed).toMatchObject({ verdict: 'claimed', invitationId: first.id });
      expect((await list(lead, '?only=claims')).invitees.map(({ id }) => id)).toEqual([first.id]);
      const { claims } = (await lead!.get(`/api/events/${eventId}/invitees/${first.id}`)).body;
      expect(claims).toHaveLength(2);
      const decide = (client: TestClient | undefined, values: object) =>
        client!.post(`/api/events/${eventId}/invitees/${first.id}/claim`, values);
      const credits = [
        { personId: second.id, percent: 60 },
        { personId: ours.people.salesperson.id, percent: 40 },
      ];
      expect((await decide(sales, { ownerId: second.id, credits })).status).toBe(403);
      expect((await decide(lead, { ownerId: second.id, credits: credits.slice(1) })).status).toBe(400);
      expect((await decide(lead, { ownerId: ours.people.viewer.id, credits })).status).toBe(400);
      const decided = await decide(lead, { ownerId: second.id, credits });
      expect(decided.body).toMatchObject({ ownerId: second.id, hasOpenClaim: false });
      expect((await list()).openClaims).toBe(0);
    });

    test('counts once, in the row of the owner; board and export say with whom the credit is split', async () => {
      const second = await seedPerson(app, ours.id, 'salesperson');
      const [first, whole] = [
        await add({ phone: '13911113333', state: 'confirmed' }),
        await add({ phone: '13911113334', state: 'confirmed' }),
      ];
      await setRule('names');
      const board = async () => (await sales!.get(`/api/events/${eventId}/inviting`)).body;
      const confirmed = async (): Promise<number> =>
        (await board()).counts.reduce((sum: number, each: { confirmed: number }) => sum + each.confirmed, 0);
      const before = await confirmed();
      for (const { phone } of [first, whole])
        await lead!.post(`/api/events/${eventId}/invitees`, bodyOf({ phone: phone ?? '', ownerId: second.id }));
      const decide = (id: string, own: number, others: number) =>
        lead!.post(`/api/events/${eventId}/invitees/${id}/claim`, {
          ownerId: ours.people.salesperson.id,
          credits: [
            { personId: ours.people.salesperson.id, percent: own },
            { personId: second.id, percent: others },
          ],
        });
      expect([(await decide(first.id, 50, 50)).status, (await decide(whole.id, 100, 0)).status]).toEqual([200, 200]);
      const { shared, inviters } = await board();
      const ids = [ours.people.salesperson.id, second.id].toSorted();
      const half = ids.map((personId) => ({ personId, percent: 50 }));
      expect(shared).toEqual([{ ownerId: ours.people.salesperson.id, credits: half, customers: 1 }]);
      expect(inviters.map(({ id }: { id: string }) => id)).toContain(second.id);
      expect(await confirmed()).toBe(before);
      const taken = (await lead!.post(`/api/events/${eventId}/invitees/export`, {})).body;
      const credits = taken.credits.filter(({ invitationId }: { invitationId: string }) => invitationId === first.id);
      expect(credits.map(({ percent }: { percent: number }) => percent)).toEqual([50, 50]);
      expect(taken.credits.some(({ invitationId }: { invitationId: string }) => invitationId === whole.id)).toBe(false);
      expect(taken.owners.map(({ id }: { id: string }) => id)).toContain(second.id);
      await setRule('numbers');
      expect((await board()).shared).toEqual([]);
    });
  });

  test('erased, a customer is nobody any more, and counts as before', async () => {
    await newEvent();
    const { id, customerId } = await add({ name: '程一', note: '左邻', state: 'confirmed', phone: '13511110001' });
    await move(lead, id, moveOf('confirmed', 'secondConfirmed', { note: '说了家里的事' }));
    const board = async () => (await lead!.get(`/api/events/${eventId}/inviting`)).body.counts;
    const before = await board();
    const erase = (client: TestClient) => client.post(`/api/events/${eventId}/invitees/${id}/erase`);
    expect((await erase(lead!)).status).toBe(403);
    const organizer = await clientOf(app, ours.people.organizer);
    expect([(await erase(organizer)).status, (await erase(organizer)).status]).toEqual([204, 404]);
    expect((await list()).invitees).toEqual([]);
    expect(await board()).toEqual(before);
    const left = JSON.stringify([
      await app.database.query('SELECT * FROM customer WHERE id = $1', [customerId]),
      await app.database.query('SELECT * FROM invitation_move WHERE invitation_id = $1', [id]),
      await app.database.query('SELECT * FROM change WHERE subject_id = $1', [customerId]),
    ]);
    for (const personal of ['程一', '左邻', '家里', '13511110001', 'chengyi']) expect(left).not.toContain(personal);
    await expect(
      app.database.query(`UPDATE invitation_move SET note = 'x' WHERE invitation_id = $1`, [id]),
    ).rejects.toMatchObject({ code: '55000' });
  });

  test('who said yes is counted by persona for everybody, by name for nobody', async () => {
    await newEvent();
    await add({ persona: '老学员', state: 'confirmed', partySize: 3 });
    await add({ persona: '老学员', state: 'confirmed', partySize: 1, ownerId: ours.people.lead.id });
    await add({ persona: '老学员', state: 'invited', partySize: 9 });
    await add({ state: 'confirmed', partySize: 2 });
    const read = (client = viewer) => client!.get(`/api/events/${eventId}/invitees/coming`);
    const expected = [
      { persona: '老学员', customers: 2, people: 4 },
      { persona: '', customers: 1, people: 2 },
    ];
    for (const client of [viewer, sales, lead]) expect((await read(client)).body).toEqual({ personas: expected });
    const foreign = await clientOf(app, (await seedOrganization(app)).people.admin);
    expect((await read(foreign)).status).toBe(404);
  });

  test('nothing of another organization is there', async () => {
    await newEvent();
    const { id } = await add();
    const theirs = await seedOrganization(app, '别家');
    const foreign = await clientOf(app, theirs.people.admin);
    const own = await seedEvent(app, theirs);
    for (const event of [eventId, own])
      expect((await foreign.get(`/api/events/${event}/invitees/${id}`)).status).toBe(404);
    expect((await foreign.get(`/api/events/${own}/invitees`)).body.total).toBe(0);
  });
});
