import type { InvitationState } from '@backcast/invitations/invitation-states';
import { readState } from '@backcast/invitations/read-state';
import type { ImportRow, RowVerdict } from '@backcast/contracts/invitees/customer-import';
import { line, optionalText } from '@backcast/contracts/fields';
import { z } from 'zod';
import { normalizePhone } from '../normalize-phone.js';

/** A row that can be taken in; `owner` as the list names them, '' for nobody. */
export type GoodRow = {
  row: number;
  name: string;
  phone: string;
  mail: string;
  persona: string;
  interests: string;
  note: string;
  owner: string;
  /** E.164; '' where the list has none, or none that can be read: customers do not wait for it. */
  ownerPhone: string;
  partySize: number | null;
  children: number;
  seatGroup: string;
  state: InvitationState;
};

export type JudgedRow = { row: number; good: GoodRow } | { row: number; problem: NonNullable<RowVerdict['problem']> };

const Name = line(60);
const Mail = z.email().max(254);
const Short = line(60);
const Note = optionalText(1000);

/** What is in a row, or the first thing that is wrong with it: one bad row stops no other. */
export const judgeImportRow = (cells: ImportRow): JudgedRow => {
  const { row } = cells;
  const refuse = (field: NonNullable<RowVerdict['problem']>['field'], code: string): JudgedRow => ({
    row,
    problem: { field, code },
  });
  const name = Name.safeParse(cells.name);
  if (!name.success) return refuse('name', cells.name.trim() === '' ? 'missing' : 'unreadable');
  const phone = normalizePhone(cells.phone);
  if (phone === null) return refuse('phone', 'unreadable');
  const mail = cells.mail.trim();
  if (mail !== '' && !Mail.safeParse(mail).success) return refuse('mail', 'unreadable');
  const partySize = readNumber(cells.partySize, 1);
  if (partySize === undefined) return refuse('partySize', 'unreadable');
  const children = readNumber(cells.children, 0);
  if (children === undefined) return refuse('partySize', 'unreadable');
  const state = readState(cells.state);
  if (state === null || state === 'toReconfirm') return refuse('state', 'unreadable');
  const texts = [cells.persona, cells.interests, cells.seatGroup, cells.owner].map(shortText);
  const note = Note.safeParse(cells.note);
  const [persona, interests, seatGroup, owner] = texts;
  if (
    persona === undefined ||
    interests === undefined ||
    seatGroup === undefined ||
    owner === undefined ||
    !note.success
  )
    return refuse('row', 'unreadable');
  const { data } = name;
  return {
    row,
    good: {
      ...{ row, name: data, phone, mail, persona, interests, seatGroup, owner, note: note.data, state },
      ...{ partySize, children: children ?? 0, ownerPhone: normalizePhone(cells.ownerPhone) ?? '' },
    },
  };
};

/** A whole number from a cell like `3`, `3人` or `3.0`; null for none, undefined for anything else. */
const readNumber = (text: string, least: number): number | null | undefined => {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const digits = /^(\d{1,3})(?:\.0+)?\s*(?:人|位|个|people|pax)?$/iu.exec(plain)?.[1];
  const number = digits === undefined ? NaN : Number(digits);
  return number >= least ? number : undefined;
};

const shortText = (text: string): string | undefined => {
  if (text.trim() === '') return '';
  const short = Short.safeParse(text);
  return short.success ? short.data : undefined;
};
