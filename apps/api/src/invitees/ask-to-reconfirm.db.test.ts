import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import type { InvitationState } from '@backcast/invitations/invitation-states';
import { stagesReached } from '@backcast/invitations/reached-stages';
import { databaseKinds } from '../testing/scratch-database.js';
import { clientOf, seedEvent, type SeededOrganization, seedOrganization } from '../testing/seed-people.js';
import { startTestApp, type TestApp } from '../testing/start-test-app.js';
import type { TestClient } from '../testing/test-client.js';
import { readMoves } from './invitation.store.js';

describe.each(await databaseKinds())('confirmations after a change of time or place on %s', (kind) => {
  let app: TestApp;
  let ours: SeededOrganization;
  let admin: TestClient;
  beforeAll(async () => {
    app = await startTestApp(kind);
    ours = await seedOrganization(app);
    admin = await clientOf(app, ours.people.admin);
  }, 60_000);
  afterAll(() => app.close(), 30_000);

  const add = async (eventId: string, state: InvitationState): Promise<void> => {
    const body = {
      ...{ id: randomUUID(), name: state, phone: '', mail: '', persona: '', interests: '', note: '', state },
      ...{ ownerId: ours.people.salesperson.id, sessionId: null, partySize: 1, children: 0, seatGroup: '' },
      channel: 'phone',
    };
    expect((await admin.post(`/api/events/${eventId}/invitees`, body)).status).toBe(201);
  };
  const newEvent = async (): Promise<string> => {
    const eventId = await seedEvent(app, ours);
    for (const state of ['invited', 'confirmed', 'secondConfirmed', 'declined'] as const) await add(eventId, state);
    return eventId;
  };
  const states = async (eventId: string): Promise<Record<string, string>> => {
    const { invitees } = (await admin.get(`/api/events/${eventId}/invitees`)).body as { invitees: Invitee[] };
    return Object.fromEntries(invitees.map(({ name, state }) => [name, state]));
  };
  const asked = { invited: 'invited', confirmed: 'toReconfirm', secondConfirmed: 'toReconfirm', declined: 'declined' };
  const untouched = {
    invited: 'invited',
    confirmed: 'confirmed',
    secondConfirmed: 'secondConfirmed',
    declined: 'declined',
  };
  const moveSession = async (eventId: string, change: object) => {
    const { version, sessions } = (await admin.get(`/api/events/${eventId}`)).body.sessions;
    const body = { version, sessions: [{ ...sessions[0], ...change }] };
    expect((await admin.send('PUT', `/api/events/${eventId}/sessions`, body)).status).toBe(200);
  };

  test('are asked for anew when the day or the start moves, and not when the room is named', async () => {
    const eventId = await newEvent();
    await moveSession(eventId, { room: '二号厅' });
    expect(await states(eventId)).toEqual(untouched);
    await moveSession(eventId, { date: '2027-03-13' });
    expect(await states(eventId)).toEqual(asked);
  });

  test('and when the place moves; the yes stays counted as its moves say', async () => {
    const eventId = await newEvent();
    const { version, name, zone, setting } = (await admin.get(`/api/events/${eventId}`)).body.basics;
    const moved = { version, name, zone, setting, place: '城东会堂' };
    expect((await admin.send('PATCH', `/api/events/${eventId}`, moved)).status).toBe(200);
    expect(await states(eventId)).toEqual(asked);
    const rows = await app.database.query<Record<string, Date | null> & { id: string }>(
      'SELECT id, confirmed_at, second_confirmed_at FROM invitation WHERE event_id = $1',
      [eventId],
    );
    for (const { id, confirmed_at, second_confirmed_at } of rows) {
      const reached = stagesReached(await readMoves(app.database.source.manager, ours.id, id));
      expect([confirmed_at?.toISOString() ?? null, second_confirmed_at?.toISOString() ?? null]).toEqual([
        reached.confirmed,
        reached.secondConfirmed,
      ]);
    }
  });

  test('who said yes to the moved day is asked again when the move is taken back', async () => {
    const eventId = await newEvent();
    await moveSession(eventId, { date: '2027-03-13' });
    const { invitees } = (await admin.get(`/api/events/${eventId}/invitees?state=toReconfirm`)).body;
    const yes = invitees.find(({ name }: Invitee) => name === 'confirmed');
    await admin.post(`/api/events/${eventId}/invitees/${yes.id}/moves`, {
      ...{ id: randomUUID(), seen: 'toReconfirm', to: 'confirmed', at: new Date().toISOString(), channel: 'phone' },
      ...{ note: '', partySize: null, arrivesAt: null },
    });
    expect((await states(eventId))['confirmed']).toBe('confirmed');
    const { changes } = (await admin.get(`/api/events/${eventId}/changes?section=sessions&limit=1`)).body;
    const undone = await admin.post(`/api/events/${eventId}/changes/${changes[0].id}/undo`);
    expect([undone.status, undone.text.slice(0, 60)]).toEqual([200, undone.text.slice(0, 60)]);
    expect(await states(eventId)).toEqual(asked);
  });
});
