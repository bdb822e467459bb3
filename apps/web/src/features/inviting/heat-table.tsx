import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useRef, useState, type CSSProperties } from 'react';
import { NameSearch } from '../../shared/fields/name-search.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { useNameMatch } from '../../shared/search/use-name-match.js';
import { HeatRow } from './heat-row.js';
import { heatRows, heatStep } from './heat-rows.js';
import { useInviteSearch } from './use-invite-search.js';
import { useRowWindow } from './use-row-window.js';
import type { InviteBoard } from './use-board.js';

const columns = 6;

/** People by days: who confirmed how many when, where they stand, and what a day asks of them. */
export function HeatTable({ shown: { board, facts, forecasts } }: { shown: InviteBoard }) {
  const { texts, formats, language } = useSpeech();
  const text = texts.inviting.table;
  const { search, put } = useInviteSearch();
  const open = useCallback((personId: string | null) => put({ person: personId ?? undefined }), [put]);
  const [words, setWords] = useState('');
  const match = useNameMatch(words !== '');
  const [order, isGrouped] = [search.by ?? 'behind', search.teams !== 'no'] as const;
  const items = useMemo(
    () => heatRows(board, { order, isGrouped, words, match, language }),
    [board, order, isGrouped, words, match, language],
  );
  const step = useMemo(() => heatStep(board), [board]);
  const height = useMediaQuery('(max-width: 720px)') ? 48 : 34;
  const body = useRef<HTMLTableSectionElement>(null);
  const { start, end } = useRowWindow(body, items.length, height);
  const people = items.filter(({ kind }) => kind === 'person').length;
  const width = columns + board.heatDays.length;
  return (
    <section className="heat">
      <div className="heat-bar">
        <h2>{text.title(formats.number(facts.inviters.length), formats.number(board.heatDays.length))}</h2>
        <div className="row">
          <NameSearch className="heat-search" label={text.search} hint={text.searchHint} onSearch={setWords} />
          {board.teams.length > 1 && (
            <Segmented
              label={text.grouping}
              isLabelHidden
              value={isGrouped ? 'teams' : 'flat'}
              options={(['teams', 'flat'] as const).map((value) => ({ value, label: text.groups[value] }))}
              onChange={(next) => put({ teams: next === 'flat' ? 'no' : undefined })}
            />
          )}
          <Segmented
            label={text.order}
            isLabelHidden
            value={order}
            options={(['behind', 'name'] as const).map((value) => ({ value, label: text.orders[value] }))}
            onChange={(next) => put({ by: next === 'name' ? next : undefined })}
          />
        </div>
      </div>
      <div className="heat-scroll" role="group" tabIndex={0} aria-label={text.legend}>
        <table
          className="heat-table"
          aria-rowcount={items.length + 1}
          style={{ '--row': `${height}px` } as CSSProperties}
        >
          <HeatHead days={board.heatDays} today={facts.today} />
          <tbody ref={body}>
            <Spacer rows={start} height={height} width={width} />
            {items.slice(start, end).map((item, at) => (
              <HeatRow
                key={`${item.kind} ${item.row.id}`}
                item={item}
                index={start + at + 2}
                step={step}
                days={board.heatDays}
                forecasts={forecasts}
                isOpen={item.kind === 'person' && search.person === item.row.id}
                onOpen={open}
              />
            ))}
            <Spacer rows={items.length - end} height={height} width={width} />
          </tbody>
        </table>
        {people === 0 && <p className="quiet small">{text.nobody}</p>}
      </div>
      <Legend step={step} shown={people} all={facts.inviters.length} />
    </section>
  );
}

/** Keeps the place of the rows that are not drawn. */
function Spacer({ rows, height, width }: { rows: number; height: number; width: number }) {
  if (rows <= 0) return null;
  return (
    <tr className="heat-spacer" aria-hidden="true">
      <td colSpan={width} style={{ height: rows * height }} />
    </tr>
  );
}

function HeatHead({ days, today }: { days: readonly string[]; today: string }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.table;
  const dayOf = new Intl.DateTimeFormat('en', { day: 'numeric', timeZone: 'UTC' });
  return (
    <thead>
      <tr>
        <th scope="col">{text.name}</th>
        <th scope="col">{text.pace}</th>
        <th scope="col" className="number">
          {text.confirmed}
        </th>
        <th scope="col" className="number wide-only">
          {text.invited}
        </th>
        {days.map((day) => (
          <th key={day} scope="col" className="heat-day" data-today={day === today || undefined}>
            {day === today ? text.today : formats.weekday(day).replace('周', '')}
            <br />
            {dayOf.format(new Date(`${day}T12:00:00Z`))}
          </th>
        ))}
        <th scope="col" className="number wide-only">
          {text.forecast}
        </th>
        <th scope="col" className="number">
          {text.perDay}
        </th>
      </tr>
    </thead>
  );
}

function Legend({ step, shown, all }: { step: number; shown: number; all: number }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.table;
  const number = formats.number;
  return (
    <p className="heat-legend tiny quiet">
      <span>
        {text.legend} <i className="heat-sample" data-level="1" /> {text.levels('1', number(step))}{' '}
        <i className="heat-sample" data-level="2" /> {text.levels(number(step + 1), number(2 * step))}{' '}
        <i className="heat-sample" data-level="3" /> {text.more(number(2 * step + 1))}
      </span>
      <span className="heat-keys">
        <kbd>j</kbd> <kbd>k</kbd> {text.keys} <kbd>Enter</kbd> {text.openKey}
      </span>
      <span>{text.shown(number(shown), number(all))}</span>
    </p>
  );
}
