import type { EventView } from '@backcast/contracts/events/event';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { moveInGrid } from './move-in-grid.js';
import { QuotaRow } from './quota-row.js';
import { acceptedOn, sumOf } from './quota-table.js';
import type { Quotas } from './use-quotas.js';
import type { InviteBoard } from './use-board.js';

type Props = { shown: InviteBoard; event: EventView; quotas: Quotas };

/** Everybody by every checkpoint, with the sums beside what is wanted; numbers are a proposal until they are agreed. */
export function QuotaGrid({ shown, event, quotas }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas;
  const { table, draft, changes, today } = quotas;
  const accepted = table.rows.filter(({ person }) => acceptedOn(quotas.quotas, today, person) !== null).length;
  return (
    <section className="quotas-group">
      <div className="row spread">
        <h2>{text.grid}</h2>
        <span className="small quiet">
          {text.acceptCount(formats.number(accepted), formats.number(table.rows.length))}
        </span>
      </div>
      {draft.mayEdit && changes > 0 && (
        <div className="quotas-agree" role="status">
          <b className="accent">{text.changes(formats.number(changes))}</b>
          <Button kind="primary" onClick={quotas.agree}>
            {text.agree(formats.monthDay(today))}
          </Button>
          <Button onClick={quotas.drop}>{text.drop}</Button>
        </div>
      )}
      <div className="quotas-scroll" role="group" tabIndex={0} aria-label={text.grid}>
        <table className="table quotas-table" onKeyDown={moveInGrid}>
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              {table.checkpoints.map((date) => (
                <th key={date} scope="col" className="number">
                  {formats.dayShort(date)}
                </th>
              ))}
              <th scope="col" className="number">
                {text.total}
              </th>
              <th scope="col">{text.weight}</th>
              <th scope="col">{text.min}</th>
              <th scope="col">{text.cap}</th>
              <th scope="col">{text.accepted}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <QuotaRow key={row.person} row={row} shown={shown} event={event} quotas={quotas} />
            ))}
          </tbody>
          <Sums quotas={quotas} />
        </table>
      </div>
    </section>
  );
}

function Sums({ quotas: { table, wanted, need, total } }: { quotas: Quotas }) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas;
  const number = formats.number;
  const sums = table.checkpoints.map((_date, at) => sumOf(table.rows.map(({ perCheckpoint }) => perCheckpoint[at]!)));
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.sum}</th>
        {sums.map((sum, at) => (
          <td key={table.checkpoints[at]} className="number">
            <b>{number(sum)}</b>
          </td>
        ))}
        <td className="number">
          <b className={need === null || need === total ? undefined : 'warn'}>{number(total)}</b>
        </td>
        <td colSpan={5} />
      </tr>
      {need !== null && (
        <tr className="quiet">
          <th scope="row">{text.wanted}</th>
          {table.checkpoints.map((date) => (
            <td key={date} className="number">
              {number(wanted.get(date) ?? 0)}
            </td>
          ))}
          <td className="number">{number(need)}</td>
          <td colSpan={5} />
        </tr>
      )}
    </tfoot>
  );
}
