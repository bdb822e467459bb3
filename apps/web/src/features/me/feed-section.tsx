import { useSpeech } from '../../shared/language/texts-context.js';
import { TaskFeedBox } from '../../shared/links/task-feed-box.js';

/** One's own tasks of all events in a calendar program. */
export function FeedSection() {
  const { texts } = useSpeech();
  return (
    <section className="page-section">
      <h2>{texts.tasks.feed.title}</h2>
      <TaskFeedBox eventId={null} />
    </section>
  );
}
