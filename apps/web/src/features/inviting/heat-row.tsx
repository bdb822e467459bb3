import type { BoardRow, PersonRow } from '@backcast/pacing/board/board-shape';
import type { UnitForecasts } from '@backcast/pacing/forecast-arrivals';
import type { UnitForecast } from '@backcast/pacing/forecast-unit';
import { memo } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { heatLevel, type HeatItem } from './heat-rows.js';
import { sayPace } from './say-pace.js';

type Props = {
  item: HeatItem;
  index: number;
  step: number;
  days: readonly string[];
  forecasts: UnitForecasts;
  isOpen: boolean;
  /** Null closes. */
  onOpen: (personId: string | null) => void;
};

/** A person, or the sum of a team above its people. */
export const HeatRow = memo(function HeatRow({ item, index, step, days, forecasts, isOpen, onOpen }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.inviting.table;
  const { kind, row } = item;
  const said = sayPace(row, speech);
  const isTeam = kind === 'team';
  return (
    <tr
      className="heat-row"
      aria-rowindex={index}
      data-team={isTeam || undefined}
      data-open={isOpen || undefined}
      {...(isTeam ? {} : { 'data-row': '' })}
    >
      <th scope="row">{isTeam ? row.name || text.noTeam : <OpenPerson row={row} isOpen={isOpen} onOpen={onOpen} />}</th>
      <td className={`heat-pace ${said ? said.kind : 'quiet'}`}>{said ? said.words : texts.inviting.pace.none}</td>
      <td className="number">
        {kind === 'person' && <SharedMark row={row} />}
        <b>{formats.number(row.totals.confirmed)}</b>
        {said && <span className="quiet"> / {formats.number(said.due)}</span>}
      </td>
      <td className="number wide-only">{formats.number(row.totals.invited)}</td>
      {row.heat.map((count, at) => (
        <td key={days[at]} className="heat-cell" data-today={at === days.length - 1 || undefined}>
          <i data-level={isTeam ? undefined : heatLevel(count, step)}>{count === 0 ? '·' : formats.number(count)}</i>
        </td>
      ))}
      <td className="number wide-only">
        <Forecast row={row} forecast={isTeam ? forecasts.ofTeam(row.id) : forecasts.ofPerson(row.id)} />
      </td>
      <td className="number">{row.perDay === null ? '—' : row.perDay.toFixed(1)}</td>
    </tr>
  );
});

function OpenPerson({ row, isOpen, onOpen }: { row: BoardRow } & Pick<Props, 'isOpen' | 'onOpen'>) {
  const { texts } = useSpeech();
  return (
    <button
      type="button"
      className="heat-open"
      data-row-open
      aria-expanded={isOpen}
      title={texts.inviting.table.open(row.name)}
      onClick={() => onOpen(isOpen ? null : row.id)}
    >
      {row.name}
    </button>
  );
}

/** How many of these customers others share the credit of, and how many of others' come on top of it. */
function SharedMark({ row: { credit } }: { row: PersonRow }) {
  const { texts, formats } = useSpeech();
  const text = texts.inviting.table;
  if (credit === null) return null;
  const sumOf = (isOwner: boolean): number =>
    credit.shares.reduce((sum, share) => sum + (share.isOwner === isOwner ? share.customers : 0), 0);
  const [own, theirs] = [sumOf(true), sumOf(false)];
  return (
    <span className="heat-shared">
      {own > 0 && <span>{text.shared(formats.number(own))}</span>}
      {theirs > 0 && <span>{text.sharedIn(formats.number(theirs))}</span>}
    </span>
  );
}

function Forecast({ row: { quota }, forecast }: { row: BoardRow; forecast: UnitForecast | null }) {
  const { texts, formats } = useSpeech();
  if (forecast === null) return '—';
  const { confirmed, toCome } = forecast;
  return (
    <>
      {texts.inviting.range(formats.number(confirmed + toCome.p10), formats.number(confirmed + toCome.p90))}
      <span className="quiet"> / {quota === null ? '—' : formats.number(quota)}</span>
    </>
  );
}
