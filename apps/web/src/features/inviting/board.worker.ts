import type { Board, BoardFacts } from '@backcast/pacing/board/board-shape';
import { deriveBoard } from '@backcast/pacing/board/derive-board';

export type BoardAnswer = { kind: 'done'; board: Board } | { kind: 'failed' };

const say = (answer: BoardAnswer): void => postMessage(answer);

/** Derives the board of very many people beside the page, which stays smooth. */
addEventListener('message', ({ data }: MessageEvent<BoardFacts>) => {
  try {
    say({ kind: 'done', board: deriveBoard(data) });
  } catch {
    say({ kind: 'failed' });
  }
});
