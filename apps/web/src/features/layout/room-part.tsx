import { rectangle } from '@backcast/planning/layout/bare-layout';
import { boundsOf } from '@backcast/planning/layout/room-strip';
import { aislePlans, type AislePlan, type Layout, type Point } from '@backcast/planning/layout-facts';
import { seatingStyles, type SeatingStyle } from '@backcast/planning/venue-facts';
import { NativeSelect } from '@mantine/core';
import { Line } from '../../shared/fields/line.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { Segmented } from '../../shared/fields/segmented.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { DoorList } from './door-list.js';
import { FixtureList } from './fixture-list.js';
import type { LayoutPartProps } from './layout-part.js';
import { MetreField } from './length-field.js';

/** The room: its size, what stands in it, and how people sit. */
export function RoomPart(props: LayoutPartProps) {
  const { event, layout, derived, isReadOnly, onEdit, onChoose, onLeave } = props;
  const { texts, formats } = useSpeech();
  const text = texts.layout;
  const { sessions } = event.sessions;
  const isInRows = layout.style === 'theatre' || layout.style === 'classroom';
  const hasTables = !['theatre', 'standing', 'u-shape', 'boardroom'].includes(layout.style);
  return (
    <>
      <section className="step-group stack tight" aria-label={text.fields.shape}>
        <div className="form-grid">
          <Line
            label={text.fields.name}
            isRequired
            value={layout.name}
            isDisabled={isReadOnly}
            onChange={(name) => onEdit({ name })}
            onLeave={onLeave}
          />
          {sessions.length > 1 && (
            <NativeSelect
              label={text.fields.sessionId}
              disabled={isReadOnly}
              value={layout.sessionId ?? ''}
              data={[
                { value: '', label: text.anySession },
                ...sessions.map(({ id, name }, index) => ({
                  value: id,
                  label: name || texts.peoplePlan.staff.sessionNumber(index + 1),
                })),
              ]}
              onChange={(change) => onChoose({ sessionId: change.currentTarget.value || null })}
            />
          )}
        </div>
        <RoomShape {...props} />
      </section>
      <section className="step-group stack tight" aria-labelledby="layout-seats">
        <h2 id="layout-seats">{text.seatsTitle}</h2>
        <div className="form-grid">
          <NativeSelect
            label={text.fields.style}
            disabled={isReadOnly}
            value={layout.style}
            data={seatingStyles.map((value) => ({ value, label: texts.venue.styles[value] }))}
            onChange={(change) => onChoose({ style: change.currentTarget.value as SeatingStyle })}
          />
          <NumberField
            label={text.fields.seatsWanted}
            hint={
              derived?.needed == null
                ? text.followHeads
                : `${text.followHeads} · ${text.needed(formats.number(derived.needed))}`
            }
            value={layout.seatsWanted}
            isOptional
            isDisabled={isReadOnly}
            least={0}
            most={20_000}
            unit={text.seats}
            onChange={(seatsWanted) => onEdit({ seatsWanted })}
            onCommit={onLeave}
          />
          {isInRows && (
            <NativeSelect
              label={text.fields.aisles}
              disabled={isReadOnly}
              value={layout.aisles}
              data={aislePlans.map((value) => ({ value, label: text.aislePlans[value] }))}
              onChange={(change) => onChoose({ aisles: change.currentTarget.value as AislePlan })}
            />
          )}
          {hasTables && (
            <NumberField
              label={text.fields.seatsPerTable}
              value={layout.seatsPerTable}
              isDisabled={isReadOnly}
              least={1}
              most={40}
              unit={text.people}
              onChange={(seatsPerTable) => seatsPerTable !== null && onEdit({ seatsPerTable })}
              onCommit={onLeave}
            />
          )}
        </div>
        <Distances {...props} />
      </section>
      <DoorList {...props} />
      <FixtureList {...props} />
    </>
  );
}

/** Row distance, seat width and the free floor before the stage; few people change them. */
function Distances({ layout, isReadOnly, onEdit, onLeave }: LayoutPartProps) {
  const text = useSpeech().texts.layout;
  const field = (key: 'rowPitch' | 'seatWidth' | 'stageGap', least: number, most: number) => (
    <NumberField
      key={key}
      label={text.fields[key]}
      value={layout[key]}
      isDisabled={isReadOnly}
      least={least}
      most={most}
      unit={text.centimetres}
      onChange={(value) => value !== null && onEdit({ [key]: value })}
      onCommit={onLeave}
    />
  );
  return (
    <details className="layout-more">
      <summary>
        {text.advanced}{' '}
        <span className="small quiet">
          {`${layout.rowPitch} · ${layout.seatWidth} · ${layout.stageGap} ${text.centimetres}`}
        </span>
      </summary>
      <div className="form-grid">
        {[field('rowPitch', 40, 500), field('seatWidth', 30, 200), field('stageGap', 0, 5000)]}
      </div>
    </details>
  );
}

