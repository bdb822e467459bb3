import type { EventView } from '@backcast/contracts/events/event';
import { NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/language/texts-context.js';
import { sessionName } from './program-words.js';

type Props = { event: EventView; sessionId: string; onShow: (sessionId: string) => void };

/** Which session's times are shown; an event of one session has nothing to choose. */
export function SessionPicker({ event, sessionId, onShow }: Props) {
  const { texts } = useSpeech();
  const { sessions } = event.sessions;
  if (sessions.length < 2) return null;
  return (
    <div className="step-group program-session">
      <NativeSelect
        label={texts.program.sessionOf}
        value={sessionId}
        data={sessions.map((session) => ({ value: session.id, label: sessionName(event, session.id, texts) }))}
        onChange={({ currentTarget }) => onShow(currentTarget.value)}
      />
    </div>
  );
}
