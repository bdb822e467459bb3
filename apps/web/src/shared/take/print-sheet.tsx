import { useLayoutEffect } from 'react';
import { useMe } from '../api/me.query.js';
import { useSpeech } from '../language/texts-context.js';
import { Button } from '../look/button.js';
import { usePageTitle } from '../shell/page-title.js';
import { usePrintView } from './print-view.js';
import { type Cell, cellText, type Sheet, type SheetTable } from './sheet.js';
import './print-sheet.css';

/** A page as it goes on paper: A4, light whatever the screen is, no navigation and no controls. */
export function PrintSheet({ sheet, today }: { sheet: Sheet; today: string }) {
  const { texts, formats } = useSpeech();
  const { leave } = usePrintView();
  const me = useMe();
  usePageTitle(sheet.title);
  useLightOnly();
  return (
    <div className="sheet-desk">
      <div className="sheet-bar">
        <Button onClick={leave}>{texts.take.back}</Button>
        <Button kind="primary" onClick={() => window.print()}>
          {texts.take.print}
        </Button>
      </div>
      <main className="sheet">
        <h1>{sheet.title}</h1>
        {sheet.lead !== '' && <p className="sheet-lead">{sheet.lead}</p>}
        {sheet.tables.map((table) => (
          <PrintTable key={table.heading} table={table} />
        ))}
        <p className="sheet-foot tiny quiet">{texts.take.foot(me.organization.name, formats.day(today))}</p>
      </main>
    </div>
  );
}

function PrintTable({ table: { heading, columns, rows } }: { table: SheetTable }) {
  const { formats } = useSpeech();
  const kinds = columns.map((_name, at) => kindOf(rows.map((row) => row[at] ?? null)));
  return (
    <section>
      {heading !== '' && <h2>{heading}</h2>}
      <div className="sheet-scroll" tabIndex={0} role="group" aria-label={heading === '' ? columns.join(' ') : heading}>
        <table
          className="table"
          data-many={columns.length >= manyColumns || undefined}
          data-few={columns.length <= fewColumns || undefined}
        >
          <thead className={columns.length === 1 ? 'visually-hidden' : undefined}>
            <tr>
              {columns.map((name, at) => (
                <th key={name} scope="col" className={kinds[at]}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              <tr key={number}>
                {row.map((cell, at) => (
                  <td key={at} className={kinds[at]}>
                    {cellText(cell, formats)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Numbers stand to the right; days, times and single words are not broken, so that what is long gets the width. */
function kindOf(cells: readonly Cell[]): 'number' | 'word' | 'words' {
  if (cells.some(isAmount)) return 'number';
  return cells.every((cell) => typeof cell !== 'string' || isWord(cell)) ? 'word' : 'words';
}
const isAmount = (cell: Cell): boolean =>
  typeof cell === 'number' || (cell !== null && typeof cell === 'object' && 'money' in cell);
const longestWord = 6;
const isWord = (cell: string): boolean => cell.length <= longestWord || /^[\d:–]+$/.test(cell);

/** From so many columns on a sheet is written smaller; up to so few, no column of sentences is narrow. */
const manyColumns = 8;
const fewColumns = 4;

/** Dark ink on white while this is shown, then what the person chose. */
export function useLightOnly(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const chosen = dataset['mantineColorScheme'];
    dataset['mantineColorScheme'] = 'light';
    return () => {
      dataset['mantineColorScheme'] = chosen ?? 'light';
    };
  }, []);
}
