import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { copyText } from '../links/copy-text.js';
import { Button } from '../look/button.js';
import { Icon } from '../look/icon.js';
import { usePrintView } from './print-view.js';
import { saveFile } from './save-file.js';
import type { Sheet } from './sheet.js';
import { sheetText } from './sheet-text.js';

type Props = {
  /** What is on the page now. */
  sheet: () => Sheet;
  today: string;
  hasText?: boolean;
  hasTable?: boolean;
};
type Said = 'copied' | 'notCopied' | 'notMade' | null;

/** Takes what the page shows along: on paper, as text for a chat, as an Excel table. */
export function TakeAlong({ sheet, today, hasText = false, hasTable = false }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.take;
  const [said, setSaid] = useState<Said>(null);
  const { open } = usePrintView();
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  const print = (): void => void open().then(() => requestAnimationFrame(() => window.print()));
  const copy = (): void =>
    void copyText(sheetText(sheet(), formats)).then((isDone) => setSaid(isDone ? 'copied' : 'notCopied'));
  const exportTable = async (): Promise<void> => {
    const shown = sheet();
    try {
      // Fetched when somebody first wants a table.
      const { sheetWorkbook } = await import('./sheet-workbook.js');
      saveFile(await sheetWorkbook(shown), `${shown.title} ${today}.xlsx`);
    } catch {
      setSaid('notMade');
    }
  };
  return (
    <div className="take">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>
            <Icon name="print" />
            {text.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={print}>{text.print}</Menu.Item>
          {hasText && <Menu.Item onClick={copy}>{text.copy}</Menu.Item>}
          {hasTable && <Menu.Item onClick={() => void exportTable()}>{text.excel}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={said === null ? 'visually-hidden' : 'undo-toast'}>
        {said === null ? '' : text[said]}
      </span>
    </div>
  );
}
