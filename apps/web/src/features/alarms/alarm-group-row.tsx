import type { AlarmList, AlarmView, HandleAlarms } from '@backcast/contracts/alarms/alarm';
import { alarmLinesIn } from '@backcast/texts/alarm-lines';
import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { laterTimes } from '../../shared/alarms/later-times.js';
import { useMe } from '../../shared/api/me.query.js';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import type { AlarmGroup } from './alarm-groups.js';
import { alarmsQuery } from './alarms.query.js';

type Deed = HandleAlarms['deed'];

/** What is dealt with together: a sentence, whom it is about, and what one may do. */
export function AlarmGroupRow({ group, eventId }: { group: AlarmGroup; eventId: string }) {
  const { texts, language } = useSpeech();
  const { kind, subject, person, because, state } = group.alarms[0];
  const line = alarmLinesIn(language).line({
    ...{ kind, about: subject.kind, name: person?.name ?? '', count: group.alarms.length, because },
  });
  const client = useQueryClient();
  const handling = useMutation({
    mutationFn: (body: HandleAlarms) => request<AlarmList>('POST', `events/${eventId}/alarms/handle`, body),
    onSuccess: (list) => client.setQueryData(alarmsQuery(eventId).queryKey, list),
  });
  const ids = group.alarms.filter(({ isMine }) => isMine).map(({ id }) => id);
  const handle = (deed: Deed): void => handling.mutate({ ids, deed });
  return (
    <li className="alarm-group" data-row tabIndex={-1}>
      <div className="alarm-what">
        <b>{line}</b>
        <Told alarms={group.alarms} />
        {subject.kind === 'invitee' || subject.kind === 'guest' || state !== 'open' ? (
          <ul className="alarm-subjects">
            {group.alarms.map((alarm) => (
              <SubjectRow key={alarm.id} alarm={alarm} eventId={eventId} />
            ))}
          </ul>
        ) : null}
        {handling.error && <ErrorNote>{errorSentence(handling.error, texts)}</ErrorNote>}
      </div>
      {ids.length > 0 && state !== 'over' && (
        <Deeds line={line} state={state} isBusy={handling.isPending} onHandle={handle} />
      )}
    </li>
  );
}

type DeedProps = { line: string; state: AlarmView['state']; isBusy: boolean; onHandle: (deed: Deed) => void };

function Deeds({ line, state, isBusy, onHandle }: DeedProps) {
  const text = useSpeech().texts.alarms.list;
  if (state !== 'open')
    return (
      <div className="alarm-deeds">
        <Button disabled={isBusy} aria-label={text.reopenOf(line)} onClick={() => onHandle({ do: 'reopen' })}>
          {text.reopen}
        </Button>
      </div>
    );
  return (
    <div className="alarm-deeds">
      <Button disabled={isBusy} aria-label={text.acknowledgeOf(line)} onClick={() => onHandle({ do: 'acknowledge' })}>
        {text.acknowledge}
      </Button>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button kind="plain" disabled={isBusy} aria-label={text.snoozeOf(line)}>
            {text.snooze}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['hours', 'tomorrow', 'days'] as const).map((when) => (
            <Menu.Item
              key={when}
              onClick={() => onHandle({ do: 'snooze', until: laterTimes(new Date())[when].toISOString() })}
            >
              {text.later[when]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** Each customer or guest, with where to go on: the customer’s panel has what to say at this stage. */
function SubjectRow({ alarm, eventId }: { alarm: AlarmView; eventId: string }) {
  const { texts, formats } = useSpeech();
  const text = texts.alarms.list;
  const { zone } = useMe().organization;
  const { subject, because, state, snoozedUntil, handledBy, handledAt } = alarm;
  const since = because['since'];
  const isInstant = typeof since === 'string' && since.length > 10;
  const facts = [
    typeof because['state'] === 'string' ? (text.stages[because['state']] ?? '') : '',
    typeof since === 'string' ? text.since(isInstant ? formats.instant(since, zone) : formats.dayShort(since)) : '',
    state === 'over' ? text.over : '',
    snoozedUntil === null ? '' : text.until(formats.instant(snoozedUntil, zone)),
    state === 'acknowledged' && handledAt !== null
      ? text.acknowledgedBy(handledBy ?? '', formats.instant(handledAt, zone))
      : '',
  ].filter(Boolean);
  return (
    <li className="small">
      <SubjectName alarm={alarm} eventId={eventId} />
      {subject.kind !== 'event' && subject.kind !== 'person' && facts.length > 0 && ' · '}
      <span className="quiet">{facts.join(' · ')}</span>
    </li>
  );
}

function SubjectName({ alarm: { subject, state }, eventId }: { alarm: AlarmView; eventId: string }) {
  const text = useSpeech().texts.alarms.list;
  if (subject.kind === 'invitee')
    return (
      <Link to="/e/$eventId/invitees" params={{ eventId }} search={{ open: subject.id ?? '' }} className="link">
        {subject.name || text.someone}
        {state === 'open' && <span className="visually-hidden"> {text.talk}</span>}
      </Link>
    );
  if (subject.kind === 'guest')
    return (
      <Link to="/e/$eventId/plan/people" params={{ eventId }} search={{ open: subject.id ?? '' }} className="link">
        {subject.name || text.someGuest}
      </Link>
    );
  return null;
}

/** Who knows: one line for the whole group, by the person told. */
function Told({ alarms }: { alarms: AlarmView[] }) {
  const { texts, formats } = useSpeech();
  const text = texts.alarms.list;
  const { zone } = useMe().organization;
  const readers = new Map<string, { name: string; mailedAt: string | null }>();
  for (const { told } of alarms)
    for (const { personId, name, mailedAt } of told) {
      const known = readers.get(personId)?.mailedAt ?? null;
      readers.set(personId, { name, mailedAt: known !== null && (mailedAt ?? '') < known ? known : mailedAt });
    }
  const names = [...readers.values()].map(
    ({ name, mailedAt }) =>
      `${name} (${mailedAt === null ? text.notMailed : text.mailed(formats.instant(mailedAt, zone))})`,
  );
  return (
    <span className="tiny quiet">
      {text.raised(formats.instant(alarms[0]!.raisedAt, zone))} ·{' '}
      {names.length === 0 ? text.toldNobody : text.told(names.join(text.separator))}
    </span>
  );
}
