import { useSpeech } from '../language/texts-context.js';
import { Icon } from '../look/icon.js';
import '../feedback/notes.css';

/** Says before a link is handed on whether others can open it. */
export function ReachNote({ othersCanReach, url }: { othersCanReach: boolean; url: string }) {
  const { texts } = useSpeech();
  const text = texts.shell.reach;
  return (
    <div className="note" data-kind={othersCanReach ? 'good' : 'warn'}>
      <Icon name={othersCanReach ? 'check' : 'warning'} />
      <span>
        {othersCanReach ? (
          text.reachable(url)
        ) : (
          <>
            {text.notReachable} {text.notReachableHint}
          </>
        )}
      </span>
    </div>
  );
}
