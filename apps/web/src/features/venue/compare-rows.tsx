import type { VenueOption } from '@backcast/plan/derive-venue-options';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import type { ReactNode } from 'react';
import type { Speech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { Figure } from '../../shared/plan/figure.js';
import { numberName } from '../../shared/plan/number-texts.js';
import { seatingName } from './venue-words.js';

export type Compared = { option: VenueOption; candidate: VenueCandidate };
/** One criterion: its name, what it says of a candidate, and the derived number that explains itself. */
export type CompareRow = { key: string; name: string; cell: (compared: Compared) => ReactNode; numberKey?: string };

/** What is compared, in the order in which it decides; `isMoneyTold` is whether the reader may know what a venue costs. */
export function compareRows(speech: Speech, overfillLimit: number, isMoneyTold: boolean): CompareRow[] {
  const { texts, formats } = speech;
  const text = texts.venue;
  const number = (numberKey: string, tone?: (value: number) => 'good' | 'bad'): CompareRow => ({
    key: numberKey,
    name: numberName(texts, numberKey),
    numberKey,
    cell: ({ option }) => {
      const { value = null, unit = 'count' } = option.numbers[numberKey] ?? {};
      return (
        <b className={value === null ? '' : (tone?.(value) ?? '')}>
          <Figure after={value} unit={unit} />
        </b>
      );
    },
  });
  const price: CompareRow = {
    key: 'price',
    name: text.rows.price,
    cell: ({ candidate: { priceMinor } }) => (priceMinor === null ? '—' : formats.money(priceMinor)),
  };
  const tone = (chance: number): 'good' | 'bad' => (chance > overfillLimit ? 'bad' : 'good');
  return [
    { key: 'seat', name: text.rows.seat, cell: (compared) => seatsInWords(compared, speech) },
    number('room.capacity'),
    number('venue.arrivals'),
    number('room.safeConfirmations'),
    number('room.overfillChance', tone),
    number('room.overfillAtSure', tone),
    { key: 'targets', name: text.rows.targets, cell: ({ option }) => targetsInWords(option, speech) },
    ...(isMoneyTold ? [number('venue.costPerArrival'), price] : []),
    {
      key: 'bookBy',
      name: text.rows.bookBy,
      cell: ({ candidate: { bookBy } }) => (bookBy === null ? '—' : formats.dayShort(bookBy)),
    },
    {
      key: 'travel',
      name: text.rows.travel,
      cell: ({ candidate: { travelMinutes } }) =>
        travelMinutes === null ? '—' : text.travelMinutes(formats.number(travelMinutes)),
    },
    number('venue.score'),
    {
      key: 'freedom',
      name: text.rows.freedom,
      cell: ({ option: { freedom } }) => (
        <span className={{ free: 'good', taken: 'bad', unknown: 'quiet' }[freedom]}>{text.freedoms[freedom]}</span>
      ),
    },
    { key: 'lacks', name: text.rows.lacks, cell: ({ option }) => lacksInWords(option, speech) },
  ];
}

function seatsInWords({ option, candidate }: Compared, speech: Speech): ReactNode {
  const seats = option.seats.flatMap(({ roomId, style }) =>
    roomId === null || style === null ? [] : seatingName(candidate, roomId, style, speech),
  );
  return [...new Set(seats)].join(' · ') || '—';
}

/** Which of the three targets find places for their people. */
function targetsInWords({ targets }: VenueOption, { texts, formats }: Speech): ReactNode {
  const text = texts.venue;
  if (targets.some(({ isEnough }) => isEnough === null)) return '—';
  const fitting = targets.filter(({ isEnough }) => isEnough);
  if (fitting.length === targets.length) return <Tag kind="good">{text.everyTarget}</Tag>;
  if (fitting.length === 0) return <Tag kind="bad">{text.noTargetFits}</Tag>;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  return <Tag kind="warn">{text.fitsUpTo(fitting.map(({ level }) => texts.goal[level]).join(join))}</Tag>;
}

function lacksInWords({ lacks }: VenueOption, { texts, formats }: Speech): ReactNode {
  const text = texts.venue;
  if (lacks.length === 0) return <span className="good">{text.nothingLacks}</span>;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  return <span className="warn">{lacks.map((lack) => text.lacks[lack]).join(join)}</span>;
}
