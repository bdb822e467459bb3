/** What making two customers one did, by ids and names of fields: never values, which live in the customers alone. */
export type MergeRecord = {
  /** Invitations that came over, and those that gave way to the kept one's own. */
  moved: string[];
  removed: string[];
  /** Moves that took the kept one's invitations as far as the other's had come. */
  moves: { invitationId: string; moveId: string }[];
  filled: ('mail' | 'persona' | 'interests' | 'note')[];
  hasPhone: boolean;
  forwarded: string[];
};
