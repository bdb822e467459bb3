import type { AlarmList, AlarmView, HandleAlarms, OpenAlarms } from '@backcast/contracts/alarms/alarm';
import { loadMyAlarmTexts, type MyAlarmTexts } from '@backcast/texts/my-alarms';
import { useEffect, useId, useRef, useState } from 'react';
import { request } from '../../../shared/api/request.js';
import type { CountSpeech } from '../count-page.js';
import { shownCustomers, stepsOf } from '../customers/customer-steps.js';
import { useTalk } from '../customers/use-talk.js';
import type { CountEvent, KeptCounts } from '../kept-counts.js';
import type { Counts } from '../use-counts.js';
import { withinTime } from '../within-time.js';
import { type Deed, MyAlarmRow } from './my-alarm-row.js';
import { type MyAlarm, myAlarmGroups } from './my-alarm-groups.js';
import './my-alarms.css';

type Props = CountSpeech & { event: CountEvent; kept: KeptCounts; counts: Counts };

/** What waits for the salesperson: a bar on the lower edge, and the list that it opens. Nothing where nothing waits. */
export function MyAlarms({ event, kept, counts, ...speech }: Props) {
  const [words, setWords] = useState<MyAlarmTexts | null>(null);
  const [alarms, setAlarms] = useState<readonly AlarmView[]>([]);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { id: eventId, at } = event;
  const { language } = speech.formats;
  useEffect(() => void loadMyAlarmTexts(language).then(setWords, () => undefined), [language]);
  useEffect(() => {
    let isOver = false;
    // Read again whenever the counts were: then there is a line.
    void loadAlarms(eventId).then(
      (read) => void (isOver || setAlarms(read)),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [eventId, at]);
  const customers = shownCustomers(event, stepsOf(event, counts.taps, kept.account));
  const groups = myAlarmGroups(alarms, kept.personId, customers);
  if (words === null || (groups.length === 0 && !isOpen)) return null;
  return (
    <section className="my-alarms" aria-label={words.bar(groups.length)}>
      <button
        type="button"
        className="my-alarms-bar"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {words.bar(groups.length)}
      </button>
      <div id={listId} hidden={!isOpen}>
        {isOpen && <List {...{ ...speech, words, groups, event, kept }} onRead={setAlarms} />}
      </div>
    </section>
  );
}

/** First how many, which is cheap and mostly none. */
async function loadAlarms(eventId: string): Promise<readonly AlarmView[]> {
  const { events } = await withinTime(request<OpenAlarms>('GET', 'alarms'));
  if (!events.some((event) => event.eventId === eventId)) return [];
  return (await withinTime(request<AlarmList>('GET', `events/${eventId}/alarms`))).alarms;
}

type ListProps = CountSpeech & {
  words: MyAlarmTexts;
  groups: readonly MyAlarm[];
  event: CountEvent;
  kept: KeptCounts;
  onRead: (alarms: readonly AlarmView[]) => void;
};
const firstShown = 10;

function List({ words, groups, event, kept, onRead, ...speech }: ListProps) {
  const talk = useTalk(event, kept, speech.formats);
  const [shown, setShown] = useState(firstShown);
  const [isBusy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const [done, setDone] = useState<{ ids: string[]; says: string } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const handle = (ids: string[], deed: Deed, says: string | null): void => {
    setBusy(true);
    const body: HandleAlarms = { ids, deed };
    withinTime(request<AlarmList>('POST', `events/${event.id}/alarms/handle`, body))
      .then(
        (list) => {
          setFailed(false);
          setDone(says === null ? null : { ids, says });
          onRead(list.alarms);
          // The button that had it is gone.
          box.current?.focus({ preventScroll: true });
        },
        () => setFailed(true),
      )
      .finally(() => setBusy(false));
  };
  return (
    <div className="my-alarms-list" ref={box} tabIndex={-1}>
      <p className="small quiet">{groups.length === 0 ? words.none : words.lead}</p>
      <p role="alert" className="small warn">
        {isFailed && words.failed}
      </p>
      <div className="my-alarms-done" hidden={done === null}>
        <span role="status">{done?.says}</span>
        {done && (
          <button type="button" className="count-link" onClick={() => handle(done.ids, { do: 'reopen' }, null)}>
            {words.undo}
          </button>
        )}
      </div>
      <ul>
        {groups.slice(0, shown).map((alarm) => (
          <MyAlarmRow
            key={alarm.key}
            {...{ ...speech, words, alarm, talk, isBusy, personId: kept.personId, zone: event.zone, at: event.at }}
            onHandle={({ alarms }, what, deed) =>
              handle(
                alarms.map(({ id }) => id),
                deed,
                deed.do === 'snooze' ? words.putOff(what) : words.taken(what),
              )
            }
          />
        ))}
      </ul>
      {groups.length > shown && (
        <button type="button" className="count-link" onClick={() => setShown(shown + 50)}>
          {words.more(Math.min(50, groups.length - shown))}
        </button>
      )}
    </div>
  );
}
