import type { EventView } from '@backcast/contracts/events/event';
import { boundsOf } from '@backcast/planning/layout/room-strip';
import type { SeatedGroups } from '@backcast/planning/layout/seat-groups';
import type { Seating } from '@backcast/planning/layout/seating';
import type { Layout } from '@backcast/planning/layout-facts';
import { useMe } from '../../shared/api/me.query.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { WhenWhere } from '../../shared/plan/step-page.js';
import { usePageTitle } from '../../shared/shell/page-title.js';
import { usePrintView } from '../../shared/take/print-view.js';
import { useLightOnly } from '../../shared/take/print-sheet.js';
import '../../shared/take/print-sheet.css';
import { groupName } from './layout-names.js';
import { seatEntries } from './layout-sheet.js';
import { PaperPlan } from './paper-plan.js';
import './layout-paper.css';

type Props = {
  event: EventView;
  layout: Layout;
  seating: Seating;
  groups: SeatedGroups;
  today: string;
  isCards: boolean;
};

/** The layout on paper: A3 with the plan to scale, its legend and the seat list by name; or the seat cards on A4. */
export function LayoutPaper(props: Props) {
  const { event, layout, today, isCards } = props;
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const { leave } = usePrintView();
  const me = useMe();
  const title = text.print.title(event.basics.name, layout.name);
  usePageTitle(title);
  useLightOnly();
  return (
    <div className="sheet-desk paper-desk">
      <div className="sheet-bar">
        <Button onClick={leave}>{texts.take.back}</Button>
        <Button kind="primary" onClick={() => window.print()}>
          {texts.take.print}
        </Button>
      </div>
      {isCards ? (
        <SeatCards {...props} />
      ) : (
        <main className="sheet paper">
          <h1>{title}</h1>
          <p className="sheet-lead">
            <WhenWhere event={event} />
          </p>
          <PaperBody {...props} />
          <p className="sheet-foot tiny quiet">{texts.take.foot(me.organization.name, formats.day(today))}</p>
        </main>
      )}
    </div>
  );
}

/** Room for the plan on the sheet, in millimetres: the largest scale that rulers know and that fits is taken. */
const planWidth = 265;
const planHeight = 216;
const scales = [20, 25, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 750, 1000];

function PaperBody({ event, layout, seating, groups }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.layout;
  const { left, right, top, bottom } = boundsOf(layout.shape.corners);
  const least = Math.max((right - left + 240) / planWidth, (bottom - top + 240) / planHeight) * 10;
  const scale = scales.find((each) => each >= least) ?? Math.ceil(least / 500) * 500;
  const entries = seatEntries(event, layout, groups, speech);
  return (
    <div className="paper-sides">
      <figure className="paper-plan">
        <PaperPlan event={event} layout={layout} seating={seating} groups={groups} scale={scale} />
        <figcaption className="paper-legend small">
          {(['seat', 'group', 'guest', 'spot', 'door', 'aisle'] as const).map((key) => (
            <span key={key} className="paper-key" data-key={key}>
              {text.legend[key]}
            </span>
          ))}
          <span>{text.print.scale(formats.number(scale))}</span>
          <span>
            {text.seatCount(
              formats.number(entries.filter(({ seats }) => seats !== '').reduce((sum, { count }) => sum + count, 0)),
              formats.people(seating.seats.length),
            )}
          </span>
        </figcaption>
      </figure>
      {entries.length > 0 && (
        <section>
          <h2>{text.print.list}</h2>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{text.columns.who}</th>
                <th scope="col" className="number">
                  {text.columns.count}
                </th>
                <th scope="col">{text.columns.seats}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ name, seats, count, why }, index) => (
                <tr key={index}>
                  <td>{name}</td>
                  <td className="number">{formats.number(count)}</td>
                  <td>{seats || why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** One card a seat that somebody has, folded to stand on a table: name and seat. */
function SeatCards({ event, layout, groups }: Props) {
  const { texts } = useSpeech();
  const cards = groups.seated.flatMap(({ groupId, labels }) => {
    const group = layout.groups.find(({ id }) => id === groupId);
    return group ? labels.map((label) => ({ label, name: groupName(event, group, texts) })) : [];
  });
  return (
    <main className="seat-cards" aria-label={texts.layout.print.cards}>
      <h1 className="visually-hidden">{texts.layout.print.cards}</h1>
      {cards.map(({ label, name }) => (
        <article key={label} className="seat-card">
          <b>{name}</b>
          <span>{label}</span>
        </article>
      ))}
    </main>
  );
}
