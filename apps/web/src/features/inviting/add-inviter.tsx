import type { EventView } from '@backcast/contracts/events/event';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PersonField } from '../../shared/people/person-field.js';
import { newShare } from './first-quotas.js';
import type { Quotas } from './use-quotas.js';

const mostShares = 2000;

/** Somebody more who invites: with a usual weight, and nothing agreed yet. */
export function AddInviter({ event, quotas: { draft, quotas } }: { event: EventView; quotas: Quotas }) {
  const text = useSpeech().texts.quotas;
  if (quotas.shares.length >= mostShares) return null;
  const add = (personId: string | null): void => {
    if (personId === null || quotas.shares.some((share) => share.personId === personId)) return;
    draft.choose({ ...quotas, shares: [...quotas.shares, newShare(personId, newId())] });
  };
  return (
    <div className="quotas-add">
      <PersonField
        key={quotas.shares.length}
        label={text.add}
        placeholder={text.addHint}
        value={null}
        event={event}
        onChange={add}
      />
    </div>
  );
}
