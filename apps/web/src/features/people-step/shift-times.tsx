import type { EventFacts } from '@backcast/plan/plan-shape';
import type { Post, Shift } from '@backcast/planning/staff-facts';
import { NativeSelect } from '@mantine/core';
import { TimeField } from '../../shared/fields/line.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { withoutEntry } from '../../shared/plan/move-entry.js';
import { postName } from '../../shared/plan/section-words.js';
import { checkShift } from './check-shift.js';
import { useUnfinished } from './use-unfinished.js';

type Props = {
  facts: EventFacts;
  post: Post;
  shift: Shift;
  name: string;
  onEdit: (part: Partial<Shift>) => void;
  onLeave: () => void;
  onChoose: (part: Partial<Shift>) => void;
};
type Times = Pick<Shift, 'sessionId' | 'from' | 'to'>;

/** When somebody is on a post, changed where it stands. A time at which they are elsewhere is not taken, and says why. */
export function ShiftTimes({ facts, post, shift, name, onEdit, onLeave, onChoose }: Props) {
  const { texts } = useSpeech();
  const text = texts.peoplePlan.staff;
  const against = (times: Times) => {
    const others = facts.sections.staff.posts.map((each) => ({ ...each, shifts: withoutEntry(each.shifts, shift.id) }));
    const without = { ...facts, sections: { ...facts.sections, staff: { ...facts.sections.staff, posts: others } } };
    const asked = { facts: without, post, shift: { ...shift, ...times }, isOwn: shift.personId !== null, day: null };
    const { booked, isBackwards } = checkShift(asked);
    return booked
      ? text.refusedBooked(postName(booked.post, texts), text.span(booked.shift.from, booked.shift.to))
      : isBackwards
        ? texts.fieldErrors.ends_before_start
        : null;
  };
  const { sessionId, from, to } = shift;
  const { shown, isUnfinished, put } = useUnfinished<Times>(
    { sessionId, from, to },
    (next) => against(next) === null,
    (next) => (next.sessionId === sessionId ? onEdit(next) : onChoose(next)),
  );
  const { sessions } = facts;
  const time = (key: 'from' | 'to') => ({
    label: `${text[key]} · ${name}`,
    isLabelHidden: true,
    value: shown[key],
    onChange: (value: string | null) => put({ [key]: value }),
    onLeave: () => !isUnfinished && onLeave(),
  });
  return (
    <>
      <div className="span-fields">
        {sessions.length > 1 && (
          <NativeSelect
            aria-label={`${text.whichSession} · ${name}`}
            value={shown.sessionId ?? ''}
            data={[
              { value: '', label: text.everySession },
              ...sessions.map((each, index) => ({
                value: each.id,
                label: each.name || text.sessionNumber(index + 1),
              })),
            ]}
            onChange={(change) => put({ sessionId: change.currentTarget.value || null })}
          />
        )}
        <TimeField {...time('from')} />
        <span aria-hidden="true">–</span>
        <TimeField {...time('to')} />
        <span className="small quiet">{shown.from === null && shown.to === null ? text.span(null, null) : ''}</span>
      </div>
      {isUnfinished && (
        <p className="small bad" role="alert">
          {against(shown)}
        </p>
      )}
    </>
  );
}
