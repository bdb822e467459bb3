import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

const notice = (year: number, off: string[] = [`${year}-01-01`]) => ({
  ...{ jurisdiction: 'CN', year, off, work: [`${year}-01-03`], source: '国办发明电' },
});
const exams = () => ({
  ...{ id: randomUUID(), kind: 'busy', name: '期末考试', days: { type: 'always' } },
  ...{ on: { rule: 'weekdays', weekdays: [1, 2] }, fromTime: '08:00', toTime: '17:00' },
});
const audience = (name: string, ...windows: object[]) => ({ id: randomUUID(), name, windows });

describe.each(await databaseKinds())('undo of the calendar and the audiences on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
  }, 60_000);
  beforeEach(async () => {
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
  });
  afterAll(() => app.close(), 30_000);

  const calendarNow = async () => (await admin.get('/api/organization/calendar')).body;
  const saveCalendar = async (facts: object) => {
    const { version, notices, companyDaysOff } = await calendarNow();
    const bare = notices.map(({ writer: _writer, ...rest }: { writer: object }) => rest);
    expect(
      (await admin.put('/api/organization/calendar', { version, notices: bare, companyDaysOff, ...facts })).status,
    ).toBe(200);
    return lastChange();
  };
  const audiencesNow = async () => (await admin.get('/api/audiences')).body.audiences;
  const saveAudiences = async (audiences: object[]) => {
    const { version } = (await admin.get('/api/audiences')).body;
    expect((await admin.put('/api/audiences', { version, audiences })).status).toBe(200);
    return lastChange();
  };
  const lastChange = async () => (await admin.get('/api/changes?limit=1')).body.changes[0];
  const undo = (change: { id: string }, client = admin) => client.post(`/api/changes/${change.id}/undo`);

  test('puts back the one notice or day that was changed, as a new change, and only once', async () => {
    await saveCalendar({ notices: [notice(2027)] });
    const changed = await saveCalendar({ notices: [notice(2027, ['2027-10-01'])] });
    await saveCalendar({ companyDaysOff: [{ date: '2027-05-20', name: '周年' }] });
    expect((await undo(changed)).status).toBe(204);
    const now = await calendarNow();
    expect(now).toMatchObject({ notices: [notice(2027)], companyDaysOff: [{ date: '2027-05-20', name: '周年' }] });
    expect(await lastChange()).toMatchObject({ cause: 'undo', section: 'calendar' });
    expect((await undo(changed)).body.code).toBe('nothing_to_undo');
    // The undo itself is a change like any other.
    expect((await undo(await lastChange())).status).toBe(204);
    expect((await calendarNow()).notices).toMatchObject([notice(2027, ['2027-10-01'])]);
  });

  test('is refused when somebody changed the same notice afterwards, with the name', async () => {
    const first = await saveCalendar({ notices: [notice(2027)] });
    await saveCalendar({ notices: [notice(2027, ['2027-10-01'])] });
    const refused = await undo(first);
    const { name } = ours.people.admin;
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'undo_overlaps', values: { name } }]);
    expect((await calendarNow()).notices).toMatchObject([notice(2027, ['2027-10-01'])]);
  });

  test('brings a removed audience back with its times, beside one that came later', async () => {
    const window = exams();
    const [parents, students] = [audience('家长', window), audience('学生')];
    await saveAudiences([parents]);
    const removed = await saveAudiences([]);
    await saveAudiences([students]);
    expect((await undo(removed)).status).toBe(204);
    expect(await audiencesNow()).toEqual([parents, students]);
  });

  test('one time that was changed is put back, the others stay', async () => {
    const [first, second] = [exams(), exams()];
    const parents = audience('家长', first, second);
    await saveAudiences([parents]);
    const changed = await saveAudiences([{ ...parents, windows: [{ ...first, name: '开学' }, second] }]);
    await saveAudiences([
      {
        ...parents,
        windows: [
          { ...first, name: '开学' },
          { ...second, name: '家长会' },
        ],
      },
    ]);
    expect((await undo(changed)).status).toBe(204);
    expect(await audiencesNow()).toEqual([{ ...parents, windows: [first, { ...second, name: '家长会' }] }]);
  });

  test('other changes are not taken back here, foreign ones are not found, and only an admin may', async () => {
    const changed = await saveCalendar({ notices: [notice(2027)] });
    const organizer = await clientOf(app, ours.people.organizer);
    expect((await undo(changed, organizer)).status).toBe(403);
    const theirs = await seedOrganization(app, '别家');
    expect((await undo(changed, await clientOf(app, theirs.people.admin))).status).toBe(404);
    await admin.post('/api/teams', { name: '一组', kind: 'team', parentId: null });
    expect((await undo(await lastChange())).body.code).toBe('not_found');
    expect((await calendarNow()).notices).toHaveLength(1);
  });
});
