import { useSpeech } from '../language/texts-context.js';
import './walk-line.css';

/** The nine steps in the order in which they are walked: four out, the people on the bend, four back. */
export const walkSteps = [
  'goal',
  'venue',
  'timing',
  'occasion',
  'people',
  'program',
  'layout',
  'budget',
  'tasks',
] as const;
export type WalkStep = (typeof walkSteps)[number];
export type WalkNode = {
  step: WalkStep;
  state: 'here' | 'done' | 'missing' | 'late' | 'later';
  /** What is decided, or what is missing. */
  value?: string;
  /** Only a step that exists has an address. */
  href?: string;
};

/**
 * The signature: the plan walks out along the upper line, turns at the people and comes back below. A filled dot is
 * decided, a ring lacks something; steps that are not built yet are grey, say so, and are no links.
 */
export function WalkLine({ nodes, onOpen }: { nodes: WalkNode[]; onOpen?: (href: string) => void }) {
  const { texts } = useSpeech();
  const text = texts.shell.walk;
  const here = nodes.findIndex((node) => node.state === 'here');
  const current = nodes[here];
  return (
    <nav className="walk" aria-label={text.label}>
      <p className="walk-direction walk-out" aria-hidden="true">
        {text.forward}
      </p>
      <p className="walk-direction walk-back" aria-hidden="true">
        {text.backward}
      </p>
      <div className="walk-track" aria-hidden="true">
        <svg className="walk-again" viewBox="0 0 22 44" fill="none" preserveAspectRatio="none">
          <path
            d="M22 1A21 21 0 0 0 22 43"
            vectorEffect="non-scaling-stroke"
            strokeDasharray="2 5"
            strokeWidth="1.5"
            stroke="currentColor"
          />
        </svg>
        <span className="walk-line" />
        <span className="walk-done" data-here={here} />
        <svg
          className="walk-arrow"
          width="8"
          height="12"
          viewBox="0 0 8 12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M6.500 1 1 6l5.500 5" />
        </svg>
      </div>
      <ol className="walk-nodes">
        {nodes.map((node) => (
          <li key={node.step} className="walk-node" data-step={node.step} data-state={node.state}>
            <NodeBody node={node} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {current && (
        <p className="walk-position small">
          <b className="accent">{texts.words.steps[current.step]}</b> {current.value}{' '}
          <span className="quiet">{text.position(here + 1, nodes.length)}</span>
        </p>
      )}
    </nav>
  );
}

function NodeBody({ node, onOpen }: { node: WalkNode; onOpen: ((href: string) => void) | undefined }) {
  const { texts } = useSpeech();
  const text = texts.shell.walk;
  const body = (
    <>
      <span className="walk-dot" />
      <span className="walk-label">
        <span className="walk-name">{texts.words.steps[node.step]}</span>{' '}
        <span className="walk-value">{node.value ?? (node.state === 'later' ? text.later : '')}</span>
        <span className="visually-hidden">（{text.states[node.state]}）</span>
      </span>
    </>
  );
  if (node.href === undefined) return <span title={node.state === 'later' ? text.laterHint : undefined}>{body}</span>;
  const { href } = node;
  return (
    <a
      href={href}
      aria-current={node.state === 'here' ? 'step' : undefined}
      onClick={(event) => {
        if (!onOpen || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onOpen(href);
      }}
    >
      {body}
    </a>
  );
}
