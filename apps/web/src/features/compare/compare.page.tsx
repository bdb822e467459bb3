import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import { derivePlan } from '@backcast/plan/derive-plan';
import { deriveMoves } from '@backcast/plan/moves/derive-moves';
import { variantFacts } from '@backcast/plan/variant-facts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { eventQuery } from '../../shared/api/event.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { MovesList } from '../../shared/plan/moves-list.js';
import { usePlanContext } from '../../shared/plan/plan-context.query.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { PageTop } from '../../shared/shell/frame.js';
import { comparedRows } from './compare-rows.js';
import { slotFrom } from './compare-search.js';
import { VariantFields } from './variant-fields.js';
import './compare.css';

/** Two arrangements of one event side by side: another date, another venue, or both; nothing is changed by looking. */
export function ComparePage() {
  const { eventId } = useParams({ from: '/shell/e/$eventId/compare' });
  const { data: event } = useSuspenseQuery(eventQuery(eventId));
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />} />
      <main className="page compare">
        <Comparison key={event.id} event={event} />
      </main>
    </>
  );
}

function Comparison({ event }: { event: EventView }) {
  const speech = useSpeech();
  const { texts } = speech;
  const text = texts.compare;
  const search = useSearch({ from: '/shell/e/$eventId/compare' });
  const navigate = useNavigate({ from: '/e/$eventId/compare' });
  const context = usePlanContext(event);
  const facts = useMemo(() => factsOf(event), [event]);
  const sides = useMemo(
    () =>
      (['a', 'b'] as const).map((side) => {
        const [slot, candidateId] = [slotFrom(search[`${side}When`]), search[`${side}Where`] ?? null];
        const varied = variantFacts(facts, { slot, candidateId });
        return { facts: varied, plan: derivePlan(varied, context) };
      }),
    [facts, context, search],
  );
  const [a, b] = [sides[0]!, sides[1]!];
  const moves = useMemo(() => deriveMoves(a, b), [a, b]);
  const isSame = moves.facts.length === 0;
  return (
    <>
      <h1 className="page-title">{text.title}</h1>
      <p className="small quiet">{text.lead}</p>
      <div className="compare-table" role="region" aria-label={text.title} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{text.item}</span>
              </th>
              {(['a', 'b'] as const).map((side) => (
                <th key={side} scope="col">
                  <VariantFields
                    event={event}
                    label={text.variant(side.toUpperCase())}
                    when={search[`${side}When`] ?? ''}
                    where={search[`${side}Where`] ?? ''}
                    onChange={(when, where) =>
                      void navigate({
                        search: {
                          ...search,
                          [`${side}When`]: when || undefined,
                          [`${side}Where`]: where || undefined,
                        },
                        replace: true,
                      })
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparedRows([a.plan, b.plan], context.today, speech).map(({ key, name, values, better }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {values.map((value, side) => (
                  <td key={side}>
                    {better === side ? (
                      <>
                        <b>{value}</b> <Tag kind="good">{text.better}</Tag>
                      </>
                    ) : (
                      value
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="compare-moves">
        <h2>{text.moved}</h2>
        {isSame ? <p className="quiet">{text.same}</p> : <MovesList event={event} moves={moves} />}
      </section>
      <p className="small quiet">{text.choose}</p>
      <p className="row">
        <Link className="link" to="/e/$eventId/plan/timing" params={{ eventId: event.id }}>
          {text.toTiming}
        </Link>
        <Link className="link" to="/e/$eventId/plan/venue" params={{ eventId: event.id }}>
          {text.toVenue}
        </Link>
      </p>
    </>
  );
}
