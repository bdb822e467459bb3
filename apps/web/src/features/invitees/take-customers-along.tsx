import type { EventView } from '@backcast/contracts/events/event';
import type { InviteeExport } from '@backcast/contracts/invitees/invitee';
import { Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../shared/api/request.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { useToday } from '../../shared/take/use-today.js';
import { saveFile } from '../../shared/take/save-file.js';
import { customerSheet } from './customer-sheet.js';
import type { Wanted } from './invitees.query.js';

type Props = { event: EventView; wanted: Wanted };

/** Takes the list along as it is filtered; who did is in the history. */
export function TakeCustomersAlong({ event, wanted }: Props) {
  const speech = useSpeech();
  const { texts, formats } = speech;
  const text = texts.invitees.sheet;
  const today = useToday();
  const take = useMutation({
    mutationFn: async (kind: 'xlsx' | 'csv') => {
      const { state, owner: ownerId, persona, only, sort, q } = wanted;
      const filter = Object.fromEntries(
        Object.entries({ state, ownerId, persona, only, sort, q }).filter(([, value]) => value !== undefined),
      );
      const exported = await request<InviteeExport>('POST', `events/${event.id}/invitees/export`, filter);
      const sheet = customerSheet(event, exported, speech);
      const name = `${sheet.title} ${today}`;
      // Fetched when somebody first wants a table.
      if (kind === 'csv') {
        const { sheetCsv } = await import('./sheet-csv.js');
        const [table] = sheet.tables;
        if (table) saveFile(new Blob([sheetCsv(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
      } else {
        const { sheetWorkbook } = await import('../../shared/take/sheet-workbook.js');
        saveFile(await sheetWorkbook(sheet), `${name}.xlsx`);
      }
      return exported.invitees.length;
    },
  });
  return (
    <div className="take">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>
            <Icon name="print" />
            {texts.take.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => take.mutate('xlsx')}>{text.excel}</Menu.Item>
          <Menu.Item onClick={() => take.mutate('csv')}>{text.csv}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={take.data === undefined && !take.error ? 'visually-hidden' : 'small quiet'}>
        {take.error
          ? errorSentence(take.error, texts)
          : take.data === undefined
            ? ''
            : text.exported(formats.number(take.data))}
      </span>
    </div>
  );
}
