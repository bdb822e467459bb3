import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech, type Speech } from '../../shared/language/texts-context.js';
import { metricName } from '../../shared/plan/show-fact.js';
import { WhyButton, WhyPanel } from '../../shared/plan/why.js';
import { valueOf, type Overview } from './overview-plan.js';
import { TargetScale } from './target-scale.js';

/** Below one half, the target is more likely to be missed than reached. */
const evenChance = 0.5;

/** The one metric on top: its target, what is to be expected, and what it takes. Only what the plan derives today. */
export function LeadStrip({ overview }: { overview: Overview }) {
  const { plan } = overview;
  const speech = useSpeech();
  const { openKey, toggle } = useOpenWhy();
  const number = openKey === null ? undefined : plan.numbers[openKey];
  const why = (key: string): ReactNode => (
    <WhyButton numberKey={key} isOpen={openKey === key} onToggle={() => toggle(key)} />
  );
  return (
    <section className="overview-lead">
      <div className="overview-lead-row">
        <Target overview={overview} why={why} />
        <TargetScale overview={overview} />
        <Needs overview={overview} why={why} />
      </div>
      {number && <WhyPanel number={number} lastChange={lastSaved(overview, number.key, speech)} />}
    </section>
  );
}

/** Who saved last in the step that the number follows from. */
function lastSaved({ event }: Overview, key: string, { formats }: Speech): string {
  const { writer } = key.startsWith('posts.') ? event.sections.staff : event.goal;
  return `${formats.instant(writer.at, event.basics.zone)} ${writer.name}`;
}

/** Which reason is open is part of the address, so that it can be sent to somebody. */
function useOpenWhy(): { openKey: string | null; toggle: (key: string) => void } {
  const { why } = useSearch({ strict: false }) as { why?: string };
  const navigate = useNavigate();
  const toggle = (key: string): void => {
    const next = why === key ? undefined : key;
    void navigate({ to: '.', search: ((old: object) => ({ ...old, why: next })) as never, replace: true });
  };
  return { openKey: why ?? null, toggle };
}

type Props = { overview: Overview; why: (key: string) => ReactNode };

function Target({ overview: { event, plan }, why }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.overview.page;
  const { leadMetric, balanced } = event.goal.facts;
  if (leadMetric === null || balanced === null)
    return (
      <div>
        <p className="overview-figure">{text.noTarget}</p>
        <Link className="link small" to="/e/$eventId/plan/goal" params={{ eventId: event.id }}>
          {text.setTarget}
        </Link>
      </div>
    );
  const [estimate, chance, confirmations] = ['estimate.forward', 'balanced.chance', 'funnel.confirmations'].map((key) =>
    valueOf(plan, key),
  );
  return (
    <div>
      <p className="small quiet">{text.balanced(metricName(leadMetric, texts))}</p>
      <p className="overview-figures">
        <b className="overview-figure">{formats.amount(balanced, leadMetric.unit)}</b>
        {typeof estimate === 'number' && (
          <span className="nowrap">
            {text.estimate} <b>{formats.amount(estimate, leadMetric.unit)}</b> {why('estimate.forward')}
          </span>
        )}
        {typeof chance === 'number' && (
          <span className="nowrap">
            {text.chance} <b className={chance < evenChance ? 'warn' : 'good'}>{formats.chance(chance)}</b>{' '}
            {why('balanced.chance')}
          </span>
        )}
      </p>
      {typeof chance === 'number' && typeof confirmations === 'number' && (
        <p className="tiny quiet">{text.chanceBy(formats.customers(confirmations))}</p>
      )}
    </div>
  );
}

/** What the target takes: confirmations, people in the room, staff. */
function Needs({ overview: { plan }, why }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.overview.page;
  const [confirmations, people, seats, posts, short] = [
    ...['funnel.confirmations', 'people.p50', 'room.capacity', 'posts.needed', 'posts.short'],
  ].map((key) => valueOf(plan, key));
  const isFull = typeof people === 'number' && typeof seats === 'number' && people > seats;
  return (
    <dl className="overview-needs">
      {typeof confirmations === 'number' && (
        <Need name={text.confirmations} why={why('funnel.confirmations')}>
          <b>{formats.customers(confirmations)}</b>
        </Need>
      )}
      {typeof people === 'number' && (
        <Need name={text.people} why={why('people.p50')}>
          <b className={isFull ? 'bad' : undefined}>{formats.number(people)}</b>{' '}
          {typeof seats === 'number' && <span className="quiet">{text.seats(formats.number(seats))}</span>}
        </Need>
      )}
      {typeof posts === 'number' && posts > 0 && (
        <Need name={text.posts} why={why('posts.needed')}>
          <b>{formats.people(posts)}</b>{' '}
          {typeof short === 'number' && (
            <span className={short > 0 ? 'warn' : 'quiet'}>
              {short > 0 ? text.short(formats.number(short)) : text.enough}
            </span>
          )}
        </Need>
      )}
    </dl>
  );
}

function Need({ name, why, children }: { name: string; why: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="tiny quiet">
        {name} {why}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
