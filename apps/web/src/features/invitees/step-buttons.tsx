import { type InvitationState, tappableStates, usualNext } from '@backcast/invitations/invitation-states';
import type { Invitee } from '@backcast/contracts/invitees/invitee';
import { useSpeech } from '../../shared/language/texts-context.js';
import { Button } from '../../shared/look/button.js';

type Props = { invitee: Invitee; isBusy: boolean; onMove: (to: InvitationState) => void };

/** The step that usually comes next as one tap, every other legal one in a list. */
export function StepButtons({ invitee, isBusy, onMove }: Props) {
  const { texts } = useSpeech();
  const text = texts.invitees;
  const next = usualNext[invitee.state];
  const others = tappableStates(invitee.state).filter((state) => state !== next);
  if (next === null && others.length === 0) return null;
  return (
    <div className="steps">
      {next !== null && (
        <Button disabled={isBusy} onClick={() => onMove(next)}>
          {text.moveTo(text.states[next])}
          <span className="visually-hidden"> {invitee.name}</span>
        </Button>
      )}
      {others.length > 0 && (
        <select
          className="step-choice"
          aria-label={text.stepOf(invitee.name)}
          value=""
          disabled={isBusy}
          onChange={(event) => {
            const to = others.find((state) => state === event.currentTarget.value);
            if (to !== undefined) onMove(to);
          }}
        >
          <option value="">{text.otherStep}</option>
          {others.map((state) => (
            <option key={state} value={state}>
              {text.states[state]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
