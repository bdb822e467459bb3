import { type ColumnMapping, type CustomerField, customerFields } from './customer-columns.js';

/** A row of a list as its cells say it; nothing is judged yet. `row` counts from 1, as the list does. */
export type ListedCustomer = Record<CustomerField, string> & { row: number };

/** Longer cells are cut: what stands there is no field of a customer. */
const longestCell = 1000;

/**
 * The rows of a list by its mapping, without its header, what is above it, and rows in which nothing stands. Two columns
 * for one field are joined.
 */
export function readCustomerList(
  cells: readonly (readonly string[])[],
  { headerRow, mapping }: { headerRow: number | null; mapping: ColumnMapping },
): ListedCustomer[] {
  return cells.flatMap((texts, index) => {
    if (headerRow !== null && index <= headerRow) return [];
    const customer = blank(index + 1);
    for (const [column, field] of mapping.entries()) {
      const text = (texts[column] ?? '').trim().slice(0, longestCell);
      if (field !== null && text !== '')
        customer[field] = [customer[field], text].filter((part) => part !== '').join(' ');
    }
    return customerFields.some((field) => customer[field] !== '') ? [customer] : [];
  });
}

/** A row in which nothing stands. */
export const blank = (row: number): ListedCustomer => ({
  ...{ row, name: '', phone: '', mail: '', owner: '', ownerPhone: '', partySize: '', children: '' },
  ...{ persona: '', interests: '', state: '', seatGroup: '', note: '' },
});

/** Of each row that names the same customer as an earlier one, by phone, which one that is. Both count from 1. */
export function repeatedRows(customers: readonly ListedCustomer[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { row, phone } of customers) {
    const key = phone
      .normalize('NFKC')
      .replace(/\D/gu, '')
      .replace(/^(00)?86(?=1\d{10}$)/u, '');
    if (key === '') continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else repeated.set(row, before);
  }
  return repeated;
}
