import type { EventView } from '@backcast/contracts/events/event';
import type { SeatedGroups } from '@backcast/planning/layout/seat-groups';
import { seatsThatFit } from '@backcast/planning/layout/seats-that-fit';
import type { Seating } from '@backcast/planning/layout/seating';
import type { Layout } from '@backcast/planning/layout-facts';
import type { Formats } from '@backcast/texts/format';
import type { PlannerTexts } from '@backcast/texts/planner';
import type { Cell, Sheet } from '../../shared/take/sheet.js';
import { groupName, seatsInWords } from './layout-names.js';

type Speech = { texts: PlannerTexts; formats: Formats };
export type SeatEntry = { name: string; seats: string; count: number; zone: string; why: string };

/** Everybody with their seats, by name; who has none says why. */
export function seatEntries(
  event: EventView,
  layout: Layout,
  { seated, unseated }: SeatedGroups,
  { texts, formats }: Speech,
): SeatEntry[] {
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  const found = new Map([...seated, ...unseated].map((each) => [each.groupId, each]));
  return layout.groups
    .map((group): SeatEntry => {
      const { labels = [], reason = 'full' } = found.get(group.id) ?? {};
      return {
        ...{ name: groupName(event, group, texts), seats: seatsInWords(labels, comma), count: group.seats },
        zone: layout.zones.find(({ id }) => id === group.zoneId)?.name ?? '',
        why: texts.layout.reasons[reason],
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, formats.language));
}

/** The layout to take along: how many sit, and the seat list by name. */
export function layoutSheet(
  event: EventView,
  layout: Layout,
  { seating, groups }: { seating: Seating; groups: SeatedGroups },
  speech: Speech,
): Sheet {
  const { texts, formats } = speech;
  const text = texts.layout;
  const fits = seatsThatFit(layout, seating);
  const columns = text.columns;
  const rows = seatEntries(event, layout, groups, speech).map(({ name, seats, count, zone, why }): Cell[] => [
    name,
    seats,
    count,
    zone,
    why,
  ]);
  return {
    title: text.print.title(event.basics.name, layout.name),
    lead: [
      text.capacity(formats.number(seating.seats.length), formats.number(fits.people)),
      text.boundBy(text.rules[fits.boundBy.rule]),
    ].join(' · '),
    tables: [
      { heading: text.seatList, columns: [columns.who, columns.seats, columns.count, columns.zone, columns.why], rows },
    ],
  };
}
