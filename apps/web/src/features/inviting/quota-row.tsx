import type { EventView } from '@backcast/contracts/events/event';
import type { QuotaRow as Row } from '@backcast/pacing/quota-facts';
import { NumberField } from '../../shared/fields/number-field.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { personName } from '../../shared/plan/shown-event.js';
import { acceptedOn, sumOf } from './quota-table.js';
import type { Quotas } from './use-quotas.js';
import type { InviteBoard } from './use-board.js';

type Props = { row: Row; shown: InviteBoard; event: EventView; quotas: Quotas };

const mostCustomers = 1_000_000;

/** One person: how much they weigh, within which bounds, and how much by each checkpoint. */
export function QuotaRow({ row, shown, event, quotas }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas;
  const { draft, today, held, table } = quotas;
  const name = shown.facts.inviters.find(({ id }) => id === row.person)?.name || personName(event, row.person);
  const share = quotas.quotas.shares.find(({ personId }) => personId === row.person);
  const before = held.rows.find(({ person }) => person === row.person);
  const said = acceptedOn(quotas.quotas, today, row.person);
  const isLeaving = quotas.leaving.includes(row.person);
  const isGone = share !== undefined && share.until !== null && share.until <= today;
  return (
    <tr data-gone={isGone || isLeaving || undefined}>
      <th scope="row">
        {name}
        {share?.until != null && <span className="tiny quiet"> {text.until(formats.monthDay(share.until))}</span>}
      </th>
      {row.perCheckpoint.map((count, at) => {
        const date = table.checkpoints[at]!;
        const old = before?.perCheckpoint[at] ?? 0;
        return (
          <td key={date} className="number" data-column={date} data-changed={count !== old || undefined}>
            {draft.mayEdit && date >= today ? (
              <NumberField
                label={text.cell(name, formats.monthDay(date))}
                isLabelHidden
                value={count}
                least={0}
                most={mostCustomers}
                width={68}
                onChange={(next) => next !== null && quotas.setCell(row.person, at, next)}
              />
            ) : (
              formats.number(count)
            )}
            {count !== old && (
              <span className="tiny accent quota-old">{`${formats.number(old)} → ${formats.number(count)}`}</span>
            )}
          </td>
        );
      })}
      <td className="number">
        <b>{formats.number(sumOf(row.perCheckpoint))}</b>
      </td>
      <Bounds name={name} quotas={quotas} share={share} />
      <td className="small">
        {said === null ? (
          <span className="quiet">{text.notAccepted}</span>
        ) : (
          <span className="good">{text.acceptedOn(formats.monthDay(said))}</span>
        )}
      </td>
      <td>
        {draft.mayEdit && share && isGone && (
          <Button kind="plain" onClick={() => quotas.chooseShare(share.id, { until: null })}>
            {text.returns}
          </Button>
        )}
        {draft.mayEdit && share && !isGone && !isLeaving && (
          <Button kind="plain" title={text.leavesOf(name)} onClick={() => quotas.leave(row.person)}>
            {text.leaves}
          </Button>
        )}
      </td>
    </tr>
  );
}

type BoundsProps = { name: string; quotas: Quotas; share: Quotas['quotas']['shares'][number] | undefined };

function Bounds({ name, quotas: { draft, editShare }, share }: BoundsProps) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas;
  const fields = [
    { key: 'weight', label: text.weightOf(name), least: 0, most: 10_000, isOptional: false },
    { key: 'min', label: text.minOf(name), least: 0, most: share?.cap ?? mostCustomers, isOptional: true },
    { key: 'cap', label: text.capOf(name), least: share?.min ?? 0, most: mostCustomers, isOptional: true },
  ] as const;
  return fields.map(({ key, ...field }) => (
    <td key={key} data-column={key}>
      {share && draft.mayEdit ? (
        <NumberField
          {...field}
          isLabelHidden
          width={68}
          value={share[key]}
          onChange={(next) => (key !== 'weight' || next !== null) && editShare(share.id, { [key]: next })}
          onCommit={draft.leave}
        />
      ) : share && share[key] !== null ? (
        formats.number(share[key])
      ) : (
        '—'
      )}
    </td>
  ));
}
