import { isInvitationState, type InvitationState } from '@backcast/invitations/invitation-states';

const views = ['take', 'calls'] as const;
const sorts = ['name', 'longest'] as const;

/** What the address says: which customers, who is open, and whether a list is taken in or calls are made. */
export type InviteesSearch = {
  state?: InvitationState;
  owner?: string;
  persona?: string;
  only?: 'claims' | 'duplicates';
  sort?: (typeof sorts)[number];
  open?: string;
  view?: (typeof views)[number];
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function inviteesSearch(search: Record<string, unknown>): InviteesSearch {
  const [state, owner, persona, open] = [search['state'], search['owner'], search['persona'], search['open']].map(text);
  const { only } = search;
  const view = views.find((each) => each === search['view']);
  const sort = sorts.find((each) => each === search['sort']);
  return {
    ...(state !== undefined && isInvitationState(state) ? { state } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(persona === undefined ? {} : { persona }),
    ...(only === 'claims' || only === 'duplicates' ? { only } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(open === undefined ? {} : { open }),
    ...(view === undefined ? {} : { view }),
  };
}
