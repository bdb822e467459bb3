import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { permissions, permissionsOf, type Role, roleInEvent, roleMay, roles } from './permissions.js';

const aRole = fc.constantFrom(...roles);
const aMembership = fc.option(aRole, { nil: null });

describe('roles', () => {
  test('a viewer can change nothing but what is its own', () => {
    const reads = /\.(read|list|history|use)$/;
    expect(permissionsOf('viewer').filter((permission) => !reads.test(permission))).toEqual([]);
  });

  test('an admin has every permission, and every permission has somebody', () => {
    expect(permissionsOf('admin')).toEqual(permissions);
  });

  test('whoever reads the history, or edits what costs, reads money: neither is ever told without it', () => {
    for (const role of roles)
      for (const permission of ['event.history', 'plan.edit', 'change.undo'] as const)
        if (roleMay(role, permission)) expect([role, roleMay(role, 'budget.read')]).toEqual([role, true]);
    expect(roleMay('salesperson', 'budget.read')).toBe(false);
  });

  test('what is sent to the browser is what the guard asks', () => {
    for (const role of roles)
      for (const permission of permissions)
        expect(permissionsOf(role).includes(permission)).toBe(roleMay(role, permission));
  });
});

describe('the role in an event', () => {
  const allows = (role: Role | null): string[] => (role === null ? [] : permissionsOf(role));

  test('no membership, no access, except for an admin', () => {
    for (const role of roles) expect(roleInEvent(role, null)).toBe(role === 'admin' ? 'admin' : null);
  });

  test('never widens the organization role: its rank is at most that of both', () => {
    const rank = (role: Role): number => roles.indexOf(role);
    fc.assert(
      fc.property(aRole, aMembership, (organizationRole, eventRole) => {
        const role = roleInEvent(organizationRole, eventRole);
        if (role === null || organizationRole === 'admin') return;
        expect(rank(role)).toBeGreaterThanOrEqual(rank(organizationRole));
        if (eventRole !== null) expect(rank(role)).toBeGreaterThanOrEqual(rank(eventRole));
      }),
    );
  });

  test('an organizer of the organization who is a viewer in the event may look and not touch', () => {
    const role = roleInEvent('organizer', 'viewer');
    expect(allows(role)).toContain('event.read');
    expect(allows(role)).not.toContain('goal.edit');
    expect(roleInEvent('viewer', 'organizer')).toBe('viewer');
    expect(roleInEvent('admin', 'viewer')).toBe('admin');
  });
});
