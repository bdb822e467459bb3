import type { EventView } from '@backcast/contracts/events/event';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import { Modal } from '@mantine/core';
import { useSpeech } from '../language/texts-context.js';
import { MovesList } from './moves-list.js';

/** Everything that the change moves, before it is saved. */
export function MovedList({ event, moved, onClose }: { event: EventView; moved: PlanMoves; onClose: () => void }) {
  const { texts } = useSpeech();
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.goal.pending.movedTitle}
      closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
      size="lg"
    >
      <MovesList event={event} moves={moved} />
    </Modal>
  );
}
