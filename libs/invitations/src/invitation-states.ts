/**
 * How far one customer's invitation to one event has come (method, section 7). A deal is no state: it is a record of its
 * own. `toReconfirm` is a confirmation whose time or place changed afterwards.
 */
export const invitationStates = [
  'new',
  'contacted',
  'invited',
  'interested',
  'toReconfirm',
  'confirmed',
  'secondConfirmed',
  'arrived',
  'declined',
  'noShow',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** How somebody was reached when a state moved; `system` is the product itself, for example after a change of date. */
export const contactChannels = ['phone', 'chat', 'visit', 'mail', 'link', 'list', 'door', 'system', 'other'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/**
 * Every legal step, from each state to those that may follow. A call may win a yes at once, so steps forward may be
 * skipped; whoever declined may think again; whoever comes unannounced has arrived all the same. A wrong tap is no step
 * back but is taken back, so that only what happened is in the history.
 */
export const nextStates = {
  new: ['contacted', 'invited', 'interested', 'confirmed', 'declined', 'arrived'],
  contacted: ['invited', 'interested', 'confirmed', 'declined', 'arrived'],
  invited: ['interested', 'confirmed', 'declined', 'arrived'],
  interested: ['confirmed', 'declined', 'arrived'],
  toReconfirm: ['confirmed', 'secondConfirmed', 'interested', 'declined', 'arrived', 'noShow'],
  confirmed: ['secondConfirmed', 'interested', 'toReconfirm', 'declined', 'arrived', 'noShow'],
  secondConfirmed: ['interested', 'toReconfirm', 'declined', 'arrived', 'noShow'],
  arrived: [],
  declined: ['contacted', 'invited', 'interested', 'confirmed', 'arrived'],
  noShow: ['arrived'],
} as const satisfies Record<InvitationState, readonly InvitationState[]>;

/** The steps that the product makes by itself and nobody taps. */
const systemStates: readonly InvitationState[] = ['toReconfirm'];

export const isInvitationState = (text: string): text is InvitationState =>
  (invitationStates as readonly string[]).includes(text);

/** Whether a step is legal at all. */
export const mayFollow = (from: InvitationState, to: InvitationState): boolean =>
  (nextStates[from] as readonly InvitationState[]).includes(to);

/** What somebody may tap next, in the order of the table. */
export const tappableStates = (from: InvitationState): InvitationState[] =>
  nextStates[from].filter((state) => !systemStates.includes(state));

/** A yes that stands, asked anew or not: these come, as far as anybody knows. */
export const isComing = (state: InvitationState): boolean =>
  state === 'confirmed' || state === 'secondConfirmed' || state === 'toReconfirm' || state === 'arrived';

/** The step that usually comes next; null where nothing does. Interest is a step aside: most say yes or no. */
export const usualNext: Record<InvitationState, InvitationState | null> = {
  ...{ new: 'contacted', contacted: 'invited', invited: 'confirmed', interested: 'confirmed' },
  ...{ toReconfirm: 'confirmed', confirmed: 'secondConfirmed', secondConfirmed: 'arrived' },
  ...{ arrived: null, declined: null, noShow: null },
};
