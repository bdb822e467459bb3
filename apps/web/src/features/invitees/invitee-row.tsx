import type { InvitationState } from '@backcast/invitations/invitation-states';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import { useSpeech } from '../../shared/language/texts-context.js';
import { PhoneReach } from './phone-reach.js';
import { StateTag } from './state-tag.js';
import { StepButtons } from './step-buttons.js';

type Props = {
  invitee: Invitee;
  ownerName: string;
  zone: string;
  isOpen: boolean;
  isBusy: boolean;
  /** Null for who only reads. */
  onMove: ((to: InvitationState) => void) | null;
  onOpen: () => void;
};

/** One customer: who, how to reach them, with whom, how far, and the next step in one tap. */
export function InviteeRow({ invitee, ownerName, zone, isOpen, isBusy, onMove, onOpen }: Props) {
  const { texts, formats } = useSpeech();
  const text = texts.invitees;
  const { name, persona, note, partySize, state, stateSince, hasOpenClaim } = invitee;
  return (
    <li className="invitee" data-row data-open={isOpen || undefined} tabIndex={-1}>
      <div className="invitee-name">
        <button type="button" className="invitee-open" data-row-open aria-expanded={isOpen} onClick={onOpen}>
          {name}
          {hasOpenClaim && <span className="claim-tag">{text.hasClaim}</span>}
        </button>
        <span className="small quiet invitee-note">{[persona, note].filter((part) => part !== '').join(' · ')}</span>
      </div>
      <div className="invitee-reach small">
        <PhoneReach invitee={invitee} />
      </div>
      <span className="invitee-owner small">{ownerName}</span>
      <span className="invitee-party small number">{text.people(formats.number(partySize))}</span>
      <div className="invitee-state">
        <StateTag state={state} />
        <span className="tiny quiet">{text.since(formats.monthDay(formats.dayIn(stateSince, zone)))}</span>
      </div>
      <div className="invitee-step">{onMove && <StepButtons invitee={invitee} isBusy={isBusy} onMove={onMove} />}</div>
    </li>
  );
}
