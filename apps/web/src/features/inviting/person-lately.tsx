import type { BoardCount } from '@backcast/pacing/board/board-shape';
import { countStages } from '@backcast/planning/quotas-facts';
import { useSpeech } from '../../shared/language/texts-context.js';

const daysShown = 6;

/** What one person got done on the latest days on which something was reported. */
export function PersonLately({ counts, personId }: { counts: readonly BoardCount[]; personId: string }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.person;
  const own = counts.filter((count) => count.personId === personId && countStages.some((stage) => count[stage] > 0));
  const days = own.toSorted((one, other) => (one.day < other.day ? 1 : -1)).slice(0, daysShown);
  if (days.length === 0) return <p className="small quiet">{text.noCounts}</p>;
  return (
    <ul className="lately small">
      {days.map((count) => (
        <li key={count.day}>
          <span className="quiet">{formats.dayShort(count.day)}</span>
          <span>
            {countStages
              .filter((stage) => count[stage] > 0)
              .map((stage) => text.done24[stage](formats.number(count[stage])))
              .join(formats.language === 'zh-CN' ? '，' : ', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
