import type { Board, PersonRow } from '@backcast/pacing/board/board-shape';
import { useSpeech } from '../../shared/language/texts-context.js';
import { sayCredit } from './say-credit.js';

/** Customers of whom somebody else has a part of the credit, beside the count that has each of them once. */
export function PersonCredit({ person: { credit }, board }: { person: PersonRow; board: Board }) {
  const speech = useSpeech();
  const text = speech.texts.inviting.credit;
  if (credit === null) return null;
  return (
    <section className="person-part">
      <h3>{text.title}</h3>
      <ul className="small person-credit">
        {sayCredit(credit, board, speech).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="small">{text.sum(speech.formats.number(credit.hundredths / 100))}</p>
      <p className="tiny quiet">{text.why}</p>
    </section>
  );
}
