import type { Board, BoardRow, PersonRow } from '@backcast/pacing/board/board-shape';
import type { Speech } from '../../shared/language/texts-context.js';
import type { Cell, Sheet } from '../../shared/take/sheet.js';
import { sayCredit } from './say-credit.js';
import { sayPace, wholeAround } from './say-pace.js';
import type { InviteBoard } from './use-board.js';

type Words = Pick<Speech, 'texts' | 'formats'>;

/** The board to take along: the pace in a sentence, then everybody under their team, most behind first. */
export function boardSheet({ event, board }: InviteBoard, speech: Words): Sheet {
  const { texts, formats } = speech;
  const { table, sheet, verdict, person, credit } = texts.inviting;
  const { all } = board;
  const columns = [table.name, table.pace, table.confirmed, sheet.quota, sheet.contacted, table.invited, table.perDay];
  const isShared = board.teams.some(({ people }) => people.some(({ credit }) => credit !== null));
  const lead = [
    sayPace(all, speech)?.words ?? '',
    all.pace
      ? verdict.lead(
          formats.number(all.totals.confirmed),
          formats.number(Math.round(all.pace.planned)),
          formats.number(all.quota ?? 0),
        )
      : verdict.noPlan(formats.number(all.totals.confirmed)),
  ];
  return {
    title: sheet.title(event.basics.name),
    lead: lead.filter(Boolean).join(formats.language === 'zh-CN' ? '，' : ', '),
    tables: board.teams.map((team) => ({
      heading: board.teams.length > 1 ? team.name || table.noTeam : person.stages.confirmed,
      columns: isShared ? [...columns, credit.credited, credit.column] : columns,
      rows: team.people
        .toSorted((one, other) => (one.pace?.heads ?? Infinity) - (other.pace?.heads ?? Infinity) || 0)
        .map((row) => [...sheetRow(row, speech), ...(isShared ? creditCells(row, board, speech) : [])]),
    })),
  };
}

function sheetRow(row: BoardRow, speech: Words): Cell[] {
  const { texts, formats } = speech;
  const said = sayPace(row, speech);
  const confirmed = formats.number(row.totals.confirmed);
  const perDay = row.perDay === null ? null : wholeAround(row.perDay).map(formats.number);
  return [
    ...[row.name, said?.words ?? texts.inviting.pace.none],
    said ? `${confirmed} / ${formats.number(said.due)}` : confirmed,
    ...[row.quota, row.totals.contacted, row.totals.invited],
    perDay && texts.inviting.range(perDay[0]!, perDay[1]!),
  ];
}

/** Customers by credit, and with whom it is shared; empty for whoever shares nobody. */
function creditCells(row: PersonRow, board: Board, speech: Words): Cell[] {
  if (row.credit === null) return [row.totals.confirmed, ''];
  return [
    row.credit.hundredths / 100,
    sayCredit(row.credit, board, speech).join(speech.formats.language === 'zh-CN' ? '；' : '; '),
  ];
}
