import { addDays } from '@backcast/calendar/plain-date';
import { shippedRules } from '@backcast/compliance/shipped-rules';
import { emptySections } from '@backcast/planning/event-sections';
import { expect, test } from '@jest/globals';
import { seminar, today } from '../test/seminar-facts.js';
import { compareGaps } from './compare-gaps.js';
import { derivePlan } from './derive-plan.js';
import { officialLeads } from './official-leads.js';
import type { DeriveContext, EventFacts } from './plan-shape.js';

const context: DeriveContext = { ...today, today: '2026-08-03', rules: shippedRules };
const concert = (date: string): EventFacts => {
  const facts = seminar();
  const answers = { openToPublic: true, kind: 'opening' as const, organizerType: 'company' as const };
  const rules = { jurisdiction: 'CN-ZJ-HZ', declaredPeople: 1200, answers };
  const sessions = facts.sessions.map((session) => ({ ...session, date }));
  return { ...facts, setting: 'outdoors', sessions, sections: { ...emptySections, rules } };
};

test('names for each open duty the first day that leaves time for it: one day earlier it is overdue', () => {
  const leads = officialLeads(derivePlan(concert('2026-12-05'), context).duties, context);
  expect(leads.length).toBeGreaterThan(0);
  for (const { code, earliestDate } of leads) {
    const duty = (date: string) => derivePlan(concert(date), context).duties.find((each) => each.code === code);
    expect([code, duty(earliestDate)?.isOverdue]).toEqual([code, false]);
    expect([code, duty(addDays(earliestDate, -1))?.isOverdue ?? true]).toEqual([code, true]);
  }
});

test('what is done, advised or without a lead time holds no date up', () => {
  const { duties } = derivePlan(concert('2026-12-05'), context);
  expect(
    officialLeads(
      duties.map((duty) => ({ ...duty, isDone: true })),
      context,
    ),
  ).toEqual([]);
  const codes = officialLeads(duties, context).map(({ code }) => code);
  const others = duties.filter(({ obligation }) => obligation.severity !== 'duty' || obligation.rule.lead === null);
  expect(others.filter(({ code }) => codes.includes(code))).toEqual([]);
});

test('a later day brings gaps and solves others; what only counts other days is the same gap', () => {
  const steps = (date: string, day: string) => derivePlan(concert(date), { ...context, today: day }).steps;
  const codes = (change: string, from: string, to: string) =>
    compareGaps(steps(from, '2026-08-03'), steps(to, '2026-08-03'))
      .filter((move) => move.change === change)
      .map(({ gap }) => gap.code);
  expect(codes('appears', '2026-12-05', '2026-08-08')).toContain('preparation-late');
  expect(codes('vanishes', '2026-08-08', '2026-12-05')).toContain('preparation-late');
  expect(codes('appears', '2026-08-08', '2026-08-09')).not.toContain('preparation-late');
});
