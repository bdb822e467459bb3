import type { DutyView } from '@backcast/contracts/events/duty';
import type { DutyAnswer, DutyPaper } from '@backcast/plan/duty-record';
import { mergeLeaves } from '@backcast/planning/merge-leaves';

/** Commands that set something which somebody else may have set meanwhile; the others only add or take away. */
export const leafCommands = ['status', 'owner', 'papers', 'answer', 'override', 'override/end'] as const;
export type LeafCommand = (typeof leafCommands)[number];
export type DutyBody = Record<string, unknown>;
export type StatusLeaf = Pick<DutyView, 'status' | 'reason'>;
/** What one command is about, before and on both sides. */
export type DutyClash = { command: LeafCommand; body: DutyBody; before: unknown; mine: unknown; theirs: unknown };
export type Settled = { kind: 'send'; body: DutyBody } | { kind: 'kept' } | { kind: 'clash'; clash: DutyClash };

export const isLeafCommand = (command: string): command is LeafCommand =>
  (leafCommands as readonly string[]).includes(command);

/** Where the history keeps what a command is about. */
export const leafFields: Record<LeafCommand, readonly (keyof DutyView)[]> = {
  ...{ status: ['status', 'reason'], owner: ['ownerId'], papers: ['papers'], answer: ['answer'] },
  ...{ override: ['overrides'], 'override/end': ['overrides'] },
};

/**
 * What becomes of a command over a record that somebody changed meanwhile: what they did not touch is sent again over
 * theirs, papers are merged one by one, and what both set differently is for the person to choose.
 */
export function settleStale(command: LeafCommand, body: DutyBody, seen: DutyView | null, now: DutyView): Settled {
  const [before, mine, theirs] = [leafOf(command, body, seen), wanted(command, body), leafOf(command, body, now)];
  if (isSame(mine, theirs)) return { kind: 'kept' };
  if (isSame(before, theirs)) return { kind: 'send', body };
  if (command !== 'papers') return { kind: 'clash', clash: { command, body, before, mine, theirs } };
  const { merged, conflicts } = mergePapers(before as DutyPaper[], mine as DutyPaper[], theirs as DutyPaper[]);
  if (conflicts.length === 0) return { kind: 'send', body: { ...body, papers: merged } };
  return { kind: 'clash', clash: { command, body, before, mine, theirs } };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What the record says of the thing that a command sets; without a record nothing was done yet. */
function leafOf(command: LeafCommand, body: DutyBody, record: DutyView | null): unknown {
  if (command === 'status') return { status: record?.status ?? 'open', reason: record?.reason ?? '' };
  if (command === 'owner') return record?.ownerId ?? null;
  if (command === 'papers') return record?.papers ?? [];
  if (command === 'answer') return record?.answer ? answerLeaf(record.answer) : null;
  return record?.overrides.find(({ gate }) => gate === body['gate'])?.reason ?? null;
}

function wanted(command: LeafCommand, body: DutyBody): unknown {
  if (command === 'status') return { status: body['status'], reason: body['reason'] };
  if (command === 'owner') return body['ownerId'];
  if (command === 'answer') return body['answer'] === null ? null : answerLeaf(body['answer'] as DutyAnswer);
  return command === 'papers' ? body['papers'] : command === 'override' ? body['reason'] : null;
}

/** Without who recorded it and when, in one order. */
const answerLeaf = ({ verdict, office, contactId, saidOn, words, fileIds }: DutyAnswer): DutyAnswer => ({
  ...{ verdict, office, contactId, saidOn, words, fileIds },
});

function mergePapers(before: DutyPaper[], mine: DutyPaper[], theirs: DutyPaper[]) {
  const byKey = (papers: DutyPaper[]) => Object.fromEntries(papers.map((paper) => [paper.key, paper]));
  // The checklist is written as a whole: a paper that was never ticked is the same as one that is not ready.
  const usual = [...before, ...mine, ...theirs].filter(({ key }) => !key.startsWith('own-'));
  const full = (papers: DutyPaper[]) => ({
    ...Object.fromEntries(usual.map(({ key }) => [key, { key, name: '', isReady: false }])),
    ...byKey(papers),
  });
  const { merged, conflicts } = mergeLeaves(full(before), full(mine), full(theirs));
  return { merged: Object.values(merged).filter((paper) => paper !== null) as DutyPaper[], conflicts };
}
