import { useEffect } from 'react';
import type { CountSpeech } from './count-page.js';
import type { KeptCounts } from './kept-counts.js';

/** Which event the counts are for; a single one opens by itself. */
export function EventPicker({ text, formats, kept, isRead }: CountSpeech & { kept: KeptCounts; isRead: boolean }) {
  const { choices } = kept;
  const only = choices.length === 1 ? choices[0]!.id : null;
  useEffect(() => {
    if (only !== null) location.replace(`#count=${only}`);
  }, [only]);
  if (choices.length === 0)
    return (
      <section className="count-part">
        <h1>{isRead ? text.noEvents : text.title}</h1>
        <p className="quiet">{isRead ? text.noEventsHint : text.sync.loading}</p>
      </section>
    );
  return (
    <section className="count-part">
      <h1>{text.pickTitle}</h1>
      <ul>
        {choices.map(({ id, name, date }) => (
          <li key={id}>
            <a className="count-choice" href={`#count=${id}`}>
              <b>{name}</b>
              <span className="small quiet">{date === null ? text.noDate : formats.day(date)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
