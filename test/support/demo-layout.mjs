import { randomUUID } from 'node:crypto';

const id = () => randomUUID();
const group = (name, seats, more = {}) => ({
  id: id(),
  name,
  seats,
  guestId: null,
  zoneId: null,
  pinnedAt: null,
  ...more,
});

/** The seminar's ballroom, 18 × 24 m: a stage, two doors at the back, two columns, and 260 seats in theatre style. */
export function demoLayout(sessionId, guests) {
  const zones = [
    { id: id(), name: '嘉宾席', fromRow: 1, toRow: 1 },
    { id: id(), name: '老学员家庭', fromRow: 2, toRow: 4 },
  ];
  const [guestZone, families] = zones;
  const spots = [
    { id: id(), name: '舞台背景板', x: 900, y: 0, width: 600 },
    { id: id(), name: '左侧易拉宝', x: 0, y: 700, width: 160 },
    { id: id(), name: '右侧易拉宝', x: 1800, y: 700, width: 160 },
    { id: id(), name: '入口展板', x: 900, y: 2400, width: 240 },
    { id: id(), name: '签到台边', x: 1700, y: 2300, width: 120 },
  ];
  const message = (key, name, importance) => ({ id: id(), key, name, importance });
  const messages = [
    message('product', '志愿规划课', 5),
    message('customers-words', '学员来信墙', 4),
    message('slogan', '分数之后，怎么选', 4),
    message('guests', '', 3),
    message('values', '', 2),
  ];
  const column = (x, y) => ({ id: id(), kind: 'column', name: '', x, y, width: 40, depth: 60 });
  return {
    ...{ id: id(), name: '宴会厅 18 × 24', sessionId, style: 'theatre', aisles: 'auto', seatsWanted: 260 },
    shape: {
      corners: [
        { x: 0, y: 0 },
        { x: 1800, y: 0 },
        { x: 1800, y: 2400 },
        { x: 0, y: 2400 },
      ],
    },
    doors: [
      { id: id(), kind: 'both', x: 450, y: 2400, width: 160 },
      { id: id(), kind: 'both', x: 1350, y: 2400, width: 160 },
    ],
    fixtures: [
      { id: id(), kind: 'stage', name: '', x: 450, y: 0, width: 900, depth: 300 },
      { id: id(), kind: 'screen', name: '', x: 60, y: 40, width: 320, depth: 20 },
      column(0, 1200),
      column(1760, 1200),
    ],
    ...{ rowPitch: 110, seatWidth: 60, stageGap: 200, seatsPerTable: 10, isInUse: false },
    ...{ zones, spots, messages, spotPins: [{ id: id(), messageId: messages[1].id, spotId: spots[3].id }] },
    groups: [
      ...guests.map((guestId) => group('', 1, { guestId, zoneId: guestZone.id })),
      group('王女士一家', 4, { zoneId: families.id }),
      group('实验中学家委会', 8, { zoneId: families.id }),
      group('李先生一家', 3),
      group('滨江组老客户', 12),
      group('媒体', 2, { pinnedAt: 'H1' }),
    ],
  };
}

/** The seminar's layout; one of its guests has no seat yet. */
export async function addLayout(organizer, eventId) {
  const { sections, sessions } = await organizer.get(`/events/${eventId}`);
  const guests = sections.guests.facts.guests.slice(0, 2).map(({ id: guestId }) => guestId);
  const layouts = [demoLayout(sessions.sessions[0].id, guests)];
  await organizer.put(`/events/${eventId}/layout`, { version: sections.layout.version, facts: { layouts } });
}
