import type { CountTexts } from '@backcast/texts/count';
import { Button } from '../../shared/look/button.js';

type Props = { text: CountTexts; onAdd: () => void; onNothing: () => void };

/** Asks once for a day on which nothing was reported. */
export function YesterdayNote({ text, onAdd, onNothing }: Props) {
  return (
    <div className="count-ask">
      <p>{text.askYesterday}</p>
      <div className="row">
        <Button className="count-button" onClick={onAdd}>
          {text.fillYesterday}
        </Button>
        <Button className="count-button" onClick={onNothing}>
          {text.nothingYesterday}
        </Button>
      </div>
    </div>
  );
}
