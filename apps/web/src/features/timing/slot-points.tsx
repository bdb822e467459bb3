import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { rankClasses, type DateQuality, type RankedSlot } from '@backcast/planning/rank-dates-shape';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { pointText, refusalText } from './slot-words.js';

const kinds = { best: 'good', good: 'good', fair: 'quiet', poor: 'warn', refused: 'bad' } as const;

/** How good a slot is, in a word. */
export function QualityTag({ quality }: { quality: DateQuality }) {
  const { texts } = useSpeech();
  return <Tag kind={kinds[quality]}>{texts.timing.qualities[quality]}</Tag>;
}

type Props = { event: EventView; plan: DerivedPlan; slot: RankedSlot };

/** Every point gained and lost, class by class in the order in which they are compared; what refuses a slot comes first. */
export function SlotPoints({ event, plan, slot }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  return (
    <div className="timing-points small">
      {slot.refusals.map((refusal) => (
        <p key={JSON.stringify(refusal)} className="bad">
          {refusalText(refusal, plan, speech)}
        </p>
      ))}
      <dl>
        {rankClasses.map((about) => {
          const points = slot.points.filter((each) => each.about === about);
          if (points.length === 0) return null;
          return (
            <div key={about}>
              <dt className="quiet">{texts.timing.classes[about]}</dt>
              {points.map((point) => (
                <dd key={JSON.stringify(point)}>
                  <span>{pointText(point, event, speech)}</span>
                  <span
                    className={point.points < 0 ? 'warn nowrap' : point.points > 0 ? 'good nowrap' : 'quiet nowrap'}
                  >
                    {texts.timing.pointsOf(formats.signed(point.points))}
                  </span>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </div>
  );
}
