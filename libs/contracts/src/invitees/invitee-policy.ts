import { type Role, roleMay } from '../permissions.js';

/** Whether this role in the event sees a customer at all: a salesperson the own ones, of others only how many. */
export const seesInvitee = (role: Role, isOwn: boolean): boolean =>
  roleMay(role, 'invitee.read') && (isOwn || role !== 'salesperson');

/** Whether it sees how to reach the customer: viewers never do. */
export const seesPhone = (role: Role, isOwn: boolean): boolean =>
  seesInvitee(role, isOwn) && roleMay(role, 'invitee.edit');

/** Whether it moves and edits this customer's invitation. */
export const editsInvitee = (role: Role, isOwn: boolean): boolean =>
  roleMay(role, 'invitee.edit') && (isOwn || role !== 'salesperson');

/** Whether it gives customers to somebody else, and takes lists in for others. */
export const editsAllInvitees = (role: Role): boolean => editsInvitee(role, false);
