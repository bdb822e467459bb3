import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GoalBody, PinsBody } from '@backcast/contracts/events/goal';
import { z } from 'zod';
import { countStatements } from '../testing/count-statements.js';
import { Chance, valueOf } from '../testing/fuzz-values.js';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';

const metric = { key: 'custom', name: '微笑数', unit: 'count', direction: 'up', measuredBy: '数两遍' };

describe.each(await databaseKinds())('a save of the goal on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const goalOf = async (eventId: string) => (await admin.get(`/api/events/${eventId}`)).body.goal;
  const save = (eventId: string, body: object) => admin.put(`/api/events/${eventId}/goal`, body);

  test('is the same few statements, however much the goal holds', async () => {
    const eventId = await seedEvent(app, ours);
    const { facts, pins, version } = await goalOf(eventId);
    const many = {
      supportingMetrics: Array.from({ length: 5 }, () => metric),
      forward: {
        ...facts.forward,
        comparables: Array.from({ length: 3 }, (_, n) => ({ name: `第 ${n} 次`, result: n })),
      },
    };
    const saves = [
      { version, pins, facts: { ...facts, balanced: 41 } },
      { version: version + 1, pins: { 'funnel.confirmations': 300 }, facts: { ...facts, ...many } },
    ];
    const counts: number[] = [];
    for (const body of saves) {
      const statements = await countStatements(app.database, async () =>
        expect((await save(eventId, body)).status).toBe(200),
      );
      counts.push(statements.length);
      expect(statements.filter((sql) => /event_metric|event_rate/.test(sql) && /INSERT|DELETE/.test(sql))).toHaveLength(
        1,
      );
    }
    // May they, lock, read, write, version, history, hint, name; BEGIN and COMMIT around them.
    expect(counts[0]).toBeLessThanOrEqual(10);
    expect(counts[1]).toBe(counts[0]);
  });

  test('answers what the next read says, goal after goal over the same rows', async () => {
    const eventId = await seedEvent(app, ours);
    const schemaOf = (shape: z.ZodRawShape) =>
      z.toJSONSchema(z.object(shape), { target: 'openapi-3.0' }) as Record<string, unknown>;
    const goals = schemaOf(GoalBody.shape);
    const chance = new Chance(11);
    let saved = 0;
    for (let round = 0; round < 1_500 && saved < 60; round += 1) {
      const facts = GoalBody.safeParse(valueOf(goals, {}, chance));
      const pins = PinsBody.parse(chance.in(0.5) ? {} : { 'target.floor': chance.below(40) });
      if (!facts.success) continue;
      const { version } = await goalOf(eventId);
      const answer = await save(eventId, { version, facts: facts.data, pins });
      if (answer.status !== 200) continue;
      expect(answer.body).toEqual(await goalOf(eventId));
      saved += 1;
    }
    expect(saved).toBeGreaterThan(30);
  }, 60_000);

  test('leaves the rows of other events alone', async () => {
    const [mine, other] = [await seedEvent(app, ours), await seedEvent(app, ours)];
    const before = await goalOf(other);
    const { facts, version } = await goalOf(mine);
    const body = { version, pins: { 'target.floor': 9 }, facts: { ...facts, supportingMetrics: [metric] } };
    expect((await save(mine, body)).status).toBe(200);
    expect(await goalOf(other)).toEqual(before);
  });
});
