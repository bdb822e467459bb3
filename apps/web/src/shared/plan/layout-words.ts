import type { Layout } from '@backcast/planning/layout-facts';
import { fieldsFrom, type FieldWords } from './fields-from.js';
import type { Say } from './section-words.js';

/** The fields of a layout in words, for the history and for what two people changed at once. */
export function layoutFields(layout: Layout, say: Say): FieldWords[] {
  const { texts, formats } = say;
  const text = texts.layout;
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  const number = formats.number;
  const metres = (value: number): string => `${number(value / 100)} ${text.metres}`;
  const { corners } = layout.shape;
  const [width, depth] = [Math.max(...corners.map(({ x }) => x)), Math.max(...corners.map(({ y }) => y))];
  const shape = text.shapeText(number(width / 100), number(depth / 100));
  const messageOf = (id: string): string => {
    const message = layout.messages.find((each) => each.id === id);
    return message ? message.name || text.messageKeys[message.key] : '';
  };
  const spotOf = (id: string): string => layout.spots.find((each) => each.id === id)?.name ?? '';
  return fieldsFrom(text.fields, {
    name: layout.name,
    sessionId: layout.sessionId === null ? '' : say.session(layout.sessionId),
    shape: corners.length === 4 ? shape : `${shape} ${text.cornersText(corners.length)}`,
    doors: layout.doors.map(({ kind, width: clear }) => `${text.doorKinds[kind]} ${metres(clear)}`).join(comma),
    fixtures: layout.fixtures.map(({ kind, name }) => name || text.fixtureKinds[kind]).join(comma),
    style: texts.venue.styles[layout.style],
    aisles: text.aislePlans[layout.aisles],
    seatsWanted: layout.seatsWanted === null ? text.follow : number(layout.seatsWanted),
    rowPitch: `${number(layout.rowPitch)} ${text.centimetres}`,
    seatWidth: `${number(layout.seatWidth)} ${text.centimetres}`,
    stageGap: `${number(layout.stageGap)} ${text.centimetres}`,
    seatsPerTable: number(layout.seatsPerTable),
    zones: layout.zones.map(({ name, fromRow, toRow }) => `${name} ${fromRow}–${toRow}`).join(comma),
    spots: layout.spots.map(({ name }) => name).join(comma),
    messages: layout.messages
      .map(({ id, importance }) => `${messageOf(id)} ${text.importanceOf(importance)}`)
      .join(comma),
    spotPins: layout.spotPins.map((pin) => `${messageOf(pin.messageId)} → ${spotOf(pin.spotId)}`).join(comma),
    groups: layout.groups
      .map(({ id, name, seats, pinnedAt }) =>
        [name || say.entry(id) || text.legend.guest, number(seats), pinnedAt ?? ''].filter(Boolean).join(' '),
      )
      .join(comma),
    isInUse: layout.isInUse ? texts.words.yes : texts.words.no,
  });
}
