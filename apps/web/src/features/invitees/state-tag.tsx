import type { InvitationState } from '@backcast/invitations/invitation-states';
import { useSpeech } from '../../shared/language/texts-context.js';

const kinds: Record<InvitationState, string> = {
  ...{ new: 'quiet', contacted: 'quiet', invited: 'info', interested: 'info', toReconfirm: 'warn' },
  ...{ confirmed: 'good', secondConfirmed: 'good', arrived: 'done', declined: 'off', noShow: 'off' },
};

/** The state in words; its colour only repeats them. */
export function StateTag({ state }: { state: InvitationState }) {
  const { texts } = useSpeech();
  return (
    <span className="state-tag" data-kind={kinds[state]}>
      {texts.invitees.states[state]}
    </span>
  );
}
