import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { useSpeech } from '../../shared/language/texts-context.js';
import { DeadlineList } from '../../shared/plan/deadline-list.js';
import { GapList } from '../../shared/plan/gap-list.js';
import { QualityTag, SlotPoints } from './slot-points.js';
import { slotText } from './slot-words.js';
import type { Ranking } from './use-ranking.js';

type Props = { event: EventView; plan: DerivedPlan; ranking: Ranking; isMoving: boolean };

/** How good the date is that is set, what holds it up, and what hangs on it. */
export function TimingSo({ event, plan, ranking, isMoving }: Props) {
  const speech = useSpeech();
  const { texts } = speech;
  const { timing: text, stepParts: parts } = texts;
  const own = plan.steps.find(({ step }) => step === 'timing')?.gaps ?? [];
  const others = plan.steps.flatMap(({ gaps }) => gaps).filter(({ blocks }) => blocks.includes('timing'));
  const gaps = [...own, ...others];
  const deadlines = plan.deadlines.filter(({ step }) => step === 'timing');
  const { now, allowedWithNow } = ranking;
  return (
    <>
      <section>
        <div className="step-so-head">
          <h2>{text.now}</h2>
        </div>
        {now === null ? (
          <p className="small quiet">{text.noDate}</p>
        ) : (
          <details className="timing-now">
            <summary>
              <b className="nowrap">{slotText(now, speech)}</b> <QualityTag quality={now.quality} />{' '}
              {now.rank !== null && <span className="small quiet">{text.rankOf(now.rank, allowedWithNow)}</span>}{' '}
              <span className="link small nowrap">{text.why}</span>
            </summary>
            <SlotPoints event={event} plan={plan} slot={now} />
          </details>
        )}
        {!isMoving && <p className="small quiet">{text.move.pick}</p>}
      </section>
      {gaps.length > 0 && (
        <section className="step-group">
          <h2>{parts.open}</h2>
          <GapList event={event} gaps={gaps} isUrgent={({ code }) => code === 'preparation-late'} />
        </section>
      )}
      {deadlines.length > 0 && (
        <section className="step-group">
          <h2>{parts.due}</h2>
          <DeadlineList event={event} deadlines={deadlines} ifMissed={() => ''} />
        </section>
      )}
    </>
  );
}
