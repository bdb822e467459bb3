import type { Speech } from '../../shared/language/texts-context.js';
import { personName } from '../../shared/plan/shown-event.js';
import type { Sheet } from '../../shared/take/sheet.js';
import { quotaTable, sumOf, totalOf } from './quota-table.js';
import type { InviteBoard } from './use-board.js';

type Words = Pick<Speech, 'texts' | 'formats'>;

/** What was agreed, to take along and to send to the group: everybody's sum and what is to be confirmed by when. */
export function quotasSheet({ event, facts }: InviteBoard, { texts, formats }: Words): Sheet {
  const text = texts.quotas;
  const table = quotaTable(event.sections.quotas.facts, facts.today);
  const nameOf = (id: string): string => facts.inviters.find((each) => each.id === id)?.name || personName(event, id);
  const days = table.checkpoints.map((date) => text.byDay(formats.dayShort(date)));
  const date = event.sessions.sessions[0]?.date ?? null;
  return {
    title: text.sheet.title(event.basics.name),
    lead: [
      ...(date === null ? [] : [text.sheet.when(formats.day(date))]),
      text.sheet.lead(formats.number(totalOf(table))),
    ].join(formats.language === 'zh-CN' ? '，' : ', '),
    tables: [
      {
        heading: text.sheet.each([text.total, ...days].join(' · ')),
        columns: [text.name, text.total, ...days],
        rows: table.rows
          .map(({ person, perCheckpoint }) => [nameOf(person), sumOf(perCheckpoint), ...perCheckpoint])
          .filter(([, sum]) => sum !== 0),
      },
    ],
  };
}
