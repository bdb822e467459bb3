import { customerFields, type CustomerField } from '@backcast/invitations/customer-columns';
import { useSpeech } from '../../../shared/language/texts-context.js';
import type { ListToTake } from './list-to-take.js';

type Table = Extract<ListToTake, { kind: 'table' }>;
const shownRows = 4;

const letterOf = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26));

/** What each column is about, above the first rows, so that a wrong guess is seen at once. */
export function ColumnChoice({ list, onChange }: { list: Table; onChange: (list: Table) => void }) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees.list;
  const { cells, headerRow, mapping } = list;
  const first = headerRow === null ? 0 : headerRow + 1;
  const put = (column: number, field: CustomerField | null): void =>
    onChange({
      ...list,
      // A field stands once: whoever names it takes it from another column.
      mapping: mapping.map((old, at) => (at === column ? field : old === field && field !== null ? null : old)),
    });
  return (
    <section>
      <h2>{text.columns}</h2>
      <p className="small quiet">{text.columnsHint}</p>
      <label className="small row header-choice">
        <input
          type="checkbox"
          checked={headerRow !== null}
          onChange={(event) => onChange({ ...list, headerRow: event.currentTarget.checked ? 0 : null })}
        />
        {headerRow === null ? text.noHeader : text.header(formats.number(headerRow + 1))}
      </label>
      <div className="columns-scroll" tabIndex={0} role="region" aria-label={text.columns}>
        <table className="columns-table small">
          <thead>
            <tr>
              {mapping.map((field, column) => (
                <th key={column} scope="col">
                  <select
                    aria-label={text.column(letterOf(column))}
                    value={field ?? ''}
                    onChange={(event) =>
                      put(column, customerFields.find((each) => each === event.currentTarget.value) ?? null)
                    }
                  >
                    <option value="">{text.leaveOut}</option>
                    {customerFields.map((each) => (
                      <option key={each} value={each}>
                        {text.fields[each]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(headerRow === null ? [] : [cells[headerRow] ?? []]).map((row) => (
              <tr key="header" className="quiet">
                {mapping.map((_, column) => (
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
            {cells.slice(first, first + shownRows).map((row, at) => (
              <tr key={at}>
                {mapping.map((field, column) => (
                  <td key={column} data-out={field === null || undefined}>
                    {row[column]}
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
