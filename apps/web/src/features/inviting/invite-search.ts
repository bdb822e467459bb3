export const inviteParts = ['board', 'quotas', 'links'] as const;
export type InvitePart = (typeof inviteParts)[number];
const isPart = (part: unknown): part is InvitePart => inviteParts.some((each) => each === part);

/** What the address says: the part, who is open, how people are listed, and the page for paper or for a meeting. */
export type InviteSearch = {
  part?: InvitePart;
  person?: string;
  by?: 'name';
  teams?: 'no';
  view?: 'print' | 'meeting';
};

export function inviteSearch(search: Record<string, unknown>): InviteSearch {
  const { part, person, by, teams, view } = search;
  return {
    ...(isPart(part) ? { part } : {}),
    ...(typeof person === 'string' && person !== '' ? { person } : {}),
    ...(by === 'name' ? { by } : {}),
    ...(teams === 'no' ? { teams } : {}),
    ...(view === 'print' || view === 'meeting' ? { view } : {}),
  };
}
