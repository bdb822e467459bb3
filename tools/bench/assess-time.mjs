import { pathToFileURL } from 'node:url';
import { inRoot } from '../setup/root.mjs';
import { median } from './median.mjs';

const built = (lib, file) => import(pathToFileURL(inRoot('libs', lib, 'dist', `${file}.js`)).href);

/** A concert that most rules have something to say about; heads differ each time so that nothing is remembered. */
const concert = {
  ...{ jurisdiction: 'CN-BJ', organizerType: 'company', openToPublic: true, kind: 'performance', setting: 'outdoor' },
  ...{ venueType: 'stadium', commercialPerformance: true, ticketsPrinted: 9000, collectsPersonalData: true },
  ...{ minorsUnder14Data: true, foodFair: true, onsiteCatering: true, bannersPublicPlace: true, occupiesRoad: true },
  ...{ drone: { overCrowd: true }, lottery: { topPrizeCNY: 60_000 }, fireworks: 'large_display', cashHandling: true },
  eventDate: '2026-10-17',
};

/** Milliseconds for one event under all rules that ship, and for `JSON.parse` of the same rules as a yardstick. */
export async function measureAssess() {
  const { assess } = await built('compliance', 'assess');
  const { shippedRules } = await built('compliance', 'shipped-rules');
  const { cnWorkCalendar } = await built('calendar', 'cn-work-calendar');
  const context = { today: '2026-08-01', calendarFor: () => cnWorkCalendar, rules: shippedRules };
  const text = JSON.stringify(shippedRules);
  const one = (call) => assess({ ...concert, attendance: 5000 + call }, context);
  return { call: timeOf(one), parse: timeOf(() => JSON.parse(text)), obligations: one(0).length };
}

function timeOf(one) {
  const batch = () => {
    const began = performance.now();
    for (let call = 0; call < 100; call += 1) one(call);
    return (performance.now() - began) / 100;
  };
  batch();
  return median(Array.from({ length: 15 }, batch));
}
