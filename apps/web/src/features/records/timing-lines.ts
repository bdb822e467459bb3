import type { ChangeView } from '@backcast/contracts/records/change';
import { timingLeafName, timingLeafText } from '../../shared/plan/timing-words.js';
import type { ChangeLine, Speech } from './describe-change.js';
import { pathsOf } from './plain-lines.js';

/** Lines of a changed timing: a candidate that was added or taken out, and each field that differs. */
export function timingLines(change: ChangeView, speech: Speech): ChangeLine[] {
  const { history } = speech.texts.pages;
  const paths = pathsOf(change);
  const told = paths.filter((path) => path !== 'candidates.order');
  // A new candidate changes the order too: that goes without saying.
  return (told.length > 0 ? told : paths).map((path) => {
    const [was, is] = [change.before[path] ?? null, change.after[path] ?? null];
    const name = timingLeafName(path, is ?? was, speech);
    const after = timingLeafText(path, is, speech);
    if (path === 'candidates.order') return { name, before: null, after };
    if (!path.startsWith('candidates.'))
      return {
        name,
        before: timingLeafText(path, was, speech) || history.nothingBefore,
        after: after || history.nothingBefore,
      };
    if (was === null) return { name, before: null, after: speech.texts.stepParts.added };
    return { name, before: timingLeafText(path, was, speech), after: after || speech.texts.stepParts.removed };
  });
}
