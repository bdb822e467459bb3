/** A milestone on the chart. */
export function Diamond({ x, y, className = 'gantt-milestone' }: { x: number; y: number; className?: string }) {
  return <path className={className} d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} />;
}
