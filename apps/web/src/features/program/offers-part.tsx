import type { EventView } from '@backcast/contracts/events/event';
import type { DerivedPlan } from '@backcast/plan/plan-shape';
import { newOffer } from '@backcast/planning/program/new-segment';
import { offerKinds, type Offer, type Segment } from '@backcast/planning/program-facts';
import { useQuery } from '@tanstack/react-query';
import { newId } from '../../shared/api/new-id.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Icon } from '../../shared/look/icon.js';
import { moveEntry, putEntry, withoutEntry } from '../../shared/plan/move-entry.js';
import { segmentName } from '../../shared/plan/step-texts.js';
import { OfferCard } from './offer-card.js';
import { redemptionsQuery } from './offers-redeemed.query.js';
import type { OffersDraft } from './program-draft.js';

type Props = {
  event: EventView;
  plan: DerivedPlan;
  draft: OffersDraft;
  segments: Segment[];
  openId: string | null;
  onToggle: (id: string) => void;
  onOpen: (id: string) => void;
};

/** What customers get, under which condition and at what margin; segments use them. */
export function OffersPart({ event, plan, draft, segments, openId, onToggle, onOpen }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.program;
  const { offers } = draft.values;
  const { data: redeemed } = useQuery(redemptionsQuery(event.id));
  const put = (next: Offer[]) => ({ offers: next });
  const comma = formats.language === 'zh-CN' ? '、' : ', ';
  return (
    <details className="program-part" open={offers.some(({ id }) => id === openId) || undefined}>
      <summary>
        <h2>{text.offers}</h2>
        <span className="small quiet">{texts.stepParts.count(offers.length)}</span>
      </summary>
      <p className="small quiet">{offers.length === 0 ? text.offer.empty : text.offersLead}</p>
      <ul>
        {offers.map((offer, index) => (
          <OfferCard
            key={offer.id}
            event={event}
            redeemed={redeemed}
            offer={offer}
            usedIn={segments
              .filter(({ offerIds }) => offerIds.includes(offer.id))
              .map((segment) => segmentName(texts, segment))
              .join(comma)}
            deals={plan.numbers['funnel.deals']?.value ?? null}
            place={{ isFirst: index === 0, isLast: index === offers.length - 1 }}
            isOpen={openId === offer.id}
            isCostTold={event.permissions.includes('budget.read')}
            mayEdit={draft.mayEdit}
            onToggle={() => onToggle(offer.id)}
            onEdit={(part) => draft.edit(put(putEntry(offers, offer.id, part)))}
            onLeave={draft.leave}
            onChoose={(part) => draft.choose(put(putEntry(offers, offer.id, part)))}
            onMove={(by) => draft.choose(put(moveEntry(offers, offer.id, by)))}
            onRemove={() => draft.choose(put(withoutEntry(offers, offer.id)))}
          />
        ))}
      </ul>
      {draft.mayEdit && (
        <div className="row step-add">
          {offerKinds.map((kind) => (
            <Button
              key={kind}
              disabled={offers.length >= 40}
              onClick={() => {
                const offer = newOffer(kind, newId(), text.offer.newName[kind]);
                draft.choose(put([...offers, offer]));
                onOpen(offer.id);
              }}
            >
              <Icon name="add" />
              {text.offer.add[kind]}
            </Button>
          ))}
        </div>
      )}
    </details>
  );
}
