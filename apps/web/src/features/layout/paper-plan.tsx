import type { EventView } from '@backcast/contracts/events/event';
import { boundsOf } from '@backcast/planning/layout/room-strip';
import type { SeatedGroups } from '@backcast/planning/layout/seat-groups';
import type { Seating } from '@backcast/planning/layout/seating';
import type { Layout } from '@backcast/planning/layout-facts';
import { useRef } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PlanBody } from './plan-body.js';
import { groupName } from './layout-names.js';
import type { SeatHolders } from './seat-dots.js';

type Props = { event: EventView; layout: Layout; seating: Seating; groups: SeatedGroups; scale: number };

/** The plan as it goes on paper: nothing moves, and a centimetre in the room is a fixed length on the sheet. */
export function PaperPlan({ event, layout, seating, groups, scale }: Props) {
  const { texts } = useSpeech();
  const svg = useRef<SVGSVGElement>(null);
  const { left, right, top, bottom } = boundsOf(layout.shape.corners);
  const [width, height] = [right - left + 240, bottom - top + 240];
  const holders: SeatHolders = new Map(
    groups.seated.flatMap(({ groupId, labels }) => {
      const group = layout.groups.find(({ id }) => id === groupId);
      if (!group) return [];
      const holder = { name: groupName(event, group, texts), isGuest: group.guestId !== null, isLit: false };
      return labels.map((label) => [label, holder] as const);
    }),
  );
  return (
    <svg
      ref={svg}
      className="plan-picture plan-paper"
      viewBox={`${left - 120} ${top - 120} ${width} ${height}`}
      style={{ width: `${(width * 10) / scale}mm`, height: `${(height * 10) / scale}mm` }}
      role="img"
      aria-label={texts.layout.plan(layout.name)}
    >
      <PlanBody
        layout={layout}
        seating={seating}
        holders={holders}
        svg={svg}
        isReadOnly
        onMove={null}
        onDone={() => undefined}
      />
    </svg>
  );
}
