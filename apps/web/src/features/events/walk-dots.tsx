import type { EventOutlook } from '@backcast/contracts/events/outlook';
import { useSpeech } from '../../shared/language/texts-context.js';
import { walkSteps, type WalkNode } from '../../shared/plan/walk-line.js';

const states = { decided: 'done', started: 'missing', empty: 'missing', late: 'late' } as const;

/** The nine steps as dots: filled is decided, a ring lacks something; steps that are not built yet are pale. */
export function WalkDots({ steps }: { steps: EventOutlook['steps'] }) {
  const { texts, formats } = useSpeech();
  const dots = walkSteps.map((step) => {
    const derived = steps.find((each) => each.step === step);
    const state: WalkNode['state'] = derived ? states[derived.state] : 'later';
    return { step, state };
  });
  const decided = dots.filter(({ state }) => state === 'done').length;
  const each = dots.map(({ step, state }) => `${texts.words.steps[step]} ${texts.shell.walk.states[state]}`);
  const summary = texts.overview.steps(decided, dots.length);
  const label = [summary, ...each].join(formats.language === 'zh-CN' ? '，' : ', ');
  return (
    <span className="walk-dots" role="img" aria-label={label} title={label}>
      {dots.map(({ step, state }) => (
        <span key={step} className="walk-dots-dot" data-state={state} />
      ))}
      <span className="tiny quiet">{summary}</span>
    </span>
  );
}
