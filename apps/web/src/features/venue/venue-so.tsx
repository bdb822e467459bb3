import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan, PlanConflict } from '@backcast/plan/plan-shape';
import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { DeadlineList } from '../../shared/plan/deadline-list.js';
import { Figure } from '../../shared/plan/figure.js';
import { GapList } from '../../shared/plan/gap-list.js';
import { HallPicture, type PeopleSpread } from '../../shared/plan/hall-picture.js';
import { numberName } from '../../shared/plan/number-texts.js';
import { WhyButton, WhyPanel } from '../../shared/plan/why.js';
import { sessionName } from './venue-words.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  before: DerivedPlan | null;
  openWhy: string | null;
  onToggleWhy: (why: string) => void;
  lastChange: string;
};

const roomNumbers = ['room.capacity', 'room.safeConfirmations', 'room.overfillChance', 'room.overfillAtSure'] as const;
const valueOf = (plan: DerivedPlan | null, key: string): number | null => plan?.numbers[key]?.value ?? null;

/** What the chosen venue means: the numbers of its rooms, the hall, contradictions, what lacks and what is due. */
export function VenueSo(props: Props) {
  const { event, plan, before } = props;
  const { texts } = useSpeech();
  const text = texts.venue;
  const gaps = plan.steps.find(({ step }) => step === 'venue')?.gaps ?? [];
  const deadlines = plan.deadlines.filter(({ step }) => step === 'venue');
  const missed: Record<string, string> = text.ifMissed;
  return (
    <>
      <div className="step-so-head">
        <h2>{text.soTitle}</h2>
        {before && <Tag kind="accent">{texts.goal.preview}</Tag>}
      </div>
      {valueOf(plan, 'room.capacity') === null ? (
        <p className="small quiet">{text.soOpen}</p>
      ) : (
        <RoomNumbers {...props} />
      )}
      <Conflicts event={event} conflicts={plan.conflicts.filter(({ code }) => code === 'room-twice')} />
      {gaps.length > 0 && (
        <section className="step-group">
          <h2>{text.gaps}</h2>
          <GapList event={event} gaps={gaps} />
        </section>
      )}
      {event.sections.venue.facts.uses.length > 0 && (
        <section className="step-group">
          <h2>{text.deadlines}</h2>
          {deadlines.length === 0 ? (
            <p className="small quiet">{text.noDeadlines}</p>
          ) : (
            <DeadlineList event={event} deadlines={deadlines} ifMissed={({ kind }) => missed[kind] ?? ''} />
          )}
        </section>
      )}
    </>
  );
}

function RoomNumbers({ event, plan, before, openWhy, onToggleWhy, lastChange }: Props) {
  const { texts } = useSpeech();
  const limit = event.goal.facts.overfillChance;
  const after = spreadOf(plan);
  return (
    <>
      <dl className="venue-facts venue-facts-wide">
        {roomNumbers.map((key) => {
          const number = plan.numbers[key];
          if (!number) return null;
          const isOpen = openWhy === key;
          const tone = number.unit !== 'chance' ? 'new' : (number.value ?? 0) > limit ? 'bad' : 'good';
          return [
            <dt key={key}>{numberName(texts, key)}</dt>,
            <dd key={`${key}.value`}>
              <span className="venue-cell">
                <b className={tone === 'new' || number.value === null ? '' : tone}>
                  <Figure before={valueOf(before, key)} after={number.value} unit={number.unit} tone={tone} />
                </b>
                <WhyButton numberKey={key} isOpen={isOpen} onToggle={() => onToggleWhy(key)} />
              </span>
            </dd>,
            isOpen && (
              <dd key={`${key}.why`} className="venue-facts-why">
                <WhyPanel number={number} lastChange={lastChange} />
              </dd>
            ),
          ];
        })}
      </dl>
      {after && (
        <HallPicture before={before && spreadOf(before)} after={after} seats={valueOf(plan, 'room.capacity')} />
      )}
    </>
  );
}

function spreadOf(plan: DerivedPlan): PeopleSpread | null {
  const [low, middle, high] = ['people.p10', 'people.p50', 'people.p90'].map((key) => valueOf(plan, key));
  return typeof low === 'number' && typeof middle === 'number' && typeof high === 'number'
    ? { low, middle, high }
    : null;
}

/** Sessions that share a room at the same time, and what can be done about it. */
function Conflicts({ event, conflicts }: { event: EventView; conflicts: PlanConflict[] }) {
  const speech = useSpeech();
  const { texts } = speech;
  const { sessions } = event.sessions;
  const nameOf = (id: string | undefined): string => {
    const index = sessions.findIndex((session) => session.id === id);
    return index < 0 ? '' : sessionName(sessions[index]!, index, speech);
  };
  if (conflicts.length === 0) return null;
  return (
    <section className="step-group">
      <h2>{texts.venue.conflicts}</h2>
      {conflicts.map(({ keys, ways }) => (
        <div key={keys.join()} className="stack tight">
          <p className="small bad" role="status">
            {texts.plan.conflicts['room-twice'](nameOf(keys[0]), nameOf(keys[1]))}
          </p>
          <ul className="step-list">
            {ways.map(({ code, values }) => {
              const [title, note] =
                code === 'other-room'
                  ? texts.plan.ways['other-room'](values['rooms'] ?? 0)
                  : texts.plan.ways['other-time']();
              return (
                <li key={code}>
                  <b>{title}</b> <span className="quiet">{note}</span>{' '}
                  {code === 'other-time' && (
                    <Link className="link" to="/e/$eventId/settings" params={{ eventId: event.id }} hash="sessions">
                      {texts.venue.toSettings}
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
