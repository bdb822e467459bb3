import type { DatePollView, MadePollLinks } from '@backcast/contracts/events/date-poll';
import type { EventView } from '@backcast/contracts/events/event';
import { useState } from 'react';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { MadeLinks } from './made-links.js';
import { NewPoll } from './new-poll.js';
import { usePollEdits } from './poll-edits.js';
import { PollCard } from './poll-card.js';

/** Asking guests which of the candidate dates work. */
export function PollsGroup({ event, polls, mayEdit }: { event: EventView; polls: DatePollView[]; mayEdit: boolean }) {
  const { texts } = useSpeech();
  const text = texts.timing.polls;
  const edits = usePollEdits(event.id);
  const [isAsking, ask] = useState(false);
  const [made, show] = useState<MadePollLinks | null>(null);
  const { candidates } = event.sections.timing.facts;
  if (!mayEdit && polls.length === 0) return null;
  return (
    <section className="step-group stack">
      <div>
        <h2>{text.title}</h2>
        <p className="small quiet">{text.lead}</p>
      </div>
      {edits.error && <ErrorNote>{errorSentence(edits.error, texts)}</ErrorNote>}
      {made && <MadeLinks event={event} made={made} onClose={() => show(null)} />}
      {polls.map((poll) => (
        <PollCard key={poll.id} event={event} poll={poll} edits={edits} mayEdit={mayEdit} onMade={show} />
      ))}
      {mayEdit && candidates.length === 0 && <p className="small quiet">{text.needCandidates}</p>}
      {mayEdit && candidates.length > 0 && !isAsking && (
        <div>
          <Button onClick={() => ask(true)}>{text.make}</Button>
        </div>
      )}
      {isAsking && (
        <NewPoll
          event={event}
          edits={edits}
          onCancel={() => ask(false)}
          onMade={(links) => {
            ask(false);
            show(links);
          }}
        />
      )}
    </section>
  );
}
