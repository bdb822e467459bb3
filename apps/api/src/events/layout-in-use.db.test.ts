import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstLayout } from '@backcast/planning/layout/first-layout';
import type { Layout } from '@backcast/planning/layout-facts';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { RefuseChangesInUse } from './refuse-changes-in-use.js';

describe.each(await databaseKinds())('a layout in use on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const drawn = (): Layout =>
    firstLayout(
      {
        ...{ name: '宴会厅', sessionId: null, people: 260, style: 'theatre', width: 1800, depth: 2400, exits: 2 },
        spotNames: ['背景板', '左墙', '右墙', '入口旁', '签到台边'],
      },
      randomUUID,
    );
  const layoutOf = async (id: string) => (await admin.get(`/api/events/${id}`)).body.sections.layout;
  const save = async (id: string, ...layouts: Layout[]) => {
    const { version } = await layoutOf(id);
    return admin.put(`/api/events/${id}/layout`, { version, facts: { layouts } });
  };
  const eventWith = async (layout: Layout) => {
    const id = await seedEvent(app, ours);
    const saved = await save(id, layout);
    expect([saved.status, saved.body.facts?.layouts]).toEqual([200, [layout]]);
    return id;
  };

  test('cannot be changed or removed; the answer names it and what is stored stays', async () => {
    const used = { ...drawn(), isInUse: true };
    const id = await eventWith(used);
    const changed = await save(id, { ...used, rowPitch: 120 });
    expect([changed.status, changed.body]).toMatchObject([409, { code: 'layout_in_use', values: { id: used.id } }]);
    expect((await save(id)).body.code).toBe('layout_in_use');
    expect((await layoutOf(id)).facts.layouts).toEqual([used]);
  });

  test('a copy beside it is changed freely, and taking it out of use opens it again', async () => {
    const used = { ...drawn(), isInUse: true };
    const id = await eventWith(used);
    const copy = { ...drawn(), name: '宴会厅 副本' };
    expect((await save(id, used, copy)).status).toBe(200);
    expect((await save(id, used, { ...copy, seatsWanted: 200 })).status).toBe(200);
    expect((await save(id, { ...used, isInUse: false }, copy)).status).toBe(200);
    expect((await save(id, { ...used, isInUse: false, rowPitch: 120 }, copy)).status).toBe(200);
  });

  test('undo does not change it either: it comes out of use first; twin', async () => {
    const layout = drawn();
    const id = await eventWith(layout);
    // Changed and put to use in one step, so that taking the step back would change what is in use.
    const used = { ...layout, rowPitch: 120, isInUse: true };
    expect((await save(id, used)).status).toBe(200);
    const undo = async () => {
      const [change] = (await admin.get(`/api/events/${id}/changes?section=layout&limit=1`)).body.changes;
      return admin.post(`/api/events/${id}/changes/${change.id}/undo`);
    };
    expect((await undo()).body).toMatchObject({ code: 'layout_in_use', values: { id: layout.id } });
    expect((await layoutOf(id)).facts.layouts).toEqual([used]);
    const guard = app.app.get(RefuseChangesInUse);
    guard.execute = () => {};
    try {
      expect((await undo()).status).toBe(200);
    } finally {
      guard.execute = RefuseChangesInUse.prototype.execute;
    }
    // Putting to use alone is taken back like anything else.
    const other = drawn();
    await save(id, layout, other);
    await save(id, layout, { ...other, isInUse: true });
    expect((await undo()).status).toBe(200);
  });

  test('twin: without the guard the change goes through', async () => {
    const used = { ...drawn(), isInUse: true };
    const id = await eventWith(used);
    const guard = app.app.get(RefuseChangesInUse);
    guard.execute = () => {};
    try {
      expect((await save(id, { ...used, rowPitch: 120 })).status).toBe(200);
    } finally {
      guard.execute = RefuseChangesInUse.prototype.execute;
    }
  });
});
