import type { ColumnMapping } from '@backcast/invitations/customer-columns';
import { guessColumns } from '@backcast/invitations/customer-columns';
import { readChain } from '@backcast/invitations/read-chain';
import { blank, type ListedCustomer, readCustomerList } from '@backcast/invitations/read-customer-list';
import type { StartImport } from '@backcast/contracts/invitees/customer-import';
import { keptColumns } from './kept-columns.js';
import type { Cells } from './read-cells.js';

/** A list that was read: a table whose columns are guessed, or a chain whose entries are known. */
export type ListToTake = { name: string; source: StartImport['source'] } & (
  | { kind: 'table'; cells: Cells; headerRow: number | null; mapping: ColumnMapping }
  | { kind: 'chain'; customers: ListedCustomer[]; skipped: number }
);

export function tableToTake(name: string, source: 'file' | 'paste', cells: Cells): ListToTake {
  return { name, source, kind: 'table', cells, ...(keptColumns(cells) ?? guessColumns(cells)) };
}

/** A chain has numbered lines without columns; anything else is a table. */
export function chainToTake(name: string, text: string): ListToTake | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const isNumbered = (line: string): boolean => /^\s*[([（【]?\s*(\d{1,4}|[①-⑳]|\d\uFE0F?\u20E3|\u{1F51F})/u.test(line);
  const hasColumns = lines.some((line) => line.includes('\t') || line.split(/[,，]/).length > 3);
  if (hasColumns || lines.filter(isNumbered).length * 2 < lines.length) return null;
  const { entries, skipped } = readChain(text);
  if (entries.length === 0) return null;
  const customers = entries.map(({ line, name: customer, phone, note, party, children }) => ({
    ...{ ...blank(line), name: customer, phone, note },
    ...{ partySize: party === null ? '' : String(party), children: children === 0 ? '' : String(children) },
    state: 'confirmed',
  }));
  return { name, source: 'chain', kind: 'chain', customers, skipped: skipped.length };
}

export const customersOf = (list: ListToTake): ListedCustomer[] =>
  list.kind === 'chain' ? list.customers : readCustomerList(list.cells, list);

/** In parts that the server takes in one go: not too many rows, nor too many signs. */
export function partsOf(
  customers: readonly ListedCustomer[],
  mostRows: number,
  mostSigns = 200_000,
): ListedCustomer[][] {
  const parts: ListedCustomer[][] = [];
  let signs = 0;
  for (const customer of customers) {
    const weight = Object.values(customer).reduce<number>((sum, value) => sum + String(value).length, 0);
    const last = parts.at(-1);
    if (last === undefined || last.length >= mostRows || signs + weight > mostSigns) {
      parts.push([customer]);
      signs = weight;
    } else {
      last.push(customer);
      signs += weight;
    }
  }
  return parts;
}
