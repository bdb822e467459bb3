/**
 * Guests (嘉宾: speakers, officials, experts; never customers) and suppliers (外部资源). Names and phones live in the
 * contacts; here are only their ids. Days are `YYYY-MM-DD`, times `HH:MM` in the event's zone.
 */

export const guestKinds = ['speaker', 'official', 'expert', 'other'] as const;
export type GuestKind = (typeof guestKinds)[number];

/** In the order in which a guest passes them; `declined` ends the talks. */
export const guestStatuses = ['proposed', 'in-talks', 'confirmed', 'briefed', 'arrived', 'declined'] as const;
export type GuestStatus = (typeof guestStatuses)[number];

export const guestForms = ['talk', 'opening-words', 'panel', 'award', 'video', 'presence'] as const;
export type GuestForm = (typeof guestForms)[number];

/** A script is approved (过稿) by reading; that is not the rehearsal. */
export const scriptStates = ['none', 'draft', 'review', 'approved'] as const;
export type ScriptState = (typeof scriptStates)[number];

export type GuestCheckpoint = { id: string; what: string; by: string | null; isDone: boolean };
/** When a guest can come. */
export type FreeTime = { id: string; date: string; from: string; to: string };
/** Whom to call when the guest does not come, in this order. */
export type Substitute = { id: string; contactId: string; note: string };

export type Guest = {
  id: string;
  contactId: string;
  kind: GuestKind;
  /** A key guest: without them the event is not the same. Their wishes outweigh the audience's convenience. */
  isKey: boolean;
  ownerId: string | null;
  status: GuestStatus;
  /** Day on which the status last moved. */
  movedOn: string | null;
  checkpoints: GuestCheckpoint[];
  freeTimes: FreeTime[];
  topic: string;
  form: GuestForm;
  script: ScriptState;
  scriptFileIds: string[];
  hospitality: string;
  /** What makes them glad to come again. */
  gladness: string;
  substitutes: Substitute[];
};

/** The order of the list is the order of titles (席位、主持词和席卡都按它). */
export type GuestsFacts = {
  guests: Guest[];
  /** An unconfirmed key guest raises an alarm from this many days before. */ alarmDays: number;
};

export const supplierStatuses = ['asked', 'agreed', 'delivered', 'dropped'] as const;
export type SupplierStatus = (typeof supplierStatuses)[number];

export type Supplier = {
  id: string;
  name: string;
  contactId: string | null;
  delivers: string;
  by: string | null;
  status: SupplierStatus;
  ownerId: string | null;
  note: string;
};
export type SuppliersFacts = { suppliers: Supplier[] };
