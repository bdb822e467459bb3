import { matchMessages, type MatchedMessages } from '@backcast/planning/layout/match-messages';
import { spotVisibility, type SpotVisibility } from '@backcast/planning/layout/spot-visibility';
import type { Seating } from '@backcast/planning/layout/seating';
import type { Layout } from '@backcast/planning/layout-facts';
import { useMemo } from 'react';

/** How well each spot is seen, and which message hangs where. */
export function useMatches(layout: Layout, seating: Seating): { seen: SpotVisibility[]; matched: MatchedMessages } {
  const { groups: _groups, zones: _zones, name: _name, ...rest } = layout;
  const key = JSON.stringify(rest);
  return useMemo(() => {
    const known = { ...(JSON.parse(key) as typeof rest), groups: [], zones: [], name: '' };
    const seen = spotVisibility(known, seating);
    return { seen, matched: matchMessages(known, seen) };
  }, [key, seating]);
}
