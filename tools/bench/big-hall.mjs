import { randomUUID } from 'node:crypto';
import { ApiClient } from '../../test/support/api-client.mjs';
import { demoSeminar } from '../../test/support/demo-seminar.mjs';

const GROUPS = 120;

/** An event in a hall of so many seats, with zones, columns and groups, planned over HTTP. Answers its id and a session's cookie. */
export async function planBigHall(url, admin, seats) {
  const client = new ApiClient(url);
  await client.signIn({ signInName: admin.email, password: admin.password });
  const { id } = await client.post('/events', demoSeminar('2027-07-10'));
  const { sections, sessions } = await client.get(`/events/${id}`);
  const layout = await bigHall(sessions.sessions[0].id, seats);
  await client.put(`/events/${id}/layout`, { version: sections.layout.version, facts: { layouts: [layout] } });
  return { eventId: id, cookie: client.cookie };
}

async function bigHall(sessionId, seats) {
  const { firstLayout, usualRoom } = await import('../../libs/planning/dist/layout/first-layout.js');
  const size = usualRoom(seats, 'theatre');
  const first = { name: '大厅', sessionId, people: seats, style: 'theatre', ...size, exits: null };
  const spotNames = ['背景板', '左墙', '右墙', '入口旁', '门外'];
  const layout = firstLayout({ ...first, spotNames }, randomUUID);
  const zones = [
    { id: randomUUID(), name: '嘉宾席', fromRow: 1, toRow: 2 },
    { id: randomUUID(), name: '老客户', fromRow: 3, toRow: 12 },
    { id: randomUUID(), name: '新客户', fromRow: 13, toRow: 30 },
  ];
  const columns = [0.2, 0.8].map((across) => ({
    ...{ id: randomUUID(), kind: 'column', name: '', width: 60, depth: 60 },
    ...{ x: Math.round(size.width * across), y: Math.round(size.depth / 2) },
  }));
  const groups = Array.from({ length: GROUPS }, (_, at) => ({
    ...{ id: randomUUID(), name: `第 ${at + 1} 组`, seats: 2 + ((at * 7) % 29), guestId: null, pinnedAt: null },
    zoneId: at % 3 === 0 ? zones[1 + (at % 2)].id : null,
  }));
  return { ...layout, seatsWanted: seats, zones, groups, fixtures: [...layout.fixtures, ...columns] };
}
