/** What the address says: the part, who is open, how people are listed, and the page for paper or for a meeting. */
export type InviteSearch = {
  part?: 'board' | 'quotas';
  person?: string;
  by?: 'name';
  teams?: 'no';
  view?: 'print' | 'meeting';
};

export function inviteSearch(search: Record<string, unknown>): InviteSearch {
  const { part, person, by, teams, view } = search;
  return {
    ...(part === 'board' || part === 'quotas' ? { part } : {}),
    ...(typeof person === 'string' && person !== '' ? { person } : {}),
    ...(by === 'name' ? { by } : {}),
    ...(teams === 'no' ? { teams } : {}),
    ...(view === 'print' || view === 'meeting' ? { view } : {}),
  };
}
