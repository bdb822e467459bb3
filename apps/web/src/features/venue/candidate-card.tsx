import type { EventView } from '@backcast/contracts/events/event';
import type { VenueCandidate } from '@backcast/planning/venue-facts';
import { bestSeating } from '@backcast/planning/compare-venues';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';
import { Tag } from '../../shared/look/tag.js';
import { leaveOnEnter } from '../../shared/saving/leave-on-enter.js';
import { BasicsGroup } from './basics-group.js';
import { DaysGroup } from './days-group.js';
import { InspectionGroup } from './inspection-group.js';
import { OutdoorsGroup } from './outdoors-group.js';
import { PriceGroup } from './price-group.js';
import { RoomsGroup } from './rooms-group.js';
import { SafetyGroup } from './safety-group.js';

type Props = {
  candidate: VenueCandidate;
  others: VenueCandidate[];
  event: EventView;
  isReadOnly: boolean;
  isChosen: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onPick: () => void;
  onRemove: () => void;
  onEdit: (candidate: VenueCandidate) => void;
  onChoose: (candidate: VenueCandidate) => void;
  onLeave: () => void;
};

/** One candidate: what is known in a line, and everything to edit when it is open. */
export function CandidateCard(props: Props) {
  const { candidate, isOpen, isChosen, isReadOnly } = props;
  const { texts } = useSpeech();
  const text = texts.venue;
  const { name, status, setting } = candidate;
  return (
    <li className="card venue-card" data-chosen={isChosen || undefined}>
      <div className="row spread">
        <h3 className="venue-name">{name}</h3>
        <span className="row">
          {isChosen && <Tag kind="good">{text.chosenHere}</Tag>}
          {setting === 'outdoors' && <Tag kind="warn">{texts.words.settings.outdoors}</Tag>}
          <Tag>{text.statuses[status]}</Tag>
        </span>
      </div>
      <Known candidate={candidate} />
      <div className="row venue-card-actions">
        {!isReadOnly && !isChosen && (
          <Button aria-label={text.chooseCalled(name)} onClick={props.onPick}>
            {text.chooseHere}
          </Button>
        )}
        <Button
          kind="plain"
          aria-expanded={isOpen}
          aria-label={isOpen || isReadOnly ? undefined : text.edit(name)}
          onClick={props.onToggle}
        >
          {isOpen ? text.close : isReadOnly ? texts.shell.actions.more : texts.shell.actions.edit}
        </Button>
        {!isReadOnly && (
          <Button kind="plain" aria-label={text.remove(name)} onClick={props.onRemove}>
            {texts.shell.actions.remove}
          </Button>
        )}
      </div>
      {isOpen && <Editor {...props} />}
    </li>
  );
}

/** Size, price and way in a line. */
function Known({ candidate }: { candidate: VenueCandidate }) {
  const { texts, formats } = useSpeech();
  const best = bestSeating(candidate);
  const { priceMinor, travelMinutes, address } = candidate;
  const parts = [
    best ? `${texts.venue.styles[best.style]} ${formats.people(best.people)}` : texts.venue.unsized,
    priceMinor === null ? '' : formats.money(priceMinor),
    travelMinutes === null ? '' : texts.venue.travelMinutes(formats.number(travelMinutes)),
    address,
  ];
  return <p className="small quiet">{parts.filter(Boolean).join(' · ')}</p>;
}

function Editor({ candidate, others, event, isReadOnly, onEdit, onChoose, onLeave }: Props) {
  const shared = {
    ...{ candidate, event, isReadOnly },
    onEdit: (part: Partial<VenueCandidate>) => onEdit({ ...candidate, ...part }),
    onChoose: (part: Partial<VenueCandidate>) => onChoose({ ...candidate, ...part }),
  };
  return (
    <div className="venue-editor" onBlur={onLeave} onKeyDown={leaveOnEnter(onLeave)}>
      <BasicsGroup {...shared} />
      {candidate.setting === 'outdoors' && <OutdoorsGroup {...shared} others={others} />}
      <RoomsGroup {...shared} />
      <PriceGroup {...shared} />
      <SafetyGroup {...shared} />
      <DaysGroup {...shared} />
      <InspectionGroup {...shared} />
    </div>
  );
}
