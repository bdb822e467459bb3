import type { EventView, SessionBody } from '@backcast/contracts/events/event';
import type { Formats } from '@backcast/texts/format';
import { TextInput } from '@mantine/core';
import { newId } from '../../shared/api/new-id.js';
import { NumberField } from '../../shared/fields/number-field.js';
import { fieldSentences } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { leaveOnEnter } from '../../shared/saving/leave-on-enter.js';
import { SectionActions } from '../../shared/saving/section-actions.js';
import { useSessionsDraft } from '../../shared/saving/sessions-draft.js';

const mostSessions = 50;

/** The sessions of an event, each with its own time, room and capacity. */
export function SessionsForm({ event, mayEdit }: { event: EventView; mayEdit: boolean }) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.settings;
  const { sessions, writer } = event.sessions;
  const draft = useSessionsDraft(event, (before, after) => event.status === 'announced' && movesPeople(before, after));
  const { values, edit, choose } = draft;
  const wrong = fieldSentences(draft.error, texts);
  const add = (): void => {
    const last = values.at(-1);
    choose([
      ...values,
      {
        id: newId(),
        name: '',
        date: last?.date ?? null,
        startTime: null,
        endTime: null,
        room: last?.room ?? '',
        capacityPeople: last?.capacityPeople ?? null,
      },
    ]);
  };
  return (
    <section className="page-section" id="sessions">
      <h2>{text.sessions}</h2>
      <p className="small quiet">{text.sessionsLead}</p>
      <div onBlur={draft.leave} onKeyDown={leaveOnEnter(draft.leave)}>
        {values.map((session, index) => (
          <SessionFields
            key={session.id}
            session={session}
            number={index + 1}
            mayEdit={mayEdit}
            isLast={values.length === 1}
            wrong={wrong[`sessions.${index}.endTime`]}
            onChange={(next) => edit(values.map((each) => (each.id === session.id ? next : each)))}
            onRemove={() => choose(values.filter(({ id }) => id !== session.id))}
          />
        ))}
      </div>
      {mayEdit && values.length < mostSessions && (
        <Button onClick={add}>
          <Icon name="add" />
          {text.addSession}
        </Button>
      )}
      {mayEdit && (
        <SectionActions
          draft={draft}
          what={text.sessions}
          writer={writer}
          zone={event.basics.zone}
          nameOf={(path) =>
            sessionName(
              [...values, ...sessions].find(({ id }) => id === path),
              text.sessions,
            )
          }
          show={(_path, value) => showSession(value as SessionBody | undefined, texts.words.none, formats)}
        />
      )}
    </section>
  );
}

/** Day and hours of what was announced: whoever has planned with them is moved by a change. */
const movesPeople = (before: SessionBody[], after: SessionBody[]): boolean =>
  before.some(({ id, date, startTime, endTime }) => {
    const then = after.find((session) => session.id === id);
    return date !== null && (date !== then?.date || startTime !== then.startTime || endTime !== then.endTime);
  });

const sessionName = (session: SessionBody | undefined, otherwise: string): string => session?.name || otherwise;

/** A session in one line: day, time, room, capacity. */
function showSession(session: SessionBody | null | undefined, none: string, formats: Formats): string {
  if (!session) return none;
  const { date, startTime, endTime, room, capacityPeople } = session;
  const time = [startTime, endTime].filter(Boolean).join('–');
  const parts = [date && formats.day(date), time, room, capacityPeople !== null && formats.people(capacityPeople)];
  return parts.filter(Boolean).join(' · ') || none;
}

type FieldsProps = {
  session: SessionBody;
  number: number;
  mayEdit: boolean;
  isLast: boolean;
  wrong: string | undefined;
  onChange: (session: SessionBody) => void;
  onRemove: () => void;
};

const orNull = (value: string): string | null => (value === '' ? null : value);

function SessionFields({ session, number, mayEdit, isLast, wrong, onChange, onRemove }: FieldsProps) {
  const { texts, formats } = useSpeech();
  const text = texts.pages.settings;
  const called = session.name === '' ? text.sessionNumber(number) : session.name;
  const put = (part: Partial<SessionBody>): void => onChange({ ...session, ...part });
  const disabled = !mayEdit;
  return (
    <fieldset className="session">
      <div className="session-head">
        <h3>{called}</h3>
        {mayEdit && !isLast && (
          <button type="button" className="link small" aria-label={text.removeSession(called)} onClick={onRemove}>
            {texts.shell.actions.remove}
          </button>
        )}
      </div>
      <div className="stack tight">
        <div className="form-grid form-grid-three">
          <TextInput
            type="date"
            label={text.date}
            disabled={disabled}
            description={session.date === null ? '\u00a0' : formats.weekday(session.date)}
            value={session.date ?? ''}
            onChange={(event) => put({ date: orNull(event.currentTarget.value) })}
          />
          <TextInput
            type="time"
            label={text.start}
            disabled={disabled}
            description={'\u00a0'}
            value={session.startTime ?? ''}
            onChange={(event) => put({ startTime: orNull(event.currentTarget.value) })}
          />
          <TextInput
            type="time"
            label={text.end}
            disabled={disabled}
            description={'\u00a0'}
            error={wrong}
            value={session.endTime ?? ''}
            onChange={(event) => put({ endTime: orNull(event.currentTarget.value) })}
          />
        </div>
        <div className="form-grid form-grid-three">
          <TextInput
            label={text.room}
            disabled={disabled}
            maxLength={80}
            value={session.room}
            description={'\u00a0'}
            onChange={(event) => put({ room: event.currentTarget.value })}
          />
          <NumberField
            label={text.capacity}
            hint={text.capacityHint}
            isDisabled={disabled}
            value={session.capacityPeople}
            isOptional
            least={1}
            most={200_000}
            unit={texts.words.metricUnits.people}
            onChange={(capacityPeople) => put({ capacityPeople })}
          />
          <TextInput
            label={text.sessionName}
            disabled={disabled}
            maxLength={60}
            description={'\u00a0'}
            placeholder={text.sessionNameExample}
            value={session.name}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
        </div>
      </div>
    </fieldset>
  );
}
