import type { TaskRow } from '@backcast/plan/tasks/task-shape';
import { barBoxes, headHeight, rowHeight, type GanttAxis } from './gantt-layout.js';

type Props = { axis: GanttAxis; rows: readonly TaskRow[]; saved: ReadonlyMap<string, TaskRow>; today: string };

/** Arrows between critical rows, from the end of what comes first to the start of what waits for it. */
export function GanttLinks({ axis, rows, saved, today }: Props) {
  const places = new Map(rows.map(({ key }, at) => [key, at]));
  const boxAt = (key: string) => {
    const at = places.get(key);
    const row = at === undefined ? undefined : (saved.get(key) ?? rows[at]!);
    if (at === undefined || !row?.isCritical) return null;
    const { bar, missed } = barBoxes(axis, row, today);
    const box = bar ?? missed!;
    return { y: headHeight + (at + 0.5) * rowHeight, from: (missed ?? box).x, to: box.x + box.width };
  };
  return (
    <g className="gantt-links" aria-hidden="true">
      {rows.flatMap((row) =>
        row.after.map(({ on }) => {
          const [before, after] = [boxAt(on), boxAt(row.key)];
          if (!before || !after) return null;
          // The line leaves before the end, so that it stands in front of what it points to.
          const x = Math.min(before.to - 3, after.from - 6);
          return (
            <g key={`${on} ${row.key}`}>
              <path d={`M${x} ${before.y}V${after.y - 4}q0 4 4 4H${after.from - 2}`} />
              <path
                d={`M${after.from - 6} ${after.y - 4}L${after.from - 2} ${after.y}L${after.from - 6} ${after.y + 4}`}
              />
            </g>
          );
        }),
      )}
    </g>
  );
}
