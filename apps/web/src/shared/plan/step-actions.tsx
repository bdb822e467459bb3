import type { EventView } from '@backcast/contracts/events/event';
import type { SectionWriter } from '@backcast/contracts/events/section-writer';
import { Link } from '@tanstack/react-router';
import { SaveState } from '../feedback/save-state.js';
import { useSpeech } from '../language/texts-context.js';
import type { SectionDraft } from '../saving/section-draft.js';

type Props = {
  event: EventView;
  /** The section that the page edits: who wrote it last and when. */
  section: { version: number; writer: SectionWriter };
  draft: Pick<SectionDraft<unknown>, 'isSaving' | 'changes' | 'error' | 'leave'>;
  mayEdit: boolean;
};

/** The strip on top of a step: the save state in the corner where it always is, and the way to the history. */
export function StepActions({ event, ...saving }: Props) {
  const { texts } = useSpeech();
  return (
    <>
      <Saving event={event} {...saving} />
      {event.permissions.includes('event.history') && (
        <Link className="link small" to="/e/$eventId/history" params={{ eventId: event.id }}>
          {texts.shell.eventHistory}
        </Link>
      )}
    </>
  );
}

function Saving({ event, section, draft, mayEdit }: Props) {
  const { formats } = useSpeech();
  if (!mayEdit) return <SaveState state="read-only" />;
  if (draft.isSaving) return <SaveState state="saving" />;
  if (draft.error) return <SaveState state="failed" onRetry={draft.leave} />;
  if (draft.changes.length > 0) return <SaveState state="waiting" />;
  // What nobody has written yet was not saved at any time.
  if (section.version === 0) return null;
  return <SaveState state="saved" time={formats.timeIn(section.writer.at, event.basics.zone)} />;
}
