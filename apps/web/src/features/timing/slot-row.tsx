import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { slotKey, type DateSlot } from '@backcast/planning/date-slots';
import type { RankedSlot } from '@backcast/planning/rank-dates-shape';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { QualityTag, SlotPoints } from './slot-points.js';
import { pointText, refusalText, slotText } from './slot-words.js';

export type SlotActions = {
  event: EventView;
  plan: DerivedPlan;
  /** The slot on which the event is now. */
  nowKey: string;
  candidateKeys: ReadonlySet<string>;
  /** Missing where the reader may not move the event, or not edit the candidates. */
  onPreview?: ((slot: DateSlot) => void) | undefined;
  onAdd?: ((slot: DateSlot) => void) | undefined;
};

/** A slot with how good it is, what decides that in a line, every point on demand, and what can be done with it. */
export function SlotRow({ slot, ...props }: SlotActions & { slot: RankedSlot }) {
  const { event, plan, nowKey, candidateKeys, onPreview, onAdd } = props;
  const speech = useSpeech();
  const text = speech.texts.timing;
  const key = slotKey(slot);
  const when = slotText(slot, speech);
  const isCandidate = candidateKeys.has(key);
  return (
    <li className="timing-slot">
      <details>
        <summary>
          <span className="timing-slot-head">
            <b className="nowrap">{when}</b>
            <QualityTag quality={slot.quality} />
            {slot.rank !== null && <span className="tiny quiet nowrap">{text.rank(slot.rank)}</span>}
            <span className="link small nowrap">{text.why}</span>
          </span>
          <span className="small quiet timing-slot-line">{summaryOf(slot, plan, event, speech)}</span>
        </summary>
        <SlotPoints event={event} plan={plan} slot={slot} />
      </details>
      <div className="row timing-slot-actions">
        {key === nowKey ? (
          <span className="small good">{text.isNow}</span>
        ) : (
          onPreview && (
            <Button aria-label={`${text.preview} ${when}`} onClick={() => onPreview(slot)}>
              {text.preview}
            </Button>
          )
        )}
        {isCandidate ? (
          <span className="small quiet">{text.added}</span>
        ) : (
          onAdd && (
            <Button kind="plain" aria-label={`${text.add} ${when}`} onClick={() => onAdd(slot)}>
              {text.add}
            </Button>
          )
        )}
      </div>
    </li>
  );
}

/** What counts most, in a line: the reasons against it, else the first points that decide. */
function summaryOf(
  slot: RankedSlot,
  plan: DerivedPlan,
  event: EventView,
  speech: ReturnType<typeof useSpeech>,
): string {
  const join = speech.formats.language === 'zh-CN' ? '；' : '; ';
  if (slot.refusals.length > 0) return slot.refusals.map((each) => refusalText(each, plan, speech)).join(join);
  const telling = slot.points.filter(({ points }) => points !== 0);
  const shown = telling.length > 0 ? telling : slot.points;
  return shown
    .slice(0, 3)
    .map((point) => pointText(point, event, speech))
    .join(join);
}
