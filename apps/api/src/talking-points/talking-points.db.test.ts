import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SaveTalkingPoint, TalkingPoint } from '@backcast/contracts/invitees/talking-point';
import { roles } from '@backcast/contracts/permissions';
import { invitationStates } from '@backcast/invitations/invitation-states';
import { talkingPointProblem } from '@backcast/invitations/talking-points/judge-talking-point';
import { shippedTalkingPoints } from '@backcast/texts/talking-points';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

const [first] = shippedTalkingPoints;

test('what ships may be kept, has its own id each, and says something at every stage in both languages', () => {
  expect(shippedTalkingPoints.map(({ text }) => talkingPointProblem(text)).filter(Boolean)).toEqual([]);
  expect(new Set(shippedTalkingPoints.map(({ id }) => id)).size).toBe(shippedTalkingPoints.length);
  for (const language of ['zh-CN', 'en'] as const)
    expect(
      invitationStates.filter(
        (stage) => !shippedTalkingPoints.some((point) => point.stage === stage && point.language === language),
      ),
    ).toEqual([]);
});

describe.each(await databaseKinds())('talking points on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let [organizer, sales, lead]: TestClient[] = [];
  beforeAll(async () => {
    app = await startTestApp(kind);
    app.setClock('2027-06-22T02:00:00.000Z');
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const begin = async (): Promise<void> => {
    ours = await seedOrganization(app);
    organizer = await clientOf(app, ours.people.organizer);
    sales = await clientOf(app, ours.people.salesperson);
    lead = await clientOf(app, ours.people.lead);
  };
  const list = async (client = organizer): Promise<TalkingPoint[]> =>
    (await client!.get('/api/talking-points')).body.points;
  const body = (values: Partial<SaveTalkingPoint> = {}): SaveTalkingPoint => ({
    ...{ version: 0, language: 'zh-CN', stage: 'invited', text: '{customer}您好', isHidden: false, ...values },
  });
  const add = (id: string, text: string, client = organizer) =>
    client!.post('/api/talking-points', { id, language: 'zh-CN', stage: 'invited', text });
  const save = (id: string, values: Partial<SaveTalkingPoint> = {}, client = organizer) =>
    client!.put(`/api/talking-points/${id}`, body(values));

  test('an organization starts with those that ship, writes its own, and replaces and hides those that ship', async () => {
    await begin();
    expect((await list()).map(({ id, version, isShipped }) => [id, version, isShipped]).toSorted()).toEqual(
      shippedTalkingPoints.map(({ id }) => [id, 0, true]).toSorted(),
    );
    const id = randomUUID();
    const added = { id, text: '我们的话', version: 1, isShipped: false };
    expect((await add(id, ' 我们的话 ')).body).toMatchObject(added);
    expect((await add(id, '我们的话')).body).toMatchObject(added);
    expect((await add(id, '另一句')).status).toBe(409);
    expect((await save(randomUUID())).status).toBe(404);
    // The same once more changes nothing; another version is refused with what is there.
    expect((await save(id, { text: '我们的话' })).body.version).toBe(1);
    const stale = await save(id, { text: '别的话' });
    expect([stale.status, stale.body.values.current.text]).toEqual([409, '我们的话']);
    const { stage, language, text } = first!;
    expect((await save(first!.id, { stage, language, text: '换个说法' })).body).toMatchObject({
      ...{ text: '换个说法', shippedText: text, isShipped: true, version: 1 },
    });
    expect((await save(first!.id, { version: 1, stage: 'noShow', language, text })).status).toBe(400);
    await save(first!.id, { version: 1, stage, language, text, isHidden: true });
    expect((await list(sales)).map((point) => point.id)).not.toContain(first!.id);
    expect((await list()).find((point) => point.id === first!.id)).toMatchObject({ isHidden: true, text });
    const theirs = await seedOrganization(app, '别家');
    expect((await list(await clientOf(app, theirs.people.organizer))).map((point) => point.text)).not.toContain(
      '我们的话',
    );
  });

  test.each([
    ['{name}您好', 'unknown_variable'],
    ['{customer您好', 'unclosed_variable'],
    ['', 'too_small'],
    ['字'.repeat(601), 'too_big'],
  ])('a text that cannot be filled is refused and says why: %#', async (text, code) => {
    await begin();
    const refused = await add(randomUUID(), text);
    expect([refused.status, refused.body.fields]).toEqual([400, [expect.objectContaining({ path: 'text', code })]]);
  });

  test('only who plans writes, everybody who invites reads, viewers do neither', async () => {
    await begin();
    const viewer = await clientOf(app, ours.people.viewer);
    expect((await add(randomUUID(), '话', sales)).status).toBe(403);
    expect((await save(first!.id, {}, lead)).status).toBe(403);
    expect((await viewer.get('/api/talking-points')).status).toBe(403);
    expect((await sales!.get('/api/talking-points')).body.mayEdit).toBe(false);
  });

  describe('what worked', () => {
    let eventId: string;
    let own: string;
    let others: string;
    const add = async (ownerId: string): Promise<string> => {
      const invitee = {
        ...{ id: randomUUID(), name: '王小姐', phone: '', mail: '', persona: '', interests: '', note: '', ownerId },
        ...{ sessionId: null, partySize: 1, children: 0, seatGroup: '', state: 'invited', channel: 'phone' },
      };
      return (await lead!.post(`/api/events/${eventId}/invitees`, { ...invitee, name: invitee.id.slice(0, 8) })).body
        .invitationId;
    };
    const mark = (client: TestClient | undefined, invitation: string, worked: boolean, point = first!.id) =>
      client!.put(`/api/events/${eventId}/invitees/${invitation}/worked/${point}`, { worked });
    beforeAll(async () => {
      await begin();
      eventId = await seedEvent(
        app,
        ours,
        roles.filter((role) => role !== 'admin').map((role) => ({ person: ours.people[role], role })),
      );
      own = await add(ours.people.salesperson.id);
      others = await add(ours.people.lead.id);
    });

    test('counts once a customer, however often and by whomever it is said, and is taken back', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => mark(sales, own, true)));
      expect(answers.map(({ status, body: { worked } }) => [status, worked])).toEqual([1, 2, 3].map(() => [200, 1]));
      expect((await mark(lead, own, true)).body).toEqual({ worked: 1 });
      expect((await mark(lead, others, true)).body).toEqual({ worked: 2 });
      expect((await list(sales)).find(({ id }) => id === first!.id)?.worked).toBe(2);
      const marked = (await sales!.get('/api/talking-points')).body.marked;
      expect(marked).toEqual([{ pointId: first!.id, invitationId: own }]);
      expect((await mark(sales, own, false)).body).toEqual({ worked: 1 });
      expect((await mark(sales, own, false)).body).toEqual({ worked: 1 });
      const changes = await app.database.query(
        `SELECT before, after FROM change WHERE org_id = $1 AND section = 'talking-point' AND event_id = $2 ORDER BY id`,
        [ours.id, eventId],
      );
      expect(changes).toEqual([
        { before: { workedWith: null }, after: { workedWith: own } },
        { before: { workedWith: null }, after: { workedWith: others } },
        { before: { workedWith: own }, after: { workedWith: null } },
      ]);
    });

    test('twin: without the one row a text and customer the same tap counts again', async () => {
      await app.database.query('ALTER TABLE talking_point_success DROP CONSTRAINT talking_point_success_pkey');
      try {
        await mark(sales, own, true);
        expect((await mark(sales, own, true)).body.worked).toBeGreaterThan(2);
      } finally {
        await app.database.query('DELETE FROM talking_point_success');
        await app.database.query('ALTER TABLE talking_point_success ADD PRIMARY KEY (org_id, point_id, invitation_id)');
      }
    });

    test('neither with customers of others nor with a text that is not there', async () => {
      expect((await mark(sales, others, true)).status).toBe(404);
      expect((await mark(sales, own, true, randomUUID())).status).toBe(404);
      const viewer = await clientOf(app, ours.people.viewer);
      expect((await mark(viewer, own, true)).status).toBe(403);
    });
  });
});
