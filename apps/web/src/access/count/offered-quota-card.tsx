import { useState } from 'react';
import { request, RequestError } from '../../shared/api/request.js';
import { Button } from '../../shared/look/button.js';
import type { CountSpeech } from './count-page.js';
import type { CountEvent } from './kept-counts.js';
import { offeredQuota } from './my-pace.js';
import { withinTime } from './within-time.js';

type Props = CountSpeech & { event: CountEvent; onChanged: () => void };

/** The quota that waits for the salesperson's yes. That is a word given, so it goes to the server at once or not at all. */
export function OfferedQuotaCard({ text, errors, formats, event, onChanged }: Props) {
  const [state, setState] = useState<'open' | 'working'>('open');
  const [accepted, setAccepted] = useState<number | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const offered = offeredQuota(event);
  if (offered === null || accepted === event.quotasVersion) return null;
  const accept = (): void => {
    setState('working');
    setWrong(null);
    withinTime(request('POST', `events/${event.id}/quotas/accept`, { version: event.quotasVersion })).then(
      () => {
        setState('open');
        setAccepted(event.quotasVersion);
        onChanged();
      },
      (error: unknown) => {
        const code = error instanceof RequestError ? error.code : 'internal';
        setState('open');
        setWrong(code === 'stale' ? text.offer.stale : errors[code]);
        if (code === 'stale') onChanged();
      },
    );
  };
  const total = formats.customers(offered.total);
  return (
    <div className="count-offer">
      <h2>{text.offer.title(total)}</h2>
      <ul className="small quiet">
        {offered.parts.map(({ date, due }) => (
          <li key={date}>{text.offer.part(formats.customers(due), formats.dayShort(date))}</li>
        ))}
      </ul>
      {wrong !== null && (
        <p className="access-wrong" role="alert">
          {wrong}
        </p>
      )}
      <Button kind="primary" className="count-button" disabled={state === 'working'} onClick={accept}>
        {state === 'working' ? text.offer.working : text.offer.accept(total)}
      </Button>
    </div>
  );
}
