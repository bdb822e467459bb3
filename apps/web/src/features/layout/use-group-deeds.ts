import type { SeatGroup } from '@backcast/planning/layout-facts';
import { useLayoutEffect, useRef, useState } from 'react';
import { withEntry } from './layout-edits.js';
import type { LayoutPartProps } from './layout-part.js';

/** What a row of the groups does; the same object as long as the page is open, so that no other row is rendered. */
export type GroupDeeds = {
  edit: (id: string, part: Partial<SeatGroup>) => void;
  choose: (id: string, part: Partial<SeatGroup>) => void;
  remove: (id: string) => void;
  leave: () => void;
  /** Begins choosing a seat on the plan, or ends it. */
  pin: (id: string) => void;
};

type Needs = Pick<LayoutPartProps, 'layout' | 'onEdit' | 'onChoose' | 'onLeave'> & {
  pinning: string | null;
  onPinning: (groupId: string | null) => void;
};

export function useGroupDeeds(needs: Needs): GroupDeeds {
  const now = useRef(needs);
  useLayoutEffect(() => {
    now.current = needs;
  });
  const [deeds] = useState<GroupDeeds>(() => ({
    edit: (id, part) => now.current.onEdit({ groups: withEntry(now.current.layout.groups, id, part) }),
    choose: (id, part) => now.current.onChoose({ groups: withEntry(now.current.layout.groups, id, part) }),
    remove: (id) => now.current.onChoose({ groups: now.current.layout.groups.filter((group) => group.id !== id) }),
    leave: () => now.current.onLeave(),
    pin: (id) => now.current.onPinning(now.current.pinning === id ? null : id),
  }));
  return deeds;
}
