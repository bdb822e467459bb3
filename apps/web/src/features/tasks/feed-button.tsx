import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../../shared/language/texts-context.js';
import { TaskFeedBox } from '../../shared/links/task-feed-box.js';
import { Button } from '../../shared/look/button.js';

/** Opens the dialog about the calendar of one's own tasks in this event. */
export function FeedButton({ eventId }: { eventId: string }) {
  const { texts } = useSpeech();
  const text = texts.tasks.feed;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={text.title}
        closeButtonProps={{ 'aria-label': texts.shell.actions.close }}
      >
        <TaskFeedBox eventId={eventId} />
      </Modal>
    </>
  );
}
