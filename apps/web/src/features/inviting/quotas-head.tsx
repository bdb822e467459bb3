import type { EventView } from '@backcast/contracts/events/event';
import { namesOnList } from '@backcast/plan/derive-funnel';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { sumOf, totalOf } from './quota-table.js';
import { CopyForGroup } from './copy-for-group.js';
import type { InviteBoard } from './use-board.js';
import type { Quotas } from './use-quotas.js';

type Props = { shown: InviteBoard; event: EventView; plan: DerivedPlan; quotas: Quotas };

/** The need beside what is agreed, what does not fit, and what can be done about it. */
export function QuotasHead({ shown, event, plan, quotas }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas;
  const { need, held, draft } = quotas;
  const number = formats.number;
  const agreed = number(totalOf(held));
  // What is only proposed, or on its way, is no message for the group.
  const isAgreed = totalOf(held) > 0 && quotas.changes === 0 && quotas.isKept;
  const mayDivide = draft.mayEdit && need !== null;
  return (
    <header className="quotas-head">
      <h1>{need === null ? text.titleNoNeed(agreed) : text.title(number(need), agreed)}</h1>
      <p className="small quiet">
        {text.lead}{' '}
        {need !== null && (plan.numbers['funnel.confirmations']?.pinned ? text.needPinned : text.needDerived)}{' '}
        <Link
          className="link"
          to="/e/$eventId/plan/goal"
          params={{ eventId: event.id }}
          search={{ why: 'funnel.confirmations' }}
        >
          {text.toGoal}
        </Link>
      </p>
      <ListLength event={event} plan={plan} />
      <Findings quotas={quotas} />
      {(isAgreed || mayDivide) && (
        <div className="row quotas-actions">
          {isAgreed && <CopyForGroup shown={shown} />}
          {isAgreed && event.permissions.includes('quota.edit') && (
            <Link className="button" to="/e/$eventId/invite" params={{ eventId: event.id }} search={{ part: 'links' }}>
              {text.toLinks}
            </Link>
          )}
          {mayDivide && (
            <Button title={text.divideHint} onClick={quotas.divide}>
              {text.divide}
            </Button>
          )}
          {mayDivide && quotas.quotas.agreed.length > 0 && quotas.total !== need && (
            <Button title={text.followHint} onClick={quotas.follow}>
              {text.follow(number(need))}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}

/** Whether the names suffice for what is divided here. */
function ListLength({ event, plan }: Pick<Props, 'event' | 'plan'>) {
  const { texts, formats } = useSpeech();
  const listed = namesOnList(event.goal.facts, event.customersListed);
  const missing = plan.numbers['funnel.missingNames']?.value ?? null;
  if (listed === null || missing === null) return null;
  const have = formats.customers(listed);
  return (
    <p className={missing > 0 ? 'small warn' : 'small quiet'}>
      {missing > 0 ? texts.goal.listHas(have, formats.customers(missing)) : texts.goal.listEnough(have)}
    </p>
  );
}

/** What does not fit, in words: the bounds, the whole, then the checkpoints one by one. */
function Findings({ quotas: { problem, need, total, table, wanted, today } }: { quotas: Quotas }) {
  const { texts, formats } = useSpeech();
  const text = texts.quotas;
  const number = formats.number;
  const off = table.checkpoints.flatMap((date, at) => {
    const sum = sumOf(table.rows.map(({ perCheckpoint }) => perCheckpoint[at]!));
    const should = wanted.get(date);
    return should === undefined || should === sum || date < today ? [] : [{ date, sum, should }];
  });
  return (
    <div role="status">
      <ul className="small quotas-findings">
        {problem && !problem.ok && (
          <li className="bad">
            {'leftOver' in problem ? text.leftOver(number(problem.leftOver)) : text.tooManyMin(number(problem.tooMany))}
          </li>
        )}
        {need !== null && total < need && <li className="warn">{text.short(number(need - total))}</li>}
        {need !== null && total > need && <li className="warn">{text.tooMany(number(total - need))}</li>}
        {need !== null && total === need && off.length === 0 && <li className="good">{text.fits}</li>}
        {off.map(({ date, sum, should }) => (
          <li key={date} className="quiet">
            {text.columnOff(formats.monthDay(date), number(sum), number(should))}
          </li>
        ))}
      </ul>
    </div>
  );
}
