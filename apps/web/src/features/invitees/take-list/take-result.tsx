import type { EventView } from '@backcast/contracts/events/event';
import { type RowVerdict, rowVerdicts } from '@backcast/contracts/invitees/customer-import';
import { type ListedCustomer, repeatedRows } from '@backcast/invitations/read-customer-list';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSpeech } from '../../../shared/language/texts-context.js';
import { copyText } from '../../../shared/links/copy-text.js';
import { Button } from '../../../shared/look/button.js';
import { useInviteesSearch } from '../use-invitees-search.js';
import type { Taking } from './use-take-list.js';

type Props = {
  event: EventView;
  taking: Taking;
  customers: ListedCustomer[];
  onTake: () => void;
  onAnother: () => void;
};

/** How far it is, what became of the rows, and what can be done next. */
export function TakeResult({ event, taking, customers, onTake, onAnother }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.list;
  const { put } = useInviteesSearch();
  const { state } = taking;
  const count = (rows: RowVerdict[], verdict: RowVerdict['verdict']): number =>
    rows.filter((row) => row.verdict === verdict).length;
  // Whoever begins an event divides next; later on a list is just longer.
  const asksForQuotas = event.permissions.includes('quota.edit') && event.sections.quotas.facts.agreed.length === 0;
  const another = <Button onClick={onAnother}>{text.another}</Button>;
  switch (state.step) {
    case 'idle':
      return null;
    case 'checking':
    case 'taking':
      return (
        <section role="status">
          <p>{text[state.step](formats.number(state.done), formats.number(state.all))}</p>
          <progress className="queue-progress" aria-label={text.title} value={state.done} max={state.all} />
          <Button onClick={taking.stop}>{text.stop}</Button>
        </section>
      );
    case 'checked':
      return (
        <section className="stack tight">
          <h2>{text.checked}</h2>
          <Verdicts rows={state.rows} customers={customers} />
          {state.newOwners.length > 0 && <p className="small">{text.newOwners(state.newOwners.join('、'))}</p>}
          <div className="row">
            <Button kind="primary" disabled={state.rows.every(({ verdict }) => verdict === 'refused')} onClick={onTake}>
              {text.takeIn(formats.number(count(state.rows, 'added')))}
            </Button>
            {another}
          </div>
        </section>
      );
    case 'stopped':
      return (
        <section className="stack tight" role="status">
          <p>{text.stopped}</p>
          <div className="row">
            <Button kind="primary" onClick={onTake}>
              {text.goOn}
            </Button>
            <Button onClick={() => void taking.undo()}>{text.undo}</Button>
          </div>
        </section>
      );
    case 'taken':
      return (
        <section className="stack tight">
          <h2>
            <span role="status">{text.done(formats.number(count(state.rows, 'added')))}</span>
          </h2>
          <Verdicts rows={state.rows} customers={customers} />
          <div className="row">
            {asksForQuotas && (
              <Link
                className="button"
                data-kind="primary"
                to="/e/$eventId/invite"
                params={{ eventId: event.id }}
                search={{ part: 'quotas' }}
              >
                {text.toQuotas}
              </Link>
            )}
            <Button kind={asksForQuotas ? 'normal' : 'primary'} onClick={() => put({ view: undefined })}>
              {text.toList}
            </Button>
            {another}
            <Button onClick={() => void taking.undo()}>{text.undo}</Button>
          </div>
        </section>
      );
    case 'undone':
      return (
        <section className="stack tight" role="status">
          <p>{text.undone(formats.number(state.removed), formats.number(state.kept))}</p>
          <div className="row">{another}</div>
        </section>
      );
  }
}

function Verdicts({ rows, customers }: { rows: RowVerdict[]; customers: ListedCustomer[] }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.list;
  const [isCopied, setCopied] = useState(false);
  const repeated = repeatedRows(customers);
  const refused = rows.filter(({ verdict }) => verdict === 'refused');
  const byRow = new Map(customers.map((customer) => [customer.row, customer]));
  const cellsOf = (row: number): string[] => {
    const { row: _, ...cells } = byRow.get(row) ?? { row };
    return Object.values(cells);
  };
  const repeatedHere = rows.filter(({ row, verdict }) => verdict === 'known' && repeated.has(row));
  return (
    <>
      <ul className="verdicts">
        {rowVerdicts.map((verdict) => {
          const count = rows.filter((row) => row.verdict === verdict).length;
          return count === 0 ? null : (
            <li key={verdict} data-kind={verdict}>
              {text.verdicts[verdict](formats.number(count))}
            </li>
          );
        })}
      </ul>
      {repeatedHere.length > 0 && (
        <ul className="verdict-rows small quiet">
          {repeatedHere.slice(0, 20).map(({ row }) => (
            <li key={row}>
              {text.row(formats.number(row))} {byRow.get(row)?.name} ·{' '}
              {text.repeated(formats.number(repeated.get(row) ?? 0))}
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <section>
          <h3>{text.refusedTitle}</h3>
          <ul className="verdict-rows small">
            {refused.map(({ row, problem }) => (
              <li key={row}>
                <b>{text.row(formats.number(row))}</b> <span className="bad">{sayProblem(problem, text.problems)}</span>{' '}
                <span className="quiet">
                  {cellsOf(row)
                    .filter((cell) => cell !== '')
                    .join(' · ')
                    .slice(0, 120)}
                </span>
              </li>
            ))}
          </ul>
          <Button
            onClick={() => void copyText(refused.map(({ row }) => cellsOf(row).join('\t')).join('\n')).then(setCopied)}
          >
            <span role="status">{isCopied ? texts.invitees.copied : text.copyRefused}</span>
          </Button>
        </section>
      )}
    </>
  );
}

function sayProblem(problem: RowVerdict['problem'], texts: Record<string, Record<string, string>>): string {
  return problem === null ? '' : (texts[problem.field]?.[problem.code] ?? texts['row']?.['unreadable'] ?? '');
}
