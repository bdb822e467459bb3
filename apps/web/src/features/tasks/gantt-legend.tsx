import { useSpeech } from '../../shared/language/texts-context.js';

/** What the marks of the chart mean, and how many rows are shown. */
export function GanttLegend({ isChart, shown, all }: { isChart: boolean; shown: number; all: number }) {
  const { texts } = useSpeech();
  const text = texts.tasks;
  const marks = ['critical', 'slack', 'official', 'preview', 'milestone', 'rest'] as const;
  return (
    <div className="gantt-legend small quiet">
      {isChart && (
        <ul>
          {marks.map((mark) => (
            <li key={mark}>
              <span className={`gantt-key gantt-key-${mark}`} aria-hidden="true" />
              {text.legend[mark]}
            </li>
          ))}
        </ul>
      )}
      <span className="gantt-count">{text.shown(shown, all)}</span>
    </div>
  );
}
