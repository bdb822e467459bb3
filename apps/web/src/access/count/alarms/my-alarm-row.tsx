import type { HandleAlarms } from '@backcast/contracts/alarms/alarm';
import { alarmLinesIn } from '@backcast/texts/alarm-lines';
import type { MyAlarmTexts } from '@backcast/texts/my-alarms';
import { laterTimes } from '../../../shared/alarms/later-times.js';
import type { CountSpeech } from '../count-page.js';
import { CustomerRow } from '../customers/customer-row.js';
import type { Talk } from '../customers/use-talk.js';
import type { MyAlarm } from './my-alarm-groups.js';

export type Deed = HandleAlarms['deed'];
type Props = CountSpeech & {
  words: MyAlarmTexts;
  alarm: MyAlarm;
  personId: string;
  /** The event's zone, and when its counts were read. */
  zone: string;
  at: string;
  talk: Talk;
  isBusy: boolean;
  onHandle: (alarm: MyAlarm, what: string, deed: Deed) => void;
};

const dayMs = 86_400_000;
const times = ['hours', 'tomorrow', 'days'] as const;

/** One thing that waits: a customer with what to say and how to call, or a sentence; then who takes it, or when. */
export function MyAlarmRow({ words, alarm, personId, zone, at, talk, isBusy, onHandle, ...speech }: Props) {
  const { customer, alarms } = alarm;
  const { kind, subject, person, because } = alarms[0];
  const { language } = speech.formats;
  const name = person === null || person.id === personId ? '' : person.name;
  const line = alarmLinesIn(language).line({ kind, about: subject.kind, name, count: alarms.length, because });
  const what = customer?.name ?? line;
  const deeds = (
    <div className="customer-acts">
      <select
        aria-label={words.laterFor(what)}
        value=""
        disabled={isBusy}
        onChange={(event) => {
          const when = times.find((each) => each === event.currentTarget.value);
          if (when) onHandle(alarm, what, { do: 'snooze', until: laterTimes(new Date())[when].toISOString() });
        }}
      >
        <option value="">{words.later}</option>
        {times.map((when) => (
          <option key={when} value={when}>
            {words.times[when]}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button customer-act"
        data-kind="primary"
        disabled={isBusy}
        aria-label={words.takeFor(what)}
        onClick={() => onHandle(alarm, what, { do: 'acknowledge' })}
      >
        {words.take}
      </button>
    </div>
  );
  if (customer === null)
    return (
      <li className="customer">
        <b>{line}</b>
        {deeds}
      </li>
    );
  const since = String(because['since']);
  const days = Math.floor((Date.parse(at) - Date.parse(since)) / dayMs);
  const { formats } = speech;
  const why = words.unmoved(days, formats.dayShort(formats.dayIn(since, zone)));
  return (
    <CustomerRow {...{ ...speech, customer, talk, why }} onMove={null}>
      {deeds}
    </CustomerRow>
  );
}
