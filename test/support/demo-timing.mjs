import { randomUUID } from 'node:crypto';

const addDays = (date, days) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const everyDay = { rule: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7] };

/** What 知远学堂 knows of the time of the families it invites. */
export const demoAudience = () => ({
  id: randomUUID(),
  name: '高三家庭',
  windows: [
    {
      ...{ id: randomUUID(), kind: 'busy', name: '上课、上班', days: { type: 'always' } },
      ...{ on: { rule: 'working-days' }, fromTime: '07:30', toTime: '17:30' },
    },
    {
      ...{ id: randomUUID(), kind: 'busy', name: '高考', days: { type: 'yearly', from: '06-07', to: '06-10' } },
      ...{ on: everyDay, fromTime: null, toTime: null },
    },
    {
      ...{
        id: randomUUID(),
        kind: 'wanted',
        name: '录取之后选机构',
        days: { type: 'yearly', from: '07-08', to: '07-25' },
      },
      ...{ on: everyDay, fromTime: null, toTime: null },
    },
  ],
});

/** The seminar is looked for around the day that is set; two more days were thought of. */
export const demoTiming = (date, facts, audienceId) => ({
  ...facts,
  prepWorkingDays: 30,
  windowFrom: addDays(date, -21),
  windowTo: addDays(date, 42),
  startTimes: ['09:30', '14:00', '19:00'],
  lengthMinutes: 180,
  weekdays: [5, 6, 7],
  audienceIds: [audienceId],
  candidates: [
    { id: randomUUID(), date, startTime: '14:00', note: '酒店先留着' },
    { id: randomUUID(), date: addDays(date, 1), startTime: '14:00', note: '' },
    { id: randomUUID(), date: addDays(date, 7), startTime: '09:30', note: '林教授提过' },
  ],
});

/** A poll about the candidates, with a link of its own for every guest. */
export const demoPoll = ({ candidates }, guestIds) => ({
  id: randomUUID(),
  slots: candidates.map(({ date, startTime }) => ({ id: randomUUID(), date, startTime })),
  guestIds,
});

/** Two answers: of the guest with the first link, and of somebody who had the open one. */
export function demoAnswers({ slots }, links) {
  const answer = (link, name, choices) => ({
    token: link.url.split('#poll=')[1],
    device: randomUUID().replaceAll('-', ''),
    name,
    choices: slots.map(({ id }, index) => ({ slotId: id, choice: choices[index] })),
  });
  const own = links.find(({ guestId }) => guestId !== null);
  const open = links.find(({ guestId }) => guestId === null);
  return [
    ...(own ? [answer(own, '', ['available', 'no', 'if-need-be'])] : []),
    answer(open, '家委会 陆女士', ['available', 'if-need-be', 'no']),
  ];
}
