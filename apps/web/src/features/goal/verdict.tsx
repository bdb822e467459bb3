import type { DerivedPlan, PlanConflict, PlanWay } from '@backcast/plan/plan-shape';
import type { GoalFacts } from '@backcast/planning/goal-facts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { wayWords } from '../../shared/plan/conflict-words.js';
import { Figure } from '../../shared/plan/figure.js';
import { HallPicture, type PeopleSpread } from '../../shared/plan/hall-picture.js';
import { numberName } from '../../shared/plan/number-texts.js';
import { WhyButton } from '../../shared/plan/why.js';

type Props = {
  facts: GoalFacts;
  plan: DerivedPlan;
  before: DerivedPlan | null;
  eventId: string;
  isReadOnly: boolean;
  openKey: string | null;
  onToggleWhy: (key: string) => void;
  why: (key: string) => ReactNode;
  onWay: (way: PlanWay, conflict: PlanConflict) => void;
};

const valueOf = (plan: DerivedPlan | null, key: string): number | null => plan?.numbers[key]?.value ?? null;

/** How many confirmations it takes to be sure, whether the room takes them, and what can be done where it does not. */
export function Verdict(props: Props) {
  const { plan, before, openKey, why, onWay, eventId, isReadOnly } = props;
  const both = plan.conflicts.find(({ code }) => code === 'no-number-does-both');
  return (
    <section className="verdict">
      <SureSentence {...props} />
      {openKey === 'sure.confirmations' && why('sure.confirmations')}
      <RoomSentence {...props} isBoth={both === undefined} />
      {openKey === 'room.overfillChance' && why('room.overfillChance')}
      <Hall plan={plan} before={before} />
      {both && !isReadOnly && both.ways.length > 0 && (
        <Ways conflict={both} eventId={eventId} onWay={onWay} facts={props.facts} />
      )}
      <OtherConflicts {...props} />
    </section>
  );
}

function SureSentence({ facts, plan, before, openKey, onToggleWhy }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const number = plan.numbers['sure.confirmations'];
  if (!number || number.missing.length > 0 || number.because.formula === 'outside-funnel') return null;
  const chance = texts.plan.sureness(facts.floorChance, formats);
  if (number.value === null) return <p className="verdict-big">{text.sureVerdictNever(chance)}</p>;
  return (
    <p className="verdict-big">
      {text.sureVerdict(chance)}{' '}
      <span className="nowrap">
        <Figure before={valueOf(before, 'sure.confirmations')} after={number.value} unit="customers" isUnitHidden />{' '}
        {text.sureVerdictEnd}{' '}
        <WhyButton
          numberKey="sure.confirmations"
          isOpen={openKey === 'sure.confirmations'}
          onToggle={() => onToggleWhy('sure.confirmations')}
        />
      </span>
    </p>
  );
}

function RoomSentence({ facts, plan, before, eventId, isBoth, openKey, onToggleWhy }: Props & { isBoth: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  if (valueOf(plan, 'room.capacity') === null) {
    return (
      <p className="small quiet">
        {text.noRoom}{' '}
        <Link className="link" to="/e/$eventId/settings" params={{ eventId }}>
          {text.toRooms}
        </Link>
      </p>
    );
  }
  const safe = valueOf(plan, 'room.safeConfirmations');
  const confirmations = valueOf(plan, 'funnel.confirmations');
  const overfill = valueOf(plan, 'room.overfillChance');
  const isKnown = valueOf(plan, 'sure.confirmations') !== null;
  return (
    <p className="small verdict-room">
      {safe === null ? text.roomUnlimited : text.roomSafe(formats.customers(safe))}
      {isKnown ? (isBoth ? text.bothWork : text.neitherWorks) : '。'}
      {confirmations !== null && overfill !== null && (
        <>
          <br />
          {text.overfillAt(formats.customers(confirmations))}{' '}
          <b className="nowrap">
            <Figure
              before={valueOf(before, 'room.overfillChance')}
              after={overfill}
              unit="chance"
              tone={overfill > facts.overfillChance ? 'bad' : 'good'}
            />
          </b>{' '}
          <WhyButton
            numberKey="room.overfillChance"
            isOpen={openKey === 'room.overfillChance'}
            onToggle={() => onToggleWhy('room.overfillChance')}
          />
        </>
      )}
    </p>
  );
}

function Hall({ plan, before }: { plan: DerivedPlan; before: DerivedPlan | null }) {
  const after = spreadOf(plan);
  return (
    after && <HallPicture before={before && spreadOf(before)} after={after} seats={valueOf(plan, 'room.capacity')} />
  );
}

function spreadOf(plan: DerivedPlan): PeopleSpread | null {
  const [low, middle, high] = ['people.p10', 'people.p50', 'people.p90'].map((key) => valueOf(plan, key));
  return typeof low === 'number' && typeof middle === 'number' && typeof high === 'number'
    ? { low, middle, high }
    : null;
}

type WaysProps = { conflict: PlanConflict; eventId: string; facts: GoalFacts; onWay: Props['onWay'] };

/** Offers that were computed to work: some change a number here, the others the room. */
function Ways({ conflict, eventId, facts, onWay }: WaysProps) {
  const speech = useSpeech();
  return (
    <ul className="ways" aria-label={speech.texts.goal.ways}>
      {conflict.ways.map((way) => {
        const [title, note] = wayWords(facts, way, speech);
        const body = (
          <>
            <b>{title}</b>
            <span className="tiny quiet">{note}</span>
          </>
        );
        const isRoom = way.code === 'larger-room' || way.code === 'overflow-room' || way.code === 'second-session';
        return (
          <li key={way.code}>
            {isRoom ? (
              <Link className="way" to="/e/$eventId/settings" params={{ eventId }}>
                {body}
              </Link>
            ) : (
              <button type="button" className="way" onClick={() => onWay(way, conflict)}>
                {body}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Pins that carry too little, and targets out of order; rooms are the venue step's. */
function OtherConflicts({ plan, isReadOnly, onWay }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.plan.conflicts;
  return plan.conflicts
    .filter(({ code }) => code === 'pin-below-need' || code === 'targets-out-of-order')
    .map((conflict) => (
      <p key={conflict.code + conflict.keys.join()} className="small bad goal-line" role="status">
        {conflict.code === 'pin-below-need'
          ? text['pin-below-need'](
              numberName(texts, conflict.keys[0] ?? ''),
              formats.customers(conflict.values['pinned'] ?? 0),
              formats.customers(conflict.values['needed'] ?? 0),
            )
          : text['targets-out-of-order']}{' '}
        {!isReadOnly &&
          conflict.ways.map((way) => (
            <button key={way.code} type="button" className="link" onClick={() => onWay(way, conflict)}>
              {texts.goal.unpin}
            </button>
          ))}
      </p>
    ));
}
