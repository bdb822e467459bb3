import type { EventView } from '@backcast/contracts/events/event';
import type { VenueFacts } from '@backcast/planning/venue-facts';
import { useState } from 'react';
import { EmptyPage } from '../../shared/feedback/empty-page.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { CandidateCard } from './candidate-card.js';
import { LineField } from './fields.js';
import { newCandidate, withAllIn, withCandidate, withoutCandidate } from './venue-edits.js';

const mostCandidates = 30;

type Props = {
  event: EventView;
  facts: VenueFacts;
  isReadOnly: boolean;
  openId: string | null;
  onOpen: (id: string | null) => void;
  onEdit: (facts: VenueFacts) => void;
  onChoose: (facts: VenueFacts) => void;
  onLeave: () => void;
};

/** Every candidate with everything that is known of it, and a new one by its name. */
export function Candidates(props: Props) {
  const { event, facts, isReadOnly, openId, onOpen, onEdit, onChoose, onLeave } = props;
  const { texts } = useSpeech();
  const text = texts.venue;
  const { candidates, uses } = facts;
  const sessionIds = event.sessions.sessions.map(({ id }) => id);
  const add = (name: string): void => {
    const candidate = newCandidate(name);
    onChoose({ ...facts, candidates: [...candidates, candidate] });
    onOpen(candidate.id);
  };
  const adding = !isReadOnly && candidates.length < mostCandidates && <AddCandidate onAdd={add} />;
  if (candidates.length === 0)
    return (
      <section className="step-group">
        <EmptyPage title={text.emptyTitle} lead={text.emptyLead} example={text.emptyExample} action={adding} />
      </section>
    );
  return (
    <section className="step-group stack tight" aria-labelledby="candidates">
      <h2 id="candidates">{text.candidates}</h2>
      <ul className="stack tight">
        {candidates.map((candidate) => (
          <CandidateCard
            key={candidate.id}
            candidate={candidate}
            others={candidates.filter(({ id }) => id !== candidate.id)}
            event={event}
            isReadOnly={isReadOnly}
            isChosen={uses.some(({ candidateId }) => candidateId === candidate.id)}
            isOpen={openId === candidate.id}
            onToggle={() => onOpen(openId === candidate.id ? null : candidate.id)}
            onPick={() => onChoose(withAllIn(facts, candidate, sessionIds))}
            onRemove={() => onChoose(withoutCandidate(facts, candidate.id))}
            onEdit={(next) => onEdit(withCandidate(facts, next))}
            onChoose={(next) => onChoose(withCandidate(facts, next))}
            onLeave={onLeave}
          />
        ))}
      </ul>
      {adding}
      {candidates.length >= mostCandidates && <p className="small quiet">{text.most}</p>}
    </section>
  );
}

function AddCandidate({ onAdd }: { onAdd: (name: string) => void }) {
  const { texts } = useSpeech();
  const [name, setName] = useState('');
  return (
    <form
      className="venue-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <LineField
        label={texts.venue.addName}
        placeholder={texts.venue.addExample}
        value={name}
        maxLength={80}
        isReadOnly={false}
        onChange={setName}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {texts.venue.add}
      </Button>
    </form>
  );
}
