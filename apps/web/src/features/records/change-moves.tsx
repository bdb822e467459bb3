import type { EventView } from '@backcast/contracts/events/event';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/request.js';
import { ErrorNote } from '../../shared/feedback/error-note.js';
import { Skeleton } from '../../shared/feedback/skeletons.js';
import { errorSentence } from '../../shared/language/error-sentence.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { MovesList } from '../../shared/plan/moves-list.js';

type Props = { event: EventView; changeId: string };

/** What a change moved when it was made: the same list as before it was saved, on demand. */
export function ChangeMoves({ event, changeId }: Props) {
  const { texts } = useSpeech();
  const text = texts.stepParts.moves;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="change-moves">
      <button type="button" className="link small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? text.hide : text.show}
      </button>
      {isOpen && <Moved event={event} changeId={changeId} />}
    </div>
  );
}

function Moved({ event, changeId }: Props) {
  const { texts } = useSpeech();
  const { data, error } = useQuery({
    queryKey: ['events', event.id, 'changes', changeId, 'moves'],
    queryFn: () => request<PlanMoves>('GET', `events/${event.id}/changes/${changeId}/moves`),
    // What a change moved does not change any more.
    staleTime: Infinity,
  });
  if (error) return <ErrorNote>{errorSentence(error, texts)}</ErrorNote>;
  return data ? <MovesList event={event} moves={data} /> : <Skeleton height={48} />;
}
