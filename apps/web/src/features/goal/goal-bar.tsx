import type { EventView } from '@backcast/contracts/events/event';
import { countMoves } from '@backcast/plan/moves/derive-moves';
import type { PlanMoves } from '@backcast/plan/moves/plan-moves';
import { Suspense, useState } from 'react';
import type { Clash } from '../../shared/feedback/conflict-dialog.js';
import { PendingBar } from '../../shared/feedback/pending-bar.js';
import { useSpeech } from '../../shared/language/texts-context.js';
import { ConflictDialog, MovedList } from '../../shared/plan/asked-dialogs.js';
import { factName } from '../../shared/plan/number-texts.js';
import { showFact } from '../../shared/plan/show-fact.js';
import { changedLeaves, leafOf, type Goal } from './goal-draft.js';
import type { GoalEditor } from './goal-editor.js';

type Props = { event: EventView; editor: GoalEditor; moved: PlanMoves; isReadOnly: boolean };

const groupOf = (key: string): 'target' | 'funnel' | 'room' | 'people' | 'posts' | 'budget' | 'chance' | 'estimate' => {
  if (key.startsWith('target.')) return 'target';
  if (key.startsWith('funnel.') || key === 'sure.confirmations') return 'funnel';
  if (key.startsWith('room.')) return 'room';
  if (key.startsWith('people.')) return 'people';
  if (key.startsWith('posts.')) return 'posts';
  if (key.startsWith('budget.')) return 'budget';
  return key.endsWith('.chance') ? 'chance' : 'estimate';
};

/** What is being changed and what it moves; save, discard, undo, and what somebody else changed meanwhile. */
export function GoalBar({ event, editor, moved: moves, isReadOnly }: Props) {
  const moved = moves.numbers;
  const { texts, formats } = useSpeech();
  const text = texts.goal;
  const [isListOpen, setListOpen] = useState(false);
  const [wish, setWish] = useState<'none' | 'compare' | 'later'>('none');
  const { clashes, lastSave, isDirty, isWaiting, isCommitted } = editor;
  const join = formats.language === 'zh-CN' ? '、' : ', ';
  const hasClash = clashes.length > 0;
  // Whoever has finished a field that somebody else changed too is asked at once; whoever still types is only told.
  const isComparing = hasClash && (wish === 'compare' || (wish === 'none' && isCommitted));

  const title = useChangeTitle(editor.baseline, editor.goal);
  const groups = [...new Set(moved.map(({ key }) => groupOf(key)))].map((group) =>
    text.pending.group(text.pending.groups[group], moved.filter(({ key }) => groupOf(key) === group).length),
  );
  const counted = (say: (count: number) => string): string =>
    moved.length === 0 ? '' : `${say(moved.length)}${formats.language === 'zh-CN' ? '：' : ': '}${groups.join(join)}`;
  const { writer } = event.goal;
  const shared = { moved: countMoves(moves), onSeeAll: () => setListOpen(true) };
  return (
    <>
      {hasClash ? (
        <PendingBar
          kind="clash"
          summary={text.theirs(
            writer.name,
            formats.timeIn(writer.at, event.basics.zone),
            clashes.map((path) => factName(texts, path)).join(join),
          )}
          onCompare={() => setWish('compare')}
        />
      ) : isReadOnly ? (
        <PendingBar kind="read-only" summary={text.pending.readOnly(texts.words.roles[event.role])} />
      ) : isDirty ? (
        <PendingBar
          kind={isWaiting ? 'waiting' : 'typing'}
          title={title}
          summary={`${counted(text.pending.moves)}${isWaiting ? ` · ${text.pending.waits}` : ` · ${text.pending.autosaves}`}`}
          {...shared}
          onDiscard={editor.discard}
          onSave={editor.apply}
        />
      ) : lastSave ? (
        <PendingBar
          kind="saved"
          title={title}
          summary={counted(text.pending.moved)}
          {...shared}
          savedAt={lastSave.at}
          onUndo={editor.undo}
          onUndoOver={editor.endUndo}
        />
      ) : (
        <PendingBar kind="quiet" summary={text.pending.quiet} />
      )}
      <Suspense fallback={null}>
        {isListOpen && <MovedList event={event} moved={moves} onClose={() => setListOpen(false)} />}
        {isComparing && (
          <ConflictDialog
            writer={writer.name}
            when={formats.instant(writer.at, event.basics.zone)}
            clashes={clashRows(
              event,
              editor,
              (path, value) => showFact(path, value, texts, formats, editor.goal.facts.leadMetric?.unit),
              (path) => factName(texts, path),
            )}
            onApply={(choices) => {
              setWish('none');
              editor.resolve(choices);
            }}
            onLater={() => setWish('later')}
          />
        )}
      </Suspense>
    </>
  );
}

function clashRows(
  event: EventView,
  editor: GoalEditor,
  show: (path: string, value: unknown) => string,
  name: (path: string) => string,
): Clash[] {
  return editor.clashes.map((path) => ({
    path,
    name: name(path),
    before: show(path, editor.origin ? leafOf(editor.origin, path) : null),
    mine: show(path, leafOf(editor.goal, path)),
    theirs: show(path, leafOf(event.goal, path)),
  }));
}

/** One change by name with both values, several by their number. */
function useChangeTitle(baseline: Goal | null, goal: Goal): string {
  const { texts, formats } = useSpeech();
  if (!baseline) return '';
  const paths = changedLeaves(baseline, goal);
  const path = paths[0];
  if (path === undefined) return '';
  if (paths.length > 1) return texts.goal.pending.changes(paths.length);
  const show = (which: Goal): string =>
    showFact(path, leafOf(which, path), texts, formats, which.facts.leadMetric?.unit);
  return texts.goal.pending.change(factName(texts, path), show(baseline), show(goal));
}
