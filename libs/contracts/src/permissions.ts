/** Roles from the widest to the narrowest. The organization role is a person's ceiling; an event can only narrow it. */
export const roles = ['admin', 'organizer', 'lead', 'salesperson', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Each permission with the roles that have it. Routes declare one of these or that they are public. */
const rolesByPermission = {
  'self.use': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'organization.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'organization.edit': ['admin'],
  'organization.create': ['admin'],
  'person.read': ['admin', 'organizer', 'lead'],
  'person.edit': ['admin'],
  'team.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'team.edit': ['admin'],
  'audit.read': ['admin'],
  'mail.read': ['admin'],
  'backup.make': ['admin'],
  'backup.restore': ['admin'],
  'file.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'file.add': ['admin', 'organizer', 'lead'],
  'calendar.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'calendar.edit': ['admin'],
  'audience.edit': ['admin', 'organizer'],
  'rule.read': ['admin', 'organizer', 'lead', 'viewer'],
  'rule.edit': ['admin'],
  'event.list': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'event.create': ['admin', 'organizer'],
  'event.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'budget.read': ['admin', 'organizer', 'lead', 'viewer'],
  'offer.redeem': ['admin', 'organizer', 'lead', 'salesperson'],
  'event.edit': ['admin', 'organizer'],
  'event.announce': ['admin', 'organizer'],
  'event.members': ['admin', 'organizer'],
  'event.history': ['admin', 'organizer', 'lead', 'viewer'],
  'change.undo': ['admin', 'organizer', 'lead'],
  'goal.edit': ['admin', 'organizer'],
  'plan.edit': ['admin', 'organizer'],
  'guests.edit': ['admin', 'organizer', 'lead'],
  'staff.edit': ['admin', 'organizer', 'lead'],
  'task.edit': ['admin', 'organizer', 'lead'],
  'task.do': ['admin', 'organizer', 'lead', 'salesperson'],
  'quota.edit': ['admin', 'organizer', 'lead'],
  'count.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'registration.read': ['admin', 'organizer', 'lead', 'salesperson'],
  'link.manage': ['admin', 'organizer', 'lead'],
  'count.report': ['admin', 'organizer', 'lead', 'salesperson'],
  'invitee.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'invitee.edit': ['admin', 'organizer', 'lead', 'salesperson'],
  'invitee.decide': ['admin', 'organizer', 'lead'],
  'invitee.import': ['admin', 'organizer', 'lead', 'salesperson'],
  'invitee.export': ['admin', 'organizer', 'lead'],
  'alarm.read': ['admin', 'organizer', 'lead', 'salesperson', 'viewer'],
  'alarm.handle': ['admin', 'organizer', 'lead', 'salesperson'],
  'alarm-rule.read': ['admin', 'organizer', 'lead'],
  'alarm-rule.edit': ['admin', 'organizer'],
  'channel.edit': ['admin'],
  'talking-point.read': ['admin', 'organizer', 'lead', 'salesperson'],
  'talking-point.edit': ['admin', 'organizer'],
  'duty.edit': ['admin', 'organizer', 'lead'],
  'duty.override': ['admin', 'organizer'],
  'contact.read': ['admin', 'organizer', 'lead'],
  'contact.edit': ['admin', 'organizer', 'lead'],
  'customer.erase': ['admin', 'organizer'],
  'contact.erase': ['admin', 'organizer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof rolesByPermission;
export const permissions = Object.keys(rolesByPermission) as Permission[];

const rank = (role: Role): number => roles.indexOf(role);

/** Whether a role has a permission. For a permission on one event, pass the effective role in that event. */
export const roleMay = (role: Role, permission: Permission): boolean =>
  (rolesByPermission[permission] as readonly Role[]).includes(role);

/**
 * The role of whoever came through a personal link: a link and four digits never open more than a salesperson's work,
 * whatever the person may do with their account.
 */
export const roleThroughLink = (role: Role): Role => (rank(role) < rank('salesperson') ? 'salesperson' : role);

/** All permissions of a role, as the server sends them to the browser for its buttons. */
export const permissionsOf = (role: Role): Permission[] =>
  permissions.filter((permission) => roleMay(role, permission));

/**
 * The role that counts in one event: the narrower of the organization role and the role given in the event.
 * An admin is not narrowed. `null` means no membership, and therefore no access.
 */
export const roleInEvent = (organizationRole: Role, eventRole: Role | null): Role | null => {
  if (organizationRole === 'admin') return 'admin';
  if (eventRole === null) return null;
  return rank(eventRole) > rank(organizationRole) ? eventRole : organizationRole;
};
