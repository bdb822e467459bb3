import type {
  OrganizationCalendar,
  SaveOrganizationCalendar,
  YearNoticeBody,
} from '@backcast/contracts/calendars/calendar';
import type { EntityManager } from 'typeorm';
import type { Leaves } from '../platform/records/record-change.js';
import { readSectionState, writerOf } from './organization-section.js';

type NoticeRow = YearNoticeBody & { personId: string | null; name: string | null; at: Date };
const noticesSql = `
  SELECT n.jurisdiction, n.year, n.off_days AS off, n.work_days AS work, n.source,
         n.written_by AS "personId", p.name, n.written_at AS at
  FROM year_notice n LEFT JOIN person p ON p.org_id = n.org_id AND p.id = n.written_by
  WHERE n.org_id = $1 ORDER BY n.jurisdiction, n.year`;
const daysSql = 'SELECT date, name FROM company_day_off WHERE org_id = $1 ORDER BY date';

export const readOrganizationCalendar = async (tx: EntityManager, orgId: string): Promise<OrganizationCalendar> => {
  const state = await readSectionState(tx, orgId, 'calendar');
  const notices = (await tx.query(noticesSql, [orgId])) as NoticeRow[];
  const companyDaysOff = (await tx.query(daysSql, [orgId])) as { date: string; name: string }[];
  return {
    ...state,
    notices: notices.map(({ personId, name, at, ...notice }) => ({
      ...notice,
      writer: writerOf({ personId, name, at }),
    })),
    companyDaysOff,
  };
};

type Facts = Pick<SaveOrganizationCalendar, 'notices' | 'companyDaysOff'>;

/** Each notice and each day off is a leaf of its own, so that the history names the one that changed. */
export const calendarLeaves = ({ notices, companyDaysOff }: Facts): Leaves => ({
  ...Object.fromEntries(notices.map((notice) => [noticeKey(notice), noticeFacts(notice)])),
  ...Object.fromEntries(companyDaysOff.map(({ date, name }) => [`day.${date}`, name])),
});

export const noticeKey = ({ jurisdiction, year }: Pick<YearNoticeBody, 'jurisdiction' | 'year'>): string =>
  `notice.${jurisdiction}.${year}`;

const noticeFacts = ({ off, work, source }: YearNoticeBody): object => ({
  off: off.toSorted(),
  work: work.toSorted(),
  source,
});

/** Inverse of `calendarLeaves`; a leaf that is null is not there. */
export const calendarFromLeaves = (leaves: Leaves): Facts => {
  const kept = Object.entries(leaves).filter(([, leaf]) => leaf !== null);
  return {
    notices: kept.flatMap(([path, leaf]) => {
      const [kind, jurisdiction = '', year] = path.split('.');
      return kind === 'notice'
        ? [{ jurisdiction, year: Number(year), ...(leaf as Pick<YearNoticeBody, 'off' | 'work' | 'source'>) }]
        : [];
    }),
    companyDaysOff: kept.flatMap(([path, leaf]) =>
      path.startsWith('day.') ? [{ date: path.slice(4), name: String(leaf) }] : [],
    ),
  };
};

/** Makes the stored notices and days off exactly the given ones; a notice that stays as it is keeps its writer. */
export const writeOrganizationCalendar = async (
  tx: EntityManager,
  { orgId, personId, now }: { orgId: string; personId: string; now: Date },
  { notices, companyDaysOff }: Facts,
): Promise<void> => {
  const keys = notices.map(({ jurisdiction, year }) => `${jurisdiction} ${year}`);
  await tx.query(`DELETE FROM year_notice WHERE org_id = $1 AND jurisdiction || ' ' || year <> ALL ($2)`, [
    orgId,
    keys,
  ]);
  const rows = notices.map((notice) => ({
    ...{ jurisdiction: notice.jurisdiction, year: notice.year, source: notice.source },
    ...{ off_days: notice.off.toSorted(), work_days: notice.work.toSorted() },
  }));
  await tx.query(
    `INSERT INTO year_notice AS o (org_id, jurisdiction, year, off_days, work_days, source, written_by, written_at)
     SELECT $1, jurisdiction, year, off_days, work_days, source, $2, $3
     FROM jsonb_populate_recordset(NULL::year_notice, $4)
     ON CONFLICT (org_id, jurisdiction, year) DO UPDATE SET off_days = excluded.off_days,
       work_days = excluded.work_days, source = excluded.source, written_by = excluded.written_by,
       written_at = excluded.written_at
     WHERE (o.off_days, o.work_days, o.source) IS DISTINCT FROM
       (excluded.off_days, excluded.work_days, excluded.source)`,
    [orgId, personId, now, JSON.stringify(rows)],
  );
  await tx.query('DELETE FROM company_day_off WHERE org_id = $1', [orgId]);
  await tx.query(
    `INSERT INTO company_day_off (org_id, date, name)
     SELECT $1, date, name FROM jsonb_populate_recordset(NULL::company_day_off, $2)`,
    [orgId, JSON.stringify(companyDaysOff)],
  );
};
