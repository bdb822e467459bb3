import { describe, expect, test } from '@jest/globals';
import { roles } from '../permissions.js';
import { editsAllInvitees, editsInvitee, seesInvitee, seesPhone } from './invitee-policy.js';

describe('customers by name', () => {
  const who = (may: (role: (typeof roles)[number]) => boolean) => roles.filter(may);

  test('are seen by everybody but salespeople, who see their own', () => {
    expect(who((role) => seesInvitee(role, false))).toEqual(['admin', 'organizer', 'lead', 'viewer']);
    expect(who((role) => seesInvitee(role, true))).toEqual([...roles]);
  });

  test('phones are not for viewers, nor those of others for salespeople', () => {
    expect(who((role) => seesPhone(role, false))).toEqual(['admin', 'organizer', 'lead']);
    expect(who((role) => seesPhone(role, true))).toEqual(['admin', 'organizer', 'lead', 'salesperson']);
  });

  test('are moved by whoever sees their phones', () => {
    for (const isOwn of [true, false])
      expect(who((role) => editsInvitee(role, isOwn))).toEqual(who((role) => seesPhone(role, isOwn)));
    expect(who(editsAllInvitees)).toEqual(['admin', 'organizer', 'lead']);
  });
});