const isRectangle = ({ shape: { corners } }: Layout): boolean => {
  const { left, right, top, bottom } = boundsOf(corners);
  return (
    corners.length === 4 &&
    corners.every(({ x, y }) => (x === left || x === right) && (y === top || y === bottom)) &&
    left === 0 &&
    top === 0
  );
};

const mostCorners = 40;

/** Width and depth of a rectangle, or the corners of any other room. */
function RoomShape({ layout, isReadOnly, onEdit, onChoose, onLeave }: LayoutPartProps) {
  const text = useSpeech().texts.layout;
  const { corners } = layout.shape;
  const { right, bottom } = boundsOf(corners);
  const isPlain = isRectangle(layout);
  const put = (next: Point[]): void => onEdit({ shape: { corners: next } });
  const size = (width: number, depth: number): void => {
    // What lies on the far walls moves with them: doors, and spots on the wall.
    const follow = <At extends Point>(all: readonly At[]): At[] =>
      all.map((each) => ({
        ...each,
        x: each.x >= right ? width : Math.min(each.x, width),
        y: each.y >= bottom ? depth : Math.min(each.y, depth),
      }));
    onEdit({
      shape: { corners: rectangle(width, depth) },
      doors: follow(layout.doors),
      spots: follow(layout.spots),
    });
  };
  return (
    <>
      <Segmented
        label={text.roomShapeLabel}
        isDisabled={isReadOnly}
        value={isPlain ? 'rectangle' : 'corners'}
        options={(['rectangle', 'corners'] as const).map((value) => ({ value, label: text.roomShape[value] }))}
        onChange={(value) =>
          onChoose({
            shape: {
              corners:
                value === 'rectangle' ? rectangle(right, bottom) : cutCorner(rectangle(right, bottom), right, bottom),
            },
          })
        }
      />
      {isPlain ? (
        <div className="form-grid">
          <MetreField
            label={text.width}
            value={right}
            least={200}
            isDisabled={isReadOnly}
            onChange={(width) => size(width, bottom)}
            onLeave={onLeave}
          />
          <MetreField
            label={text.depth}
            value={bottom}
            least={200}
            isDisabled={isReadOnly}
            onChange={(depth) => size(right, depth)}
            onLeave={onLeave}
          />
        </div>
      ) : (
        <fieldset className="stack tight">
          <legend className="field-label">{text.corners}</legend>
          <p className="small quiet">{text.cornersHint}</p>
          {corners.map((corner, index) => {
            const name = text.corner(index + 1);
            const move = (part: Partial<Point>): void =>
              put(corners.map((each, at) => (at === index ? { ...each, ...part } : each)));
            return (
              <div key={index} className="layout-corner">
                <MetreField
                  label={`${name} ${text.across}`}
                  value={corner.x}
                  isDisabled={isReadOnly}
                  onChange={(x) => move({ x })}
                  onLeave={onLeave}
                />
                <MetreField
                  label={`${name} ${text.down}`}
                  value={corner.y}
                  isDisabled={isReadOnly}
                  onChange={(y) => move({ y })}
                  onLeave={onLeave}
                />
                {!isReadOnly && corners.length > 3 && (
                  <button
                    type="button"
                    className="link small layout-tap"
                    aria-label={text.removeCorner(index + 1)}
                    onClick={() => onChoose({ shape: { corners: corners.filter((_, at) => at !== index) } })}
                  >
                    ✕
                  </button>
                )}
              </div>
            );
          })}
          {!isReadOnly && corners.length < mostCorners && (
            <div>
              <Button onClick={() => onChoose({ shape: { corners: [...corners, between(corners)] } })}>
                {text.addCorner}
              </Button>
            </div>
          )}
        </fieldset>
      )}
    </>
  );
}

/** A polygon begins as the rectangle with a corner cut off: then it is seen to be one. */
const cutCorner = (corners: Point[], right: number, bottom: number): Point[] => [
  corners[0]!,
  { x: Math.round(right * 0.8), y: 0 },
  { x: right, y: Math.round(bottom * 0.2) },
  corners[2]!,
  corners[3]!,
];

/** Halfway between the last corner and the first. */
function between(corners: readonly Point[]): Point {
  const [first, last] = [corners[0]!, corners.at(-1)!];
  return { x: Math.round((first.x + last.x) / 2), y: Math.round((first.y + last.y) / 2) };
}
