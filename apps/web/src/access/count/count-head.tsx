import { openTaps, todayOf } from './count-numbers.js';
import type { CountSpeech } from './count-page.js';
import type { CountEvent, KeptCounts } from './kept-counts.js';
import { myPace, type MyPace } from './my-pace.js';
import { OfferedQuotaCard } from './offered-quota-card.js';
import type { Counts } from './use-counts.js';

type Props = CountSpeech & { event: CountEvent; kept: KeptCounts; counts: Counts };

/** The event, where one stands, and a quota that waits for a yes. */
export function CountHead({ event, kept, counts, ...speech }: Props) {
  const { text, formats } = speech;
  const today = todayOf(event, new Date(), formats.dayIn);
  const pace = myPace(event, openTaps(event, counts.taps, kept.account), today);
  return (
    <section className="count-part count-head">
      <p className="count-line small quiet">
        <span>{pace.eventDate === null ? event.name : text.eventOn(event.name, formats.dayShort(pace.eventDate))}</span>
        {pace.daysToEvent !== null && <span className="nowrap">{text.daysLeft(pace.daysToEvent)}</span>}
      </p>
      <h1>
        <Sentence {...speech} pace={pace} />
      </h1>
      <p>{whatToDo(speech, pace)}</p>
      {pace.quota !== null && pace.planned !== null && pace.quota > 0 && (
        <PaceBar {...speech} pace={pace} quota={pace.quota} planned={pace.planned} />
      )}
      <OfferedQuotaCard {...speech} event={event} onChanged={counts.again} />
    </section>
  );
}

function Sentence({ text, formats, pace }: CountSpeech & { pace: MyPace }) {
  const { ahead, quota, confirmed } = pace;
  const unit = (count: number): string => formats.word('customers', count);
  if (ahead === null || quota === null) return <Parts parts={text.pace.noQuota(`${confirmed}`, unit(confirmed))} />;
  if (confirmed >= quota) return text.pace.done;
  if (ahead === 0) return text.pace.onPlan;
  const count = Math.abs(ahead);
  const say = ahead < 0 ? text.pace.behind : text.pace.ahead;
  return <Parts parts={say(`${count}`, unit(count))} className={ahead < 0 ? 'bad' : 'good'} />;
}

function Parts({ parts: [before, figure, after], className }: { parts: string[]; className?: string }) {
  return (
    <>
      {before}
      <b className={className}>{figure}</b>
      {after}
    </>
  );
}

function whatToDo({ text, formats }: CountSpeech, { quota, confirmed, perDay, until }: MyPace): string {
  if (quota === null) return text.pace.noQuotaHint;
  if (confirmed >= quota) return text.pace.doneHint(formats.customers(quota));
  if (perDay === null || until === null) return text.pace.missing(formats.customers(quota - confirmed));
  return text.pace.perDay(formats.customers(perDay), formats.monthDay(until));
}

type BarProps = CountSpeech & { pace: MyPace; quota: number; planned: number };

function PaceBar({ text, pace, quota, planned }: BarProps) {
  const { confirmed, waiting } = pace;
  const share = (count: number): string => `${Math.min(100, (Math.max(0, count) / quota) * 100)}%`;
  const isShort = planned > confirmed;
  return (
    <>
      <div className="count-pace" role="img" aria-label={text.pace.bar(confirmed, planned, quota)}>
        <i style={{ width: share(confirmed - Math.max(0, waiting)) }} />
        {waiting > 0 && <i data-waiting style={{ left: share(confirmed - waiting), width: share(waiting) }} />}
        <em style={{ left: share(planned) }} data-short={isShort || undefined} />
      </div>
      <p className="count-line small" aria-hidden="true">
        <span>
          <b>{text.pace.confirmed(confirmed)}</b>
          {waiting > 0 && <span className="warn">{text.pace.waiting(waiting)}</span>}
        </span>
        <span className={isShort ? 'accent' : 'quiet'}>{text.pace.planned(planned)}</span>
        <span className="quiet">{text.pace.quota(quota)}</span>
      </p>
    </>
  );
}
