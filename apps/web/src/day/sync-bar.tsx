import type { DaySpeech } from './day-page.js';
import type { Day } from './use-day.js';

/** Always on top: whether there is a line, and how old what one sees is. */
export function SyncBar({ texts, formats, sync, at }: DaySpeech & { sync: Day['sync']; at: string | null }) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = at === null ? '' : formats.timeIn(at, zone);
  const isOffline = sync === 'offline' || sync === 'failed';
  const said =
    at === null
      ? isOffline
        ? texts.sync.never
        : texts.sync.loading
      : sync === 'offline'
        ? texts.sync.offline(time)
        : texts.sync.online(time);
  return (
    <div className="day-sync" data-off={isOffline || undefined} role="status" aria-label={texts.sync.label}>
      <i aria-hidden="true" />
      {said}
    </div>
  );
}
