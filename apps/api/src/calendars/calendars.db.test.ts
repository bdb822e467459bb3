import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audienceTimesOn } from '@backcast/calendar/audience-times';
import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import { countWorkingDays, isWorkingDay, minusWorkingDays } from '@backcast/calendar/working-days';
import type { AudienceList } from '@backcast/contracts/calendars/audience';
import type { OrganizationCalendar } from '@backcast/contracts/calendars/calendar';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

const notice = (values: object = {}) => ({
  jurisdiction: 'CN',
  year: 2027,
  off: ['2027-01-01', '2027-10-01'],
  work: ['2027-01-03'],
  source: '国办发明电〔2026〕9号',
  ...values,
});

describe.each(await databaseKinds())('calendars on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  let organizer: TestClient;

  beforeAll(async () => {
    app = await startTestApp(kind);
    app.setClock('2026-08-01T04:00:00Z');
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const begin = async (): Promise<void> => {
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
    organizer = await clientOf(app, ours.people.organizer);
  };
  const own = async (): Promise<OrganizationCalendar> => (await admin.get('/api/organization/calendar')).body;
  const save = (body: object, client = admin) => client.put('/api/organization/calendar', body);
  const changes = async () => (await admin.get('/api/changes')).body.changes;

  test('mainland China is what ships, also for a place below it', async () => {
    await begin();
    const { body } = await organizer.get('/api/calendars/CN-ZJ-HZ?from=2026&to=2026');
    expect(body).toEqual({ ...cnWorkCalendar, jurisdiction: 'CN-ZJ-HZ' });
  });

  test('another country has the holidays of the library and its own weekend', async () => {
    await begin();
    const britain = (await admin.get('/api/calendars/GB?from=2026&to=2027')).body;
    expect(britain.publishedYears).toEqual([2026, 2027]);
    expect(minusWorkingDays(britain, '2026-04-11', 6)).toEqual({ date: '2026-04-01', provisional: false });
    expect(isWorkingDay(britain, '2026-12-28').working).toBe(false);
    // The summer bank holiday is England's, not Scotland's.
    const [england, scotland] = await Promise.all(
      ['GB-ENG', 'GB-SCT'].map(async (place) => (await admin.get(`/api/calendars/${place}?from=2026&to=2026`)).body),
    );
    expect(isWorkingDay(england, '2026-08-31').working).toBe(false);
    expect(isWorkingDay(scotland, '2026-08-31').working).toBe(true);
    const saudi = (await admin.get('/api/calendars/SA?from=2026&to=2026')).body;
    expect(saudi.weekendDays).toEqual([5, 6]);
    const emirates = (await admin.get('/api/calendars/AE?from=2026&to=2026')).body;
    expect(emirates.exceptions['2026'].off).toEqual(expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29']));
  });

  test('a country that nobody knows is provisional throughout', async () => {
    await begin();
    const unknown = (await admin.get('/api/calendars/ZZ?from=2026&to=2026')).body;
    expect(unknown.publishedYears).toEqual([]);
    expect(countWorkingDays(unknown, '2026-03-02', '2026-03-06')).toEqual({ days: 4, provisional: true });
  });

  test.each(['cn', 'CHN', 'CN-', 'C1', 'CN?from=2027&to=2026', 'CN?from=1900', 'CN?from=2000&to=2050', 'CN?from=x'])(
    '%s is refused',
    async (asked) => {
      await begin();
      expect((await admin.get(`/api/calendars/${asked}`)).status).toBe(400);
    },
  );

  test('a notice publishes its year for this organization only, and says who added it', async () => {
    await begin();
    const before = (await admin.get('/api/calendars/CN')).body;
    expect(minusWorkingDays(before, '2027-01-05', 2)).toEqual({ date: '2027-01-01', provisional: true });
    const saved = await save({ version: 0, notices: [notice()], companyDaysOff: [] });
    expect(saved.body).toMatchObject({
      version: 1,
      notices: [{ year: 2027, writer: { name: ours.people.admin.name, at: '2026-08-01T04:00:00.000Z' } }],
    });
    const after = (await organizer.get('/api/calendars/CN-BJ')).body;
    expect(minusWorkingDays(after, '2027-01-05', 2)).toEqual({ date: '2027-01-03', provisional: false });
    const theirs = await seedOrganization(app);
    const foreign = (await (await clientOf(app, theirs.people.admin)).get('/api/calendars/CN')).body;
    expect(foreign.publishedYears).not.toContain(2027);
  });

  test('company days off hold everywhere, and each is a leaf of the history', async () => {
    await begin();
    const days = [{ date: '2026-08-03', name: '团建' }];
    await save({ version: 0, notices: [], companyDaysOff: days });
    expect(isWorkingDay((await admin.get('/api/calendars/CN')).body, '2026-08-03').working).toBe(false);
    expect(isWorkingDay((await admin.get('/api/calendars/GB')).body, '2026-08-03').working).toBe(false);
    await save({ version: 1, notices: [], companyDaysOff: [] });
    expect((await changes()).map(({ section, before, after }: never) => ({ section, before, after }))).toEqual([
      { section: 'calendar', before: { 'day.2026-08-03': '团建' }, after: { 'day.2026-08-03': null } },
      { section: 'calendar', before: { 'day.2026-08-03': null }, after: { 'day.2026-08-03': '团建' } },
    ]);
  });

  test('saving what is stored changes nothing; a notice that stays keeps its writer', async () => {
    await begin();
    const first = (await save({ version: 0, notices: [notice()], companyDaysOff: [] })).body;
    const again = { version: 0, notices: [notice({ off: ['2027-10-01', '2027-01-01'] })], companyDaysOff: [] };
    expect((await save(again)).body).toEqual(first);
    app.setClock('2026-09-01T04:00:00Z');
    const more = [notice(), notice({ year: 2028, off: ['2028-01-03'], work: [] })];
    const { notices } = (await save({ version: 1, notices: more, companyDaysOff: [] })).body as OrganizationCalendar;
    expect(notices.map(({ writer }) => writer.at)).toEqual(['2026-08-01T04:00:00.000Z', '2026-09-01T04:00:00.000Z']);
    app.setClock('2026-08-01T04:00:00Z');
    expect(await changes()).toHaveLength(2);
  });

  test('a stale save is refused with what is stored; of ten at once one wins', async () => {
    await begin();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        save({ version: 0, notices: [], companyDaysOff: [{ date: `2026-08-1${n}`, name: '停工' }] }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(9);
    for (const { body } of refused) {
      expect(body.code).toBe('stale');
      expect(body.values.current).toEqual(await own());
    }
  });

  test.each([
    ['a day of another year', { notices: [notice({ off: ['2026-10-01'] })] }],
    ['a day that is off and worked', { notices: [notice({ off: ['2027-01-03'] })] }],
    ['the same year twice', { notices: [notice(), notice({ source: '' })] }],
    ['a day that does not exist', { companyDaysOff: [{ date: '2026-02-30', name: 'x' }] }],
    ['a company day twice', { companyDaysOff: [1, 2].map((n) => ({ date: '2026-08-03', name: `${n}` })) }],
  ])('%s is refused', async (_what, values) => {
    await begin();
    expect((await save({ version: 0, notices: [], companyDaysOff: [], ...values })).status).toBe(400);
    expect(await own()).toMatchObject({ version: 0, notices: [], companyDaysOff: [] });
  });

  test('everybody reads; only an admin writes the calendar, an organizer the audiences too', async () => {
    await begin();
    const salesperson = await clientOf(app, ours.people.salesperson);
    expect((await salesperson.get('/api/calendars/CN')).status).toBe(200);
    expect((await save({ version: 0, notices: [], companyDaysOff: [] }, organizer)).status).toBe(403);
    expect((await organizer.put('/api/audiences', { version: 0, audiences: [] })).status).toBe(200);
    expect((await salesperson.put('/api/audiences', { version: 1, audiences: [] })).status).toBe(403);
  });

  describe('audiences', () => {
    const list = async (): Promise<AudienceList> => (await organizer.get('/api/audiences')).body;
    const put = (version: number, audiences: unknown) => organizer.put('/api/audiences', { version, audiences });
    const window = (values: object = {}) => ({
      id: randomUUID(),
      kind: 'busy',
      name: '上课',
      days: { type: 'dates', from: '2026-09-01', to: '2027-01-20' },
      on: { rule: 'working-days' },
      fromTime: '08:00',
      toTime: '17:00',
      ...values,
    });

    test('ship with the entrance exam of 7 June and nothing else', async () => {
      await begin();
      const { version, audiences } = await list();
      expect([version, audiences.length, audiences[0]?.windows.length]).toEqual([0, 1, 1]);
      const on = (date: string) => audienceTimesOn(audiences[0] as never, date, '14:00', '16:00', cnWorkCalendar);
      expect(on('2027-06-07')).toEqual([{ kind: 'busy', name: '全国高考' }]);
      expect(on('2027-06-06')).toEqual([]);
    });

    test('come back as they were saved, in order, and taking the exam away stays so', async () => {
      await begin();
      const audiences = [
        {
          id: randomUUID(),
          name: '家长',
          windows: [
            window(),
            window({ kind: 'wanted', name: '出分后', days: { type: 'yearly', from: '06-25', to: null } }),
            window({
              days: { type: 'always' },
              on: { rule: 'weekdays', weekdays: [6, 7] },
              fromTime: null,
              toTime: null,
            }),
          ],
        },
        { id: randomUUID(), name: '企业', windows: [] },
      ];
      const saved = await put(0, audiences);
      expect(saved.body).toMatchObject({ version: 1, writer: { name: ours.people.organizer.name }, audiences });
      expect((await put(1, audiences.toReversed())).body.audiences.map(({ name }: never) => name)).toEqual([
        '企业',
        '家长',
      ]);
      expect((await put(2, [])).body).toMatchObject({ version: 3, audiences: [] });
      expect((await list()).audiences).toEqual([]);
    });

    test('a stale save is refused with what is stored and who wrote it', async () => {
      await begin();
      const [mine, yours] = ['甲', '乙'].map((name) => [{ id: randomUUID(), name, windows: [] }]);
      await put(0, mine);
      const refused = await put(0, yours);
      expect(refused.status).toBe(409);
      expect(refused.body.values.current).toMatchObject({
        audiences: mine,
        writer: { name: ours.people.organizer.name },
      });
    });

    test.each([
      ['a window that ends before it begins', { fromTime: '17:00', toTime: '08:00' }],
      ['dates the wrong way round', { days: { type: 'dates', from: '2027-01-20', to: '2026-09-01' } }],
      ['a 30th of February', { days: { type: 'yearly', from: '02-30', to: null } }],
      ['no weekday', { on: { rule: 'weekdays', weekdays: [] } }],
    ])('%s is refused', async (_what, values) => {
      await begin();
      const audiences = [{ id: randomUUID(), name: '家长', windows: [window(values)] }];
      expect((await put(0, audiences)).status).toBe(400);
    });
  });
});
