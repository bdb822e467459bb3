import { isInvitationState, type InvitationState } from '@backcast/invitations/invitation-states';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { inviteesSearch, type InviteesSearch } from './invitees-search.js';

const onlys = ['claims', 'duplicates'] as const;
const sorts = ['lately', 'longest'] as const;
const views = ['take', 'calls'] as const;

/** What of the address means something. */
export type ShownInvitees = {
  state?: InvitationState;
  owner?: string;
  persona?: string;
  only?: (typeof onlys)[number];
  sort?: (typeof sorts)[number];
  open?: string;
  view?: (typeof views)[number];
};
type Change = { [Key in keyof ShownInvitees]?: ShownInvitees[Key] | undefined };

const oneOf = <Value extends string, Name extends string>(name: Name, all: readonly Value[], value?: string) => {
  const found = all.find((each) => each === value);
  return (found === undefined ? {} : { [name]: found }) as { [Key in Name]?: Value };
};

const shown = ({ state, only, sort, view, ...ids }: InviteesSearch): ShownInvitees => ({
  ...ids,
  ...(state !== undefined && isInvitationState(state) ? { state } : {}),
  ...oneOf('only', onlys, only),
  ...oneOf('sort', sorts, sort),
  ...oneOf('view', views, view),
});

/** The address of the page, and a way to change a part of it; `undefined` takes a part out. */
export function useInviteesSearch() {
  const search = shown(inviteesSearch(useSearch({ strict: false })));
  const navigate = useNavigate();
  const put = useCallback(
    (change: Change): void =>
      void navigate({
        to: '.',
        search: ((old: InviteesSearch) => ({ ...old, ...change })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, put };
}
