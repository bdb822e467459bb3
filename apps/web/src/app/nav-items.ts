import type { Me } from '@backcast/contracts/accounts/me';
import type { Permission } from '@backcast/contracts/permissions';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { NavItem } from '../shared/shell/frame.js';

type ShellTexts = PlannerTexts['shell'];

/** Pages of one event. */
export const eventItems = (id: string, pathname: string, text: ShellTexts, openAlarms = 0): NavItem[] => [
  ...(
    [
      ['home', text.overview, `/e/${id}`],
      ['plan', text.plan, `/e/${id}/plan/goal`],
      ['invite', text.invite, `/e/${id}/invite`],
      ['alarm', text.alarms, `/e/${id}/alarms`],
      ['compliance', text.compliance, `/e/${id}/compliance`],
      ['settings', text.eventSettings, `/e/${id}/settings`],
      ['history', text.eventHistory, `/e/${id}/history`],
    ] as const
  ).map(([icon, label, href]) => ({
    ...{ icon, label, href, waiting: icon === 'alarm' ? openAlarms : 0 },
    // Every step is part of the plan, the customers by name part of inviting.
    isCurrent:
      icon === 'plan'
        ? pathname.startsWith(`/e/${id}/plan/`)
        : pathname === href || (icon === 'invite' && pathname === `/e/${id}/invitees`),
  })),
  { icon: 'phone', label: text.day, href: `/day.html?event=${id}`, isCurrent: false, isOtherEntry: true },
];

/** Pages of the organization, as far as the role allows. */
export function mainItems(me: Me, pathname: string, text: ShellTexts): NavItem[] {
  const may = (permission: Permission): boolean => me.permissions.includes(permission);
  const all = [
    { icon: 'events', label: text.myEvents, href: '/', isShown: true },
    { icon: 'check', label: text.myTasks, href: '/my-tasks', isShown: may('task.do') },
    { icon: 'people', label: text.people, href: '/people', isShown: may('person.read') },
    { icon: 'contacts', label: text.contacts, href: '/contacts', isShown: may('contact.read') },
    { icon: 'talk', label: text.talkingPoints, href: '/talking-points', isShown: may('talking-point.read') },
    { icon: 'alarm', label: text.alarmRules, href: '/alarms', isShown: may('alarm-rule.read') },
    { icon: 'phone', label: text.reminders, href: '/reminders', isShown: may('organization.edit') },
    { icon: 'calendar', label: text.calendar, href: '/calendar', isShown: may('audience.edit') },
    { icon: 'rules', label: text.rules, href: '/rules', isShown: may('rule.read') },
    { icon: 'history', label: text.history, href: '/history', isShown: may('audit.read') },
    { icon: 'mail', label: text.mails, href: '/mails', isShown: may('mail.read') },
    { icon: 'organization', label: text.organization, href: '/organization', isShown: may('organization.read') },
  ] as const;
  return all
    .filter(({ isShown }) => isShown)
    .map(({ icon, label, href }) => ({ icon, label, href, isCurrent: pathname === href }));
}
