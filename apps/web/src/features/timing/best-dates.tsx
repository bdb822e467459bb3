import { slotKey } from '@backcast/planning/date-slots';
import { Note } from '../../shared/feedback/error-note.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { SlotRow, type SlotActions } from './slot-row.js';
import type { Ranking } from './use-ranking.js';

const mostShown = 12;

/** The dozen best slots; when nothing can be had, the first of those that are refused say why. */
export function BestDates({ ranking, ...actions }: SlotActions & { ranking: Ranking }) {
  const { texts } = useSpeech();
  const text = texts.timing;
  const { ranked, allowed } = ranking;
  if (ranked.length === 0) return null;
  const shown = ranked.slice(0, allowed > 0 ? Math.min(mostShown, allowed) : 3);
  return (
    <section className="step-group">
      <h2>{text.best}</h2>
      <p className="small quiet">{text.bestLead(ranked.length, allowed)}</p>
      {allowed === 0 && <Note kind="warn">{text.nothingAllowed}</Note>}
      <ol className="timing-slots">
        {shown.map((slot) => (
          <SlotRow key={slotKey(slot)} slot={slot} {...actions} />
        ))}
      </ol>
    </section>
  );
}
