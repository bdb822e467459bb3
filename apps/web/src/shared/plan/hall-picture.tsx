import { useSpeech } from '../language/texts-context.js';
import './hall-picture.css';

export type PeopleSpread = { low: number; middle: number; high: number };

/** Where eight of ten outcomes fall, in people, against the seats; the earlier spread above while something changes. */
export function HallPicture({
  before,
  after,
  seats,
}: {
  before: PeopleSpread | null;
  after: PeopleSpread;
  seats: number | null;
}) {
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const ends = [
    after.low,
    after.high,
    ...(before ? [before.low, before.high] : []),
    ...(seats === null ? [] : [seats]),
  ];
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  // Room for the label behind the longer bar, in English on a phone too.
  const span = Math.max(1, most - least);
  const at = (people: number): string => `${(100 * (people - least + span * 0.1)) / (span * 1.55)}%`;
  const seatsText = seats === null ? '' : text.hallSeats(formats.number(seats));
  const isChanged = before !== null && before.middle !== after.middle;
  return (
    <figure className="hall">
      <div
        className="hall-picture"
        role="img"
        aria-label={text.hallAlt(
          formats.people(after.low),
          formats.people(after.middle),
          formats.people(after.high),
          seatsText,
        )}
      >
        {isChanged && (
          <Spread spread={before} at={at} row="before" label={text.hallNow(formats.people(before.middle))} />
        )}
        <Spread spread={after} at={at} row={isChanged ? 'after' : 'only'} label={formats.people(after.middle)} />
        <span className="hall-floor" />
        {seats !== null && <span className="hall-seats" style={{ left: at(seats) }} />}
        {seats !== null && (
          <b className="hall-seats-label tiny" style={{ left: at(seats) }}>
            {seatsText}
          </b>
        )}
      </div>
      <figcaption className="tiny quiet">{text.hallEighty}</figcaption>
    </figure>
  );
}

type SpreadProps = {
  spread: PeopleSpread;
  at: (people: number) => string;
  row: 'before' | 'after' | 'only';
  label: string;
};

function Spread({ spread, at, row, label }: SpreadProps) {
  const left = at(spread.low);
  const right = `calc(100% - ${at(spread.high)})`;
  return (
    <>
      <span className="hall-bar" data-row={row} style={{ left, right }} />
      <span className="hall-middle" data-row={row} style={{ left: at(spread.middle) }} />
      <span className="hall-label tiny" data-row={row} style={{ left: `calc(${at(spread.high)} + 8px)` }}>
        {label}
      </span>
    </>
  );
}
