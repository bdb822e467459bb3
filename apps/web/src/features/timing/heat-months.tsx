import { addDays, weekdayOf } from '@backcast/calendar/plain-date';
import { slotKey } from '@backcast/planning/date-slots';
import { dateQualities, type DateQuality, type RankedSlot } from '@backcast/planning/rank-dates-shape';
import { useMemo, useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { SlotRow, type SlotActions } from './slot-row.js';
import type { Ranking } from './use-ranking.js';

/** Month by month how good each day is, in a word and a shade; a day opens its slots. */
export function HeatMonths({ ranking, ...actions }: SlotActions & { ranking: Ranking }) {
  const { texts } = useSpeech();
  const text = texts.timing;
  const days = useMemo(() => slotsByDay(ranking.ranked), [ranking]);
  const months = [...new Set([...days.keys()].map((date) => date.slice(0, 7)))].sort();
  const first = ranking.ranked[0]?.date.slice(0, 7);
  const [chosen, choose] = useState<string | null>(null);
  const [openDay, openOne] = useState<string | null>(null);
  const month = chosen !== null && months.includes(chosen) ? chosen : first;
  if (month === undefined) return null;
  const at = months.indexOf(month);
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const slots = openDay === null ? [] : (days.get(openDay) ?? []);
  return (
    <section className="step-group">
      <h2>{text.months}</h2>
      <p className="small quiet">{text.monthsLead}</p>
      <div className="timing-month-head">
        <Button aria-label={text.before} disabled={at <= 0} onClick={() => choose(months[at - 1]!)}>
          ‹
        </Button>
        <h3 aria-live="polite">{text.month(year, number)}</h3>
        <Button aria-label={text.after} disabled={at >= months.length - 1} onClick={() => choose(months[at + 1]!)}>
          ›
        </Button>
      </div>
      <table className="timing-month">
        <caption className="visually-hidden">{text.month(year, number)}</caption>
        <thead>
          <tr>
            {text.weekdayNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={row}>
              {week.map((date, column) => (
                <td key={column}>
                  {date !== null && (
                    <Day
                      date={date}
                      quality={bestOf(days.get(date) ?? [])}
                      isNow={actions.nowKey.startsWith(date)}
                      isOpen={date === openDay}
                      onOpen={() => openOne(date === openDay ? null : date)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {slots.length > 0 && (
        <ul className="timing-slots" aria-live="polite">
          {slots.map((slot) => (
            <SlotRow key={slotKey(slot)} slot={slot} {...actions} />
          ))}
        </ul>
      )}
    </section>
  );
}

type DayProps = {
  date: string;
  quality: DateQuality | null;
  isNow: boolean;
  isOpen: boolean;
  onOpen: () => void;
};

function Day({ date, quality, isNow, isOpen, onOpen }: DayProps) {
  const { texts, formats } = useSpeech();
  const text = texts.timing;
  const number = Number(date.slice(8));
  if (quality === null)
    return (
      <span className="timing-day" data-quality="none">
        {number}
        <span className="visually-hidden">{text.noSlot}</span>
      </span>
    );
  return (
    <button
      type="button"
      className="timing-day"
      data-quality={quality}
      data-now={isNow || undefined}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <span className="visually-hidden">{formats.dayShort(date)} </span>
      <span aria-hidden="true">{number}</span>
      <span className="tiny">{text.qualities[quality]}</span>
      {isNow && <span className="visually-hidden"> {text.isNow}</span>}
    </button>
  );
}

function slotsByDay(ranked: RankedSlot[]): Map<string, RankedSlot[]> {
  const days = new Map<string, RankedSlot[]>();
  for (const slot of ranked) days.set(slot.date, [...(days.get(slot.date) ?? []), slot]);
  return days;
}

const bestOf = (slots: RankedSlot[]): DateQuality | null =>
  dateQualities.find((quality) => slots.some((slot) => slot.quality === quality)) ?? null;

/** The days of a month (`YYYY-MM`) in weeks from Monday; days of its neighbours are null. */
function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const cells: (string | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let date = first; date.startsWith(month); date = addDays(date, 1)) cells.push(date);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
