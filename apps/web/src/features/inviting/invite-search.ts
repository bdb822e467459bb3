export const inviteParts = ['board', 'quotas', 'links'] as const;
export type InvitePart = (typeof inviteParts)[number];
const isPart = (part: unknown): part is InvitePart => inviteParts.some((each) => each === part);

const views = ['print', 'meeting', 'bulletin', 'news'] as const;
const isView = (view: unknown): view is (typeof views)[number] => views.some((each) => each === view);

/** What the address says: the part, who is open, how people are listed, the page for paper or for a meeting, a bulletin. */
export type InviteSearch = {
  part?: InvitePart;
  person?: string;
  by?: 'name';
  teams?: 'no';
  view?: (typeof views)[number];
};

export function inviteSearch(search: Record<string, unknown>): InviteSearch {
  const { part, person, by, teams, view } = search;
  return {
    ...(isPart(part) ? { part } : {}),
    ...(typeof person === 'string' && person !== '' ? { person } : {}),
    ...(by === 'name' ? { by } : {}),
    ...(teams === 'no' ? { teams } : {}),
    ...(isView(view) ? { view } : {}),
  };
}
