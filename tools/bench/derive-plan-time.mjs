import { pathToFileURL } from 'node:url';
import { demoGoal } from '../../test/support/demo-seminar.mjs';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const built = (lib, file) => import(pathToFileURL(inRoot('libs', lib, 'dist', `${file}.js`)).href);

/** Milliseconds for one derivation of the demo's seminar, in batches; the target differs each time so that nothing is remembered. */
export async function measureDerivePlan() {
  const { derivePlan } = await built('plan', 'derive-plan');
  const { goalFromTemplate } = await built('planning', 'goal-templates');
  const goal = demoGoal(goalFromTemplate('education-seminar'));
  const { emptySections } = await built('planning', 'event-sections');
  const { cnWorkCalendar } = await built('calendar', 'cn-work-calendar');
  const when = { date: '2027-07-10', startTime: '14:00', endTime: '17:00' };
  const rest = {
    sessions: [{ id: 'one', name: '', room: '', capacityPeople: 400, ...when }],
    ...{ pins: {}, setting: 'indoors', place: '', sections: emptySections, duties: [] },
  };
  const context = { today: '2027-01-15', calendar: cnWorkCalendar, rules: [] };
  const batch = () => {
    const began = performance.now();
    for (let call = 0; call < 20; call += 1) {
      derivePlan({ goal: { ...goal, balanced: 50 + call }, ...rest }, context);
    }
    return (performance.now() - began) / 20;
  };
  batch();
  return median(Array.from({ length: 15 }, batch));
}
