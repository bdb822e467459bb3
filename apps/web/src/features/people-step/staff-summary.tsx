import type { EventView } from '@backcast/contracts/events/event';
import type { PostNeed } from '@backcast/plan/post-needs';
import { doubleBookings, fillViolations } from '@backcast/plan/staff-findings';
import type { Post, Shift } from '@backcast/planning/staff-facts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Figure } from '../../shared/plan/figure.js';
import { numberName } from '../../shared/plan/number-texts.js';
import { postName } from '../../shared/plan/section-words.js';
import type { StepPlans } from '../../shared/plan/step-plans.js';
import { useSay } from '../../shared/plan/use-leaf-words.js';
import { WhyButton, WhyPanel } from '../../shared/plan/why.js';

type Props = { event: EventView; plans: StepPlans; needs: PostNeed[]; onOpen: (id: string) => void };

/** How many people the posts need and have, each number with its reason; who is lacking when; what contradicts itself. */
export function StaffSummary(props: Props) {
  return (
    <>
      <Numbers {...props} />
      <Contradictions {...props} />
      <Shortages {...props} />
    </>
  );
}

const keys = ['posts.heads', 'posts.needed', 'posts.filled', 'posts.short'] as const;

function Numbers({ event, plans: { plan, before } }: Props) {
  const { texts, formats } = useSpeech();
  const search = useSearch({ from: '/shell/e/$eventId/plan/people' });
  const { why } = search;
  const navigate = useNavigate({ from: '/e/$eventId/plan/people' });
  const { writer } = event.sections.staff;
  const toggle = (key: string): void =>
    void navigate({
      search: { ...search, why: why === key ? undefined : key },
      replace: true,
      resetScroll: false,
    });
  return (
    <dl className="staff-numbers" aria-label={texts.peoplePlan.staff.numbers}>
      {keys.map((key) => {
        const number = plan.numbers[key]!;
        const isLacking = key === 'posts.short' && (number.value ?? 0) > 0;
        return (
          <div key={key}>
            <dt>{numberName(texts, key)}</dt>
            <dd className={isLacking ? 'warn' : undefined}>
              <Figure before={before?.numbers[key]?.value ?? null} after={number.value} unit="people" />
              <WhyButton numberKey={key} isOpen={why === key} onToggle={() => toggle(key)} />
            </dd>
            {why === key && (
              <dd className="staff-why">
                <WhyPanel
                  number={number}
                  lastChange={`${formats.instant(writer.at, event.basics.zone)} ${writer.name}`}
                />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

const clock = (minutes: number | null): string | null =>
  minutes === null
    ? null
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function Shortages({ event, needs, onOpen }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.peoplePlan.staff;
  const say = useSay(event);
  const { posts } = event.sections.staff.facts;
  const lines = needs.flatMap((need) =>
    need.shortages.map((shortage) => {
      const post = posts.find(({ id }) => id === need.postId);
      const session = event.sessions.sessions.find(({ id }) => id === need.sessionId);
      const [from, to] = [clock(shortage.from), clock(shortage.to)];
      const isWhole = from === (session?.startTime ?? null) && to === (session?.endTime ?? null);
      return {
        key: `${need.postId}.${need.sessionId}.${shortage.from}`,
        postId: need.postId,
        words: text.shortage(
          post ? postName(post, texts) : '',
          say.session(need.sessionId),
          isWhole ? text.whole : text.span(from, to),
          formats.number(shortage.short),
        ),
      };
    }),
  );
  if (posts.length === 0) return null;
  return (
    <section className="step-group">
      <h2>{text.shortages}</h2>
      {lines.length === 0 && <p className="small quiet">{text.noShortages}</p>}
      <ul className="step-list">
        {lines.map(({ key, postId, words }) => (
          <li key={key}>
            <button type="button" className="link step-list-open" onClick={() => onOpen(postId)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contradictions({ event, plans }: Props) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.staff;
  const say = useSay(event);
  const { posts } = event.sections.staff.facts;
  const postOf = (id: string): Post | undefined => posts.find((post) => post.id === id);
  const nameOf = (id: string): string => {
    const post = postOf(id);
    return post ? postName(post, texts) : '';
  };
  const whoIs = ({ personId, contactId }: Pick<Shift, 'personId' | 'contactId'>): string =>
    personId === null ? say.contact(contactId ?? '') : say.person(personId);
  const lines = [
    ...fillViolations(plans.facts).map(({ postId, shiftId, reason }) => {
      const shift = postOf(postId)?.shifts.find(({ id }) => id === shiftId);
      return text.violation(shift ? whoIs(shift) : '', nameOf(postId), text.refused[reason]);
    }),
    ...doubleBookings(plans.facts).map((double) =>
      text.double(whoIs(double), nameOf(double.first.postId), nameOf(double.second.postId)),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="step-group">
      <h2>{text.conflicts}</h2>
      <ul className="step-list bad">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
