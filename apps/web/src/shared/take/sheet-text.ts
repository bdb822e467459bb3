import type { Formats } from '@backcast/texts/format';
import { cellText, type Sheet } from './sheet.js';

/** A sheet in plain lines for a chat, which knows no columns: name first, the rest behind it. */
export function sheetText({ title, lead, tables }: Sheet, formats: Formats): string {
  const colon = formats.language === 'zh-CN' ? '：' : ': ';
  const blocks = tables.map(({ heading, rows }) => [
    ...(heading === '' ? [] : [heading]),
    ...rows.map(([name = null, ...rest]) => {
      const said = rest.map((cell) => cellText(cell, formats)).filter((part) => part !== '');
      return [cellText(name, formats), said.join(' · ')].filter((part) => part !== '').join(colon);
    }),
  ]);
  return [[title, lead].filter((line) => line !== ''), ...blocks].map((lines) => lines.join('\n')).join('\n\n');
}
