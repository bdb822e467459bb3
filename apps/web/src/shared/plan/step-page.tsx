import type { EventView } from '@backcast/contracts/events/event';
import { factsOf } from '@backcast/contracts/events/facts-of';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { settingOf } from '@backcast/plan/seated-sessions';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSpeech } from '../language/texts-context.js';
import { Tag } from '../look/tag.js';
import { PageTop } from '../shell/frame.js';
import { WalkLine, type WalkStep } from './walk-line.js';
import { walkNodes } from './walk-nodes.js';
import './step-page.css';

type Props = {
  event: EventView;
  /** Null for a page of the plan that is no step of the walk. */
  step: WalkStep | null;
  plan: DerivedPlan;
  question: string;
  lead: string;
  /** What stands in the strip on top: save state and actions. */
  actions?: ReactNode;
  /** The bar below, from `StepBar`. */
  bar: ReactNode;
  /** What follows from the answers, on the right. */
  consequences: ReactNode;
  children: ReactNode;
};

/** One step of the plan: the question on the left, what follows from it on the right, the walk above, the bar below. */
export function StepPage(props: Props) {
  const { event, plan } = props;
  const speech = useSpeech();
  const navigate = useNavigate();
  return (
    <>
      <PageTop title={event.basics.name} when={<WhenWhere event={event} />}>
        {props.actions}
      </PageTop>
      <WalkLine nodes={walkNodes(event, plan, props.step, speech)} onOpen={(href) => void navigate({ to: href })} />
      <div className="step-sides">
        <main className="step-ask">
          <h1>{props.question}</h1>
          <p className="quiet small">{props.lead}</p>
          {props.children}
        </main>
        <aside className="step-so" aria-label={speech.texts.shell.consequences}>
          {props.consequences}
        </aside>
      </div>
      {props.bar}
    </>
  );
}

/** Date, place and status of an event, as every page of it says them. */
export function WhenWhere({ event }: { event: EventView }) {
  const { texts, formats } = useSpeech();
  const { basics, sessions, status, today } = event;
  const setting = settingOf(factsOf(event));
  const first = sessions.sessions[0];
  const when = first?.date
    ? formats.localTime(first.date, first.startTime, basics.zone)
    : `${texts.shell.noDate} · ${formats.zoneName(basics.zone, today)}`;
  return (
    <>
      {when}
      {setting !== null && ` · ${texts.words.settings[setting]}`}{' '}
      {status === 'announced' && <Tag kind="good">{texts.words.statuses.announced}</Tag>}
    </>
  );
}
