import type { CompanyDayOff, OrganizationCalendar, YearNoticeBody } from '@backcast/contracts/calendars/calendar';
import type { LeafList } from './leaf-saving.js';

const noticeKey = (jurisdiction: string, year: number): string => `notice.${jurisdiction}.${year}`;

/** Without who wrote it: what is sent, and what is compared. */
const bodyOf = ({ jurisdiction, year, off, work, source }: YearNoticeBody): YearNoticeBody => ({
  ...{ jurisdiction, year, off, work, source },
});

/** The notices of the organization, one leaf each. */
export const noticeLeaves: LeafList<OrganizationCalendar, YearNoticeBody> = {
  queryKey: ['organization-calendar'],
  path: 'organization/calendar',
  read: ({ notices }, key) => {
    const found = notices.find(({ jurisdiction, year }) => noticeKey(jurisdiction, year) === key);
    return found ? bodyOf(found) : null;
  },
  write: ({ notices, companyDaysOff }, key, notice) => {
    const others = notices.filter(({ jurisdiction, year }) => noticeKey(jurisdiction, year) !== key).map(bodyOf);
    return { companyDaysOff, notices: notice ? [...others, notice] : others };
  },
};

/** The company's days off, one leaf each; the key is the date. */
export const companyDayLeaves: LeafList<OrganizationCalendar, CompanyDayOff> = {
  queryKey: ['organization-calendar'],
  path: 'organization/calendar',
  read: ({ companyDaysOff }, key) => companyDaysOff.find(({ date }) => date === key) ?? null,
  write: ({ notices, companyDaysOff }, key, day) => {
    const others = companyDaysOff.filter(({ date }) => date !== key);
    return { notices: notices.map(bodyOf), companyDaysOff: day ? [...others, day] : others };
  },
};

export { noticeKey };
