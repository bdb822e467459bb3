/** Staff on the day (会务): posts with their number, who fills them, and what each may be filled by (method, section 7). */

/** Upkeep 维护类 · results 绩效类 · money and goods 财物类. */
export const postKinds = ['upkeep', 'results', 'money'] as const;
export type PostKind = (typeof postKinds)[number];

export const postKeys = [
  'sign-in',
  'door',
  'usher',
  'microphone',
  'sound',
  'host',
  'sales',
  'cashier',
  'gifts',
  'first-aid',
  'photo',
  'parking',
  'own',
] as const;
export type PostKey = (typeof postKeys)[number];

/** How many a post needs: one for every so many heads, so many for each door, or a fixed number. */
export type PostRule =
  { per: 'heads'; heads: number } | { per: 'door'; each: number } | { per: 'session'; count: number };

/** Own staff is a person of the organization; a part-timer is a contact. */
export type Shift = {
  id: string;
  personId: string | null;
  contactId: string | null;
  sessionId: string | null;
  /** `HH:MM`; null is the whole session. */
  from: string | null;
  to: string | null;
  /** Days on which the person was trained for this post and passed the assessment. */
  trainedOn: string | null;
  assessedOn: string | null;
};

export type Post = {
  id: string;
  key: PostKey;
  /** Only an own post is named here; the others are named by the texts. */
  name: string;
  kind: PostKind;
  rule: PostRule;
  note: string;
  shifts: Shift[];
};

export type StaffFacts = {
  /** Doors at which people come in; null while no venue says. */ doors: number | null;
  posts: Post[];
};
