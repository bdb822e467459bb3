import { reallocateQuota, type QuotaChange } from '@backcast/pacing/reallocate-quota';
import type { Quota } from '@backcast/pacing/quota-facts';
import type { QuotasFacts, QuotaShare } from '@backcast/planning/quotas-facts';
import { useMemo, useState } from 'react';
import { newId } from '../../shared/api/new-id.js';
import { useStepDraft } from '../../shared/plan/step-draft.js';
import { divideOpen, wantedByCheckpoint, type Division } from './divide-open.js';
import { countChanges, quotaTable, totalOf, withAgreed } from './quota-table.js';
import type { InviteBoard } from './use-board.js';

/** Who would leave with the proposal, and the table as it would be. */
type Proposal = { quota: Quota; leaving: readonly string[] };

/**
 * The quotas as they are edited: checkpoints and shares save themselves, numbers are a proposal until they are agreed.
 * As long as nothing is agreed, the proposal is the division by weights.
 */
export function useQuotas({ event, facts }: InviteBoard) {
  const draft = useStepDraft(event, 'quotas');
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [problem, setProblem] = useState<Division | null>(null);
  const quotas = draft.values;
  const { today, need } = facts;
  const held = useMemo(() => quotaTable(quotas, today), [quotas, today]);
  const first = useMemo(
    () => (quotas.agreed.length > 0 || need === null ? null : divideOpen(need, quotas, held, today)),
    [quotas, need, held, today],
  );
  const table = proposal ? onTable(held, proposal.quota) : first?.ok ? first.quota : held;
  const propose = (division: Division, leaving: readonly string[] = proposal?.leaving ?? []): void => {
    setProblem(division.ok ? null : division);
    if (division.ok) setProposal({ quota: division.quota, leaving });
  };
  const caps = Object.fromEntries(
    quotas.shares.flatMap(({ personId, cap }) => (cap === null ? [] : [[personId, cap]])),
  );
  const reallocate = (change: QuotaChange, leaving?: readonly string[]): void =>
    propose(reallocateQuota(table, change, today, caps), leaving);
  return {
    ...{ draft, quotas, held, table, need, today },
    leaving: proposal?.leaving ?? [],
    problem: problem ?? (first?.ok === false && !proposal ? first : null),
    changes: countChanges(quotas, table, today),
    wanted: need === null ? new Map<string, number>() : wantedByCheckpoint(need, quotas.checkpoints),
    total: totalOf(table),
    /** Whether what was agreed is kept: before that nobody else sees it. */
    isKept: idsOf(quotas) === idsOf(event.sections.quotas.facts),
    divide: () => need !== null && propose(divideOpen(need, quotas, held, today)),
    follow: () => need !== null && reallocate({ kind: 'need', need }),
    leave: (person: string) => reallocate({ kind: 'leaves', person }, [...(proposal?.leaving ?? []), person]),
    setCell: (person: string, at: number, count: number) =>
      propose({ ok: true, quota: withCell(table, person, at, count) }),
    drop: () => {
      setProposal(null);
      setProblem(null);
    },
    agree: () => {
      const leaving = new Set(proposal?.leaving ?? []);
      const shares = quotas.shares.map((share) => (leaving.has(share.personId) ? { ...share, until: today } : share));
      draft.choose({ ...quotas, shares, agreed: withAgreed(quotas, table, today, newId) });
      setProposal(null);
    },
    /** Typed: kept when the field is left. */
    editShare: (id: string, part: Partial<QuotaShare>) => draft.edit(withShare(quotas, id, part)),
    chooseShare: (id: string, part: Partial<QuotaShare>) => draft.choose(withShare(quotas, id, part)),
  };
}
export type Quotas = ReturnType<typeof useQuotas>;

const idsOf = ({ agreed }: QuotasFacts): string => agreed.map(({ id }) => id).join();

const withShare = (quotas: QuotasFacts, id: string, part: Partial<QuotaShare>): QuotasFacts => ({
  ...quotas,
  shares: quotas.shares.map((share) => (share.id === id ? { ...share, ...part } : share)),
});

const withCell = (table: Quota, person: string, at: number, count: number): Quota => ({
  ...table,
  rows: table.rows.map((row) =>
    row.person === person
      ? { ...row, perCheckpoint: row.perCheckpoint.map((old, n) => (n === at ? count : old)) }
      : row,
  ),
});

/** A proposal on the people and checkpoints as they are now: whoever came since, or a new day, begins with what holds. */
const onTable = (held: Quota, proposed: Quota): Quota => ({
  checkpoints: held.checkpoints,
  rows: held.rows.map(({ person, perCheckpoint }) => ({
    person,
    perCheckpoint: held.checkpoints.map((date, at) => {
      const row = proposed.rows.find((each) => each.person === person);
      return row?.perCheckpoint[proposed.checkpoints.indexOf(date)] ?? perCheckpoint[at]!;
    }),
  })),
});
