import { DutyView } from '@backcast/contracts/events/duty';
import { codeOfDuty, dutyKey } from '@backcast/plan/duty-record';
import type { Leaves } from '../../platform/records/record-change.js';
import { untouched } from './duty.store.js';

/** What undo can put back. Evidence, and who opened a gate on their own responsibility, stay as they were said. */
const undoable = ['status', 'reason', 'filed', 'ownerId', 'papers', 'answer'] as const;
type Undoable = (typeof undoable)[number];

/** A record as leaves of the history, each under the code of its rule: `ORG-POLICE-ASK-200.status`. */
export const dutyLeaves = ({
  key,
  status,
  reason,
  ownerId,
  papers,
  answer,
  filed,
  overrides,
  evidence,
}: DutyView): Leaves => {
  const files = evidence.map(({ fileId, paper }) => ({ fileId, paper }));
  const fields = { status, reason, ownerId, papers, answer, filed, overrides, evidence: files };
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${codeOfDuty(key)}.${field}`, value]));
};

/** The records with some leaves put back, of those that they touch; null where something else was changed with them. */
export const withDutyLeaves = (duties: readonly DutyView[], leaves: Leaves): DutyView[] | null => {
  const touched = new Map<string, DutyView>();
  for (const [path, value] of Object.entries(leaves)) {
    const [code = '', field = ''] = path.split('.');
    if (!undoable.includes(field as Undoable)) return null;
    const key = dutyKey(code);
    const duty = touched.get(key) ?? duties.find((each) => each.key === key) ?? untouched(key);
    touched.set(key, { ...duty, [field]: value ?? untouched(key)[field as Undoable] });
  }
  const restored = [...touched.values()].map((duty) => DutyView.safeParse(duty));
  return restored.every(({ success }) => success) ? restored.map(({ data }) => data as DutyView) : null;
};
