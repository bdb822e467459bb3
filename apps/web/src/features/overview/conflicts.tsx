import { applyWay } from '@backcast/plan/apply-way';
import { comparePlans } from '@backcast/plan/compare-plans';
import { derivePlan } from '@backcast/plan/derive-plan';
import { conflictStep } from '@backcast/plan/next-actions';
import type { MovedNumber, PlanConflict, PlanWay } from '@backcast/plan/plan-shape';
import { Link } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { stepAddress } from '../../shared/plan/action-words.js';
import { conflictWords, wayWords } from '../../shared/plan/conflict-words.js';
import { Figure } from '../../shared/plan/figure.js';
import { numberName } from '../../shared/plan/number-texts.js';
import type { Overview } from './overview-plan.js';

/** What a person asks first of a way out; the other numbers follow. */
const firstAsked = [
  ...['target.balanced', 'target.floor', 'target.stretch', 'funnel.confirmations', 'funnel.invitations', 'people.p50'],
  ...['room.capacity', 'floor.chance', 'balanced.chance', 'room.overfillAtSure', 'room.overfillChance'],
];
const movedAtFirst = 8;

const weightOf = ({ key }: MovedNumber): number =>
  firstAsked.includes(key) ? firstAsked.indexOf(key) : firstAsked.length;
const byWeight = (a: MovedNumber, b: MovedNumber): number => weightOf(a) - weightOf(b);

const keyOf = ({ code, keys }: PlanConflict): string => [code, ...keys].join('.');

/** What contradicts itself, each with computed ways out that can be looked at before anything is changed. */
export function Conflicts({ overview }: { overview: Overview }) {
  const { texts } = useSpeech();
  const text = texts.overview.page;
  const { conflicts } = overview.plan;
  return (
    <section className="overview-conflicts">
      <h2>{text.conflicts}</h2>
      {conflicts.length === 0 && <p className="small quiet overview-empty">{text.noConflicts}</p>}
      {conflicts.map((conflict) => (
        <ConflictCard key={keyOf(conflict)} conflict={conflict} overview={overview} />
      ))}
    </section>
  );
}

function ConflictCard({ conflict, overview }: { conflict: PlanConflict; overview: Overview }) {
  const speech = useSpeech();
  const { texts } = speech;
  const { event } = overview;
  const [openCode, setOpen] = useState<string | null>(null);
  const { title, note } = conflictWords(event, conflict, speech);
  return (
    <article className="card conflict">
      <h3>{title}</h3>
      {note !== '' && <p className="small quiet">{note}</p>}
      {conflict.ways.length === 0 ? (
        <GoThere conflict={conflict} eventId={event.id} />
      ) : (
        <ul aria-label={texts.goal.ways}>
          {conflict.ways.map((way) => (
            <WayRow
              key={way.code}
              {...{ way, conflict, overview }}
              isOpen={openCode === way.code}
              onToggle={() => setOpen(openCode === way.code ? null : way.code)}
            />
          ))}
        </ul>
      )}
    </article>
  );
}

type WayProps = { way: PlanWay; conflict: PlanConflict; overview: Overview; isOpen: boolean; onToggle: () => void };

function WayRow({ way, conflict, overview, isOpen, onToggle }: WayProps) {
  const speech = useSpeech();
  const text = speech.texts.overview.page;
  const id = useId();
  const after = useMemo(() => applyWay(overview.facts, conflict, way), [overview.facts, conflict, way]);
  const [title, note] = wayWords(overview.event.goal.facts, way, speech);
  return (
    <li className="way-row">
      <span className="way-words">
        {title} <span className="small quiet">{note}</span>
      </span>
      {after === null ? (
        <GoThere conflict={conflict} eventId={overview.event.id} />
      ) : (
        <Button aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          {isOpen ? text.closePreview : text.preview}
          <span className="visually-hidden"> {title}</span>
        </Button>
      )}
      {isOpen && after && (
        <div id={id} className="way-preview">
          <WayPreview {...{ after, conflict, overview, title }} />
        </div>
      )}
    </li>
  );
}

type PreviewProps = { after: Overview['facts']; conflict: PlanConflict; overview: Overview; title: string };

/** Old → new of everything that the way would move, and whether the contradiction is gone; nothing is saved. */
function WayPreview({ after, conflict, overview, title }: PreviewProps) {
  const { texts } = useSpeech();
  const text = texts.overview.page;
  const { facts, plan, context, event } = overview;
  const next = useMemo(() => derivePlan(after, context), [after, context]);
  const moved = useMemo(() => comparePlans(facts, plan, after, next), [facts, plan, after, next]);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? moved : [...moved].sort(byWeight).slice(0, movedAtFirst);
  const isSolved = next.conflicts.every((each) => keyOf(each) !== keyOf(conflict));
  return (
    <>
      <p className="small">
        <b>{text.previewTitle(title)}</b> {moved.length === 0 ? text.previewNothing : text.previewMoves(moved.length)}
      </p>
      <dl className="way-moved small">
        {shown.map(({ key, unit, before, after: now }) => (
          <div key={key}>
            <dt>{numberName(texts, key)}</dt>
            <dd>
              <Figure before={before} after={now} unit={unit} />
            </dd>
          </div>
        ))}
      </dl>
      {moved.length > movedAtFirst && (
        <button type="button" className="link small next-more" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? text.showLess : text.showAllNumbers(moved.length - movedAtFirst)}
        </button>
      )}
      <p className="small way-end">
        <span className={isSolved ? 'good' : 'warn'}>{isSolved ? text.solved : text.notSolved}</span>
        <GoThere conflict={conflict} eventId={event.id} />
      </p>
    </>
  );
}

/** To the step in which it is decided, where the same ways are offered. */
function GoThere({ conflict, eventId }: { conflict: PlanConflict; eventId: string }) {
  const { texts } = useSpeech();
  return (
    <Link className="button" to={stepAddress(eventId, conflictStep(conflict))}>
      {texts.overview.page.go}
    </Link>
  );
}
