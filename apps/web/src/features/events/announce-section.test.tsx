import { cnWorkCalendar } from '@backcast/calendar/cn-work-calendar';
import type { Rule } from '@backcast/compliance/rule';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import type { EventView } from '@backcast/contracts/events/event';
import { permissionsOf, type Role } from '@backcast/contracts/permissions';
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { eventId, seminar } from '../../shared/testing/event-view.js';
import { MemoryApi } from '../../shared/testing/memory-api.js';
import { showAt } from '../../shared/testing/show-at.js';
import { AnnounceSection } from './announce-section.js';

// The first test also loads what the plan is derived with.
const patient = { timeout: 15_000 };
const own: Rule = {
  ...shippedRules.find(({ code }) => code === 'ORG-COMMS-FIRSTAID-100')!,
  ...{ code: 'OWN-1', obligation: '总经理点头', when: "setting=='indoor'", gates: ['announcement', 'promotion'] },
};
const schools = { openToPublic: true, kind: 'seminar', organizerType: 'company', adInsideK12School: true };

function open(rules: readonly Rule[], answers = {}, role: Role = 'organizer'): MemoryApi {
  const { sections } = seminar();
  const facts = { jurisdiction: null, declaredPeople: null, answers };
  const event: EventView = seminar({
    permissions: permissionsOf(role),
    sections: { ...sections, rules: { ...sections.rules, facts } },
  });
  const api = new MemoryApi()
    .on('GET calendars/CN', () => cnWorkCalendar)
    .on('GET rules/in-force/CN', () => ({ rules }))
    .on(`POST events/${eventId}/announce`, () => ({
      ...event,
      status: 'announced',
      announcedAt: '2026-11-22T03:00:00Z',
    }));
  showAt('/settings', () => <AnnounceSection event={event} />);
  return api;
}
const button = () => screen.findByRole('button', { name: '对外公布' }, patient);

test('an own gate is named once with the way to its duty and to overriding it; the button waits', async () => {
  open([own]);
  expect(await button()).toBeDisabled();
  expect(screen.getByRole('link', { name: '总经理点头' })).toHaveAttribute(
    'href',
    `/e/${eventId}/compliance?open=duty.OWN-1`,
  );
  expect(screen.getByRole('link', { name: '担责放行' })).toHaveAttribute(
    'href',
    `/e/${eventId}/compliance?open=duty.OWN-1&override=announcement`,
  );
}, 30_000);

test('a legal prohibition has no way around it', async () => {
  open(
    shippedRules.filter(({ code }) => code === 'CN-AD-IN-SCHOOL'),
    schools,
  );
  expect(await button()).toBeDisabled();
  expect(screen.getByText('法律规定，不能越过')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '担责放行' })).not.toBeInTheDocument();
}, 30_000);

test('a lead sees what holds it up, without the override', async () => {
  open([own], {}, 'lead');
  expect(await screen.findByRole('link', { name: '总经理点头' }, patient)).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '担责放行' })).not.toBeInTheDocument();
}, 30_000);

test('twin: a gate for ticket sale does not hold it up', async () => {
  const api = open([{ ...own, gates: ['ticket_sale'] }]);
  await userEvent.click(await button());
  await waitFor(() => expect(api.sent(`POST events/${eventId}/announce`)).toHaveLength(1));
}, 30_000);
