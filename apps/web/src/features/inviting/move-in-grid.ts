import type { KeyboardEvent } from 'react';

/** Enter and the arrows up and down go to the same column of the next or the previous row, as in a table of numbers. */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const field = event.target;
  if (by === undefined || event.nativeEvent.isComposing || !(field instanceof HTMLInputElement)) return;
  const column = field.closest<HTMLElement>('[data-column]')?.dataset['column'];
  if (column === undefined) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`[data-column="${column}"] input`)];
  const next = fields[fields.indexOf(field) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
