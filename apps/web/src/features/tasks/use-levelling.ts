import type { LevelledTasks } from '@backcast/scheduling/level-shape';
import { levelInput } from '@backcast/plan/tasks/level-preparation';
import { useEffect, useRef, useState } from 'react';
import type { LevelAnswer, LevelRequest } from './level.worker.js';
import type { TaskBoard } from './task-board.js';

export type Levelling =
  | { kind: 'idle' }
  | { kind: 'searching'; schedules: number }
  | { kind: 'found'; found: LevelledTasks }
  | { kind: 'failed' };

/** As many as take a second or two on a slow computer for an event of the usual size. */
const schedules = 2000;
/** The same preparation always gets the same proposal. */
const seed = 1;

/** Looks beside the page for starts that give nobody two days' work in one; nothing is changed by it. */
export function useLevelling({ facts, plan, context }: TaskBoard) {
  const [state, setState] = useState<Levelling>({ kind: 'idle' });
  const worker = useRef<Worker | null>(null);
  const end = (): void => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => end, []);
  const stop = (): void => {
    end();
    setState({ kind: 'idle' });
  };
  const start = (): void => {
    const input = levelInput(facts, plan, context);
    if (input === null) return;
    end();
    const search = new Worker(new URL('./level.worker.ts', import.meta.url), { type: 'module' });
    worker.current = search;
    setState({ kind: 'searching', schedules: 0 });
    search.onerror = () => setState({ kind: 'failed' });
    search.onmessage = ({ data }: MessageEvent<LevelAnswer>) => {
      if (data.kind === 'progress') return setState({ kind: 'searching', schedules: data.schedules });
      end();
      setState(data.kind === 'done' ? { kind: 'found', found: data.found } : { kind: 'failed' });
    };
    search.postMessage({ input, schedules, seed } satisfies LevelRequest);
  };
  return { state, start, stop };
}
