import type { EventView } from '@backcast/contracts/events/event';
import type { EventFacts } from '@backcast/plan/plan-shape';
import { doubleBookings, fillViolations } from '@backcast/plan/staff-findings';
import type { Post, Shift } from '@backcast/planning/staff-facts';
import { DayField } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Tag } from '../../shared/look/tag.js';
import { putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { postName } from '../../shared/plan/section-words.js';
import { useSay } from '../../shared/plan/use-leaf-words.js';
import { RemoveRow } from './guest-checkpoints.js';
import { ShiftTimes } from './shift-times.js';

type Props = {
  event: EventView;
  facts: EventFacts;
  post: Post;
  mayEdit: boolean;
  onEdit: (part: Partial<Post>) => void;
  onLeave: () => void;
  onChoose: (part: Partial<Post>) => void;
};

/** Who is on a post, when, and what speaks against it. */
export function ShiftList({ event, facts, post, mayEdit, onEdit, onLeave, onChoose }: Props) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.staff;
  const say = useSay(event);
  return (
    <div>
      <p className="field-label">{text.shifts}</p>
      {post.shifts.length === 0 && <p className="small quiet">{text.noShifts}</p>}
      <ul className="entry-rows">
        {post.shifts.map((shift) => {
          const isOwn = shift.personId !== null;
          const name = isOwn ? say.person(shift.personId!) : say.contact(shift.contactId ?? '');
          const session = shift.sessionId === null ? '' : say.session(shift.sessionId);
          return (
            <li key={shift.id} className="shift">
              <div className="row spread">
                <span className="small">
                  <b>{name}</b> <Tag>{isOwn ? text.own : text.partTimer}</Tag>{' '}
                  {!mayEdit && [session, text.span(shift.from, shift.to)].filter(Boolean).join(' · ')}
                </span>
                {mayEdit && (
                  <RemoveRow name={name} onRemove={() => onChoose({ shifts: withoutEntry(post.shifts, shift.id) })} />
                )}
              </div>
              {mayEdit && (
                <ShiftTimes
                  {...{ facts, post, shift, name, onLeave }}
                  onEdit={(part) => onEdit({ shifts: putEntry(post.shifts, shift.id, part) })}
                  onChoose={(part) => onChoose({ shifts: putEntry(post.shifts, shift.id, part) })}
                />
              )}
              {!isOwn && post.kind === 'results' && (
                <Training
                  name={name}
                  shift={shift}
                  mayEdit={mayEdit}
                  onChange={(part) => onChoose({ shifts: putEntry(post.shifts, shift.id, part) })}
                />
              )}
              <Against event={event} facts={facts} shift={shift} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type TrainingProps = { name: string; shift: Shift; mayEdit: boolean; onChange: (part: Partial<Shift>) => void };

/** When a part-timer was trained for the post and passed the assessment. */
export function Training({ name, shift, mayEdit, onChange }: TrainingProps) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.staff;
  const day = (key: 'trainedOn' | 'assessedOn') => ({
    label: `${text[key]}${name === '' ? '' : ` · ${name}`}`,
    value: shift[key],
    isDisabled: !mayEdit,
    onChange: (value: string | null) => onChange({ [key]: value }),
    onLeave: () => undefined,
  });
  return (
    <div className="form-grid">
      <DayField {...day('trainedOn')} />
      <DayField {...day('assessedOn')} />
    </div>
  );
}

/** What speaks against a shift as it is: a rule that it breaks, and another post at the same time. */
function Against({ event, facts, shift }: { event: EventView; facts: EventFacts; shift: Shift }) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.staff;
  const violation = fillViolations(facts).find(({ shiftId }) => shiftId === shift.id);
  const others = doubleBookings(facts).flatMap(({ first, second }) =>
    first.shiftId === shift.id ? [second] : second.shiftId === shift.id ? [first] : [],
  );
  const postOf = (postId: string) => event.sections.staff.facts.posts.find(({ id }) => id === postId);
  const booked = others.map(({ postId, shiftId }) => {
    const other = postOf(postId);
    const span = other?.shifts.find(({ id }) => id === shiftId);
    return text.refusedBooked(other ? postName(other, texts) : '', text.span(span?.from ?? null, span?.to ?? null));
  });
  const against = [...(violation ? [text.refused[violation.reason]] : []), ...booked];
  if (against.length === 0) return null;
  return (
    <ul className="small bad">
      {against.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
