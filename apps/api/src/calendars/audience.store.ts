import type { Audience, AudienceWindow, WindowDays, WindowWeekdays } from '@backcast/calendar/audience-times';
import { nationalEntranceExam } from '@backcast/calendar/known-exams';
import type { AudienceList } from '@backcast/contracts/calendars/audience';
import type { Language } from '@backcast/contracts/fields';
import { audienceTexts } from '@backcast/texts/audiences';
import type { EntityManager } from 'typeorm';
import type { Leaves } from '../platform/records/record-change.js';
import { readSectionState } from './organization-section.js';

type WindowRow = {
  id: string;
  audience_id: string;
  position: number;
  kind: AudienceWindow['kind'];
  name: string;
  days_type: WindowDays['type'];
  days_from: string | null;
  days_to: string | null;
  day_rule: WindowWeekdays['rule'];
  weekdays: number[];
  from_time: string | null;
  to_time: string | null;
};

/** What the organization knows; before it has said anything, the one exam that ships. */
export const readAudiences = async (tx: EntityManager, orgId: string): Promise<AudienceList> => {
  const state = await readSectionState(tx, orgId, 'audiences');
  if (state.version === 0) return { ...state, audiences: [shippedAudience(await languageOf(tx, orgId))] };
  const audiences = (await tx.query('SELECT id, name FROM audience WHERE org_id = $1 ORDER BY position', [
    orgId,
  ])) as Pick<Audience, 'id' | 'name'>[];
  const windows = (await tx.query('SELECT * FROM audience_window WHERE org_id = $1 ORDER BY position', [
    orgId,
  ])) as WindowRow[];
  return {
    ...state,
    audiences: audiences.map(({ id, name }) => ({
      ...{ id, name },
      windows: windows.filter((row) => row.audience_id === id).map(windowOf),
    })),
  };
};

const languageOf = async (tx: EntityManager, orgId: string): Promise<Language> => {
  const [row] = (await tx.query('SELECT language FROM organization WHERE id = $1', [orgId])) as {
    language: Language;
  }[];
  return row?.language ?? 'zh-CN';
};

// The same ids everywhere, so that an event can refer to the audience before anybody has edited it.
const shippedAudience = (language: Language): Audience => ({
  id: '7d0c4a52-6f0e-4f0a-9a43-5d0a2a9e0607',
  name: audienceTexts(language).finalYear,
  windows: [
    {
      id: '2f5b1c1e-94d5-4c63-8b0e-0f6a7c3d0607',
      kind: 'busy',
      name: audienceTexts(language).entranceExam,
      days: { type: 'yearly', ...nationalEntranceExam },
      on: { rule: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7] },
      fromTime: null,
      toTime: null,
    },
  ],
});

const windowOf = (row: WindowRow): AudienceWindow => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  days:
    row.days_type === 'always'
      ? { type: 'always' }
      : { type: row.days_type, from: String(row.days_from), to: row.days_to },
  on: row.day_rule === 'weekdays' ? { rule: 'weekdays', weekdays: row.weekdays } : { rule: row.day_rule },
  fromTime: row.from_time,
  toTime: row.to_time,
});

const rowOf = (audienceId: string, window: AudienceWindow, position: number): WindowRow => ({
  id: window.id,
  audience_id: audienceId,
  position,
  kind: window.kind,
  name: window.name,
  days_type: window.days.type,
  days_from: window.days.type === 'always' ? null : window.days.from,
  days_to: window.days.type === 'always' ? null : window.days.to,
  day_rule: window.on.rule,
  weekdays: window.on.rule === 'weekdays' ? window.on.weekdays.toSorted() : [],
  from_time: window.fromTime,
  to_time: window.toTime,
});

/** Each audience and each of its times is a leaf of its own. */
export const audienceLeaves = (audiences: Audience[]): Leaves => ({
  ...Object.fromEntries(audiences.map(({ id, name }) => [`audience.${id}`, name])),
  ...Object.fromEntries(
    audiences.flatMap(({ id, windows }) =>
      windows.map((window) => [`time.${id}.${window.id}`, windowOf(rowOf(id, window, 0))]),
    ),
  ),
  order: audiences.map(({ id, windows }) => [id, ...windows.map((window) => window.id)].join(' ')),
});

/**
 * Inverse of `audienceLeaves`; a leaf that is null is not there, and a time goes with its audience. What the order does
 * not name comes last.
 */
export const audiencesFromLeaves = ({ order, ...leaves }: Leaves): Audience[] => {
  const kept = Object.entries(leaves).filter(([, leaf]) => leaf !== null);
  const ids = ((order ?? []) as string[]).flatMap((line) => line.split(' '));
  const place = ({ id }: { id: string }): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  const audiences = kept.flatMap(([path, leaf]) =>
    path.startsWith('audience.') ? [{ id: path.slice('audience.'.length), name: String(leaf) }] : [],
  );
  return audiences
    .map(({ id, name }) => {
      const windows = kept.flatMap(([path, leaf]) => (path.startsWith(`time.${id}.`) ? [leaf as AudienceWindow] : []));
      return { id, name, windows: windows.sort((a, b) => place(a) - place(b)) };
    })
    .sort((a, b) => place(a) - place(b));
};

/** Makes the stored audiences exactly the given ones. */
export const writeAudiences = async (tx: EntityManager, orgId: string, audiences: Audience[]): Promise<void> => {
  await tx.query('DELETE FROM audience WHERE org_id = $1', [orgId]);
  await tx.query(
    `INSERT INTO audience (org_id, id, position, name)
     SELECT $1, id, position, name FROM jsonb_populate_recordset(NULL::audience, $2)`,
    [orgId, JSON.stringify(audiences.map(({ id, name }, position) => ({ id, name, position })))],
  );
  const rows = audiences.flatMap(({ id, windows }) => windows.map((window, at) => rowOf(id, window, at)));
  await tx.query(
    `INSERT INTO audience_window (org_id, audience_id, id, position, kind, name, days_type, days_from, days_to, day_rule,
       weekdays, from_time, to_time)
     SELECT $1, audience_id, id, position, kind, name, days_type, days_from, days_to, day_rule, weekdays, from_time,
       to_time FROM jsonb_populate_recordset(NULL::audience_window, $2)`,
    [orgId, JSON.stringify(rows)],
  );
};
