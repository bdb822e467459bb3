import type { LevelInput, LevelledTasks } from '@backcast/scheduling/level-shape';
import { levelInSteps } from '@backcast/scheduling/level-tasks';

export type LevelRequest = { input: LevelInput; schedules: number; seed: number };
export type LevelAnswer =
  { kind: 'progress'; schedules: number } | { kind: 'done'; found: LevelledTasks } | { kind: 'failed' };

const say = (answer: LevelAnswer): void => postMessage(answer);

/** Searches beside the page, which stays smooth; it is stopped by ending it. */
addEventListener('message', ({ data: { input, schedules, seed } }: MessageEvent<LevelRequest>) => {
  try {
    const search = levelInSteps(input, { schedules, seed });
    let step = search.next();
    for (; !step.done; step = search.next()) say({ kind: 'progress', schedules: step.value.schedules });
    say({ kind: 'done', found: step.value });
  } catch {
    say({ kind: 'failed' });
  }
});
