import type { MatchedMessage } from '@backcast/planning/layout/match-messages';
import type { SpotVisibility } from '@backcast/planning/layout/spot-visibility';
import { useSpeech } from '../../shared/language/texts-context.js';
import { messageName } from './layout-names.js';
import type { LayoutPartProps } from './layout-part.js';
import { useMatches } from './use-matches.js';

/** Which message hangs in which spot, how visible that is, and what any other place would cost. */
export function MatchTable({ layout, seating }: Pick<LayoutPartProps, 'layout' | 'seating'>) {
  const { texts } = useSpeech();
  const text = texts.layout;
  const { seen, matched } = useMatches(layout, seating);
  const columns = text.matchColumns;
  if (layout.messages.length === 0 || layout.spots.length === 0) return <p className="small quiet">{text.noMatch}</p>;
  return (
    <div className="layout-scroll" tabIndex={0} role="group" aria-label={text.matchTitle}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.message}</th>
            <th scope="col">{columns.spot}</th>
            <th scope="col" className="number">
              {columns.visibility}
            </th>
            <th scope="col">{columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {matched.matches.map((match) => (
            <MatchRow
              key={match.messageId}
              match={match}
              layout={layout}
              seen={seen.find(({ spotId }) => spotId === match.spotId) ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { match: MatchedMessage; layout: LayoutPartProps['layout']; seen: SpotVisibility | null };

function MatchRow({ match, layout, seen }: RowProps) {
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const message = layout.messages.find(({ id }) => id === match.messageId)!;
  const spot = layout.spots.find(({ id }) => id === match.spotId);
  const share = (value: number): string => formats.chance(value);
  return (
    <tr>
      <th scope="row" className="layout-message">
        {messageName(message, texts)} <span className="quiet">{text.importanceOf(message.importance)}</span>
      </th>
      <td>{spot?.name ?? <span className="warn">{text.noSpot}</span>}</td>
      <td className="number">{seen === null ? '—' : share(seen.visibility)}</td>
      <td className="small quiet">
        {reasonOf(match, layout, { texts, formats })}
        {seen !== null && (
          <>
            <br />
            {text.seenFrom(share(seen.entrance), share(seen.paths), share(seen.seats))}
            {seen.blocked > 0 && ` · ${text.blockedFor(formats.number(seen.blocked), formats.number(seen.asked))}`}
          </>
        )}
      </td>
    </tr>
  );
}

function reasonOf(
  { isPinned, betterSpot, spotId }: MatchedMessage,
  layout: LayoutPartProps['layout'],
  { texts, formats }: Pick<ReturnType<typeof useSpeech>, 'texts' | 'formats'>,
): string {
  const text = texts.layout;
  if (isPinned) return text.pinnedSpot;
  if (betterSpot === null) return spotId === null ? text.noSpot : text.best;
  const spot = layout.spots.find(({ id }) => id === betterSpot.spotId);
  const other = layout.messages.find(({ id }) => id === betterSpot.messageId);
  const loss = formats.number(Math.round(betterSpot.loss * 100) / 100);
  return text.better(spot?.name ?? '', other ? messageName(other, texts) : '', loss);
}
