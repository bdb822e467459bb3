import type { Audience } from '@backcast/calendar/audience-times';
import type { TimingFacts } from '@backcast/planning/timing-facts';
import { describe, expect, test } from '@jest/globals';
import { hall, seminar, today } from '../test/seminar-facts.js';
import { derivePlan } from './derive-plan.js';
import type { DeriveContext, EventFacts } from './plan-shape.js';

const withTiming = (timing: Partial<TimingFacts>, sessions = [hall(400)]): EventFacts => {
  const facts = seminar({}, sessions);
  return { ...facts, sections: { ...facts.sections, timing: { ...facts.sections.timing, ...timing } } };
};
const timingOf = (facts: EventFacts, context: DeriveContext) => {
  const plan = derivePlan(facts, context);
  return {
    step: plan.steps.find(({ step }) => step === 'timing')!,
    start: plan.deadlines.find(({ kind }) => kind === 'preparation-start'),
  };
};
const onDay = (day: string): DeriveContext => ({ ...today, today: day });

describe('the latest start of preparation', () => {
  test('is counted back over working days from the first session', () => {
    const later = { ...hall(400, 'later'), date: '2027-07-12' };
    const { start, step } = timingOf(withTiming({ prepWorkingDays: 5 }, [later, hall(400)]), today);
    // 10 July 2027 is a Saturday: Friday back to Monday.
    expect(start).toMatchObject({ date: '2027-07-05', workingDaysLeft: 9, isDone: false });
    expect(step.state).toBe('decided');
  });

  test('on the day itself there is still time; a working day later the step is late by one', () => {
    const facts = withTiming({ prepWorkingDays: 5 });
    expect(timingOf(facts, onDay('2027-07-05')).step.state).toBe('decided');
    const { step } = timingOf(facts, onDay('2027-07-06'));
    expect(step).toMatchObject({ state: 'late', gaps: [{ code: 'preparation-late', values: { days: 1 } }] });
  });

  test('is behind us once the session is, and nothing without a date or preparation', () => {
    const { start, step } = timingOf(withTiming({}), onDay('2027-07-11'));
    expect([start?.isDone, step.state]).toEqual([true, 'decided']);
    expect(timingOf(withTiming({ prepWorkingDays: 0 }), today).start).toBeUndefined();
    expect(timingOf(withTiming({}, [{ ...hall(400), date: null }]), today).start).toBeUndefined();
  });
});

describe('a chosen audience that is busy', () => {
  const pupils: Audience = {
    id: 'pupils',
    name: '高三学生',
    windows: [
      {
        ...{ id: 'w', kind: 'busy', name: '期末考试', days: { type: 'dates', from: '2027-07-10', to: '2027-07-10' } },
        ...{ on: { rule: 'weekdays', weekdays: [6] }, fromTime: '08:00', toTime: '15:00' },
      },
    ],
  };
  const context: DeriveContext = { ...today, audiences: [pupils] };
  const early = { prepWorkingDays: 0 };

  test('is said once, with what it has on', () => {
    const facts = withTiming({ ...early, audienceIds: ['pupils'] }, [hall(400), hall(400, 'second')]);
    expect(timingOf(facts, context).step.gaps).toEqual([
      { code: 'audience-busy', values: { audience: '高三学生', window: '期末考试' }, subjectId: null, blocks: [] },
    ]);
  });

  test('does not count when it was not chosen, at another time, or when nothing is known', () => {
    const evening = [{ ...hall(400), startTime: '19:00', endTime: '21:00' }];
    expect(timingOf(withTiming(early), context).step.gaps).toEqual([]);
    expect(timingOf(withTiming({ ...early, audienceIds: ['pupils'] }, evening), context).step.gaps).toEqual([]);
    expect(timingOf(withTiming({ ...early, audienceIds: ['pupils'] }), today).step.gaps).toEqual([]);
  });
});
