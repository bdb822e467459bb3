import { drawLines } from './draw-lines.js';
import { drawQr } from './draw-qr.js';

/** A4 at 150 dots an inch. */
const [width, height, qr, margin] = [1240, 1754, 560, 110];

export type Poster = {
  title: string;
  when: string;
  where: string;
  why: string;
  url: string;
  scan: string;
  inviter: string;
};

/** A poster as a picture: what, when, where, why, and the code to scan. Long texts get smaller before they run over. */
export function drawPoster(poster: Poster): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return '';
  const bottom = height - qr - 190;
  for (const scale of [1.3, 1.1, 0.9, 0.7, 0.5, 0.4]) if (drawWords(context, poster, scale) <= bottom) break;
  const left = (width - qr) / 2;
  context.fillStyle = '#ffffff';
  context.fillRect(0, bottom, width, height - bottom);
  drawQr(context, poster.url, left, bottom + 20, qr);
  const column = { left: margin, top: bottom + qr + 34, width: width - 2 * margin, align: 'center' as const };
  drawLines(
    context,
    [
      { text: poster.scan, size: 40, weight: 600, color: '#17615f' },
      { text: poster.inviter, size: 30, color: '#56635f' },
    ],
    column,
  );
  return canvas.toDataURL('image/png');
}

/** Answers where the words end. */
function drawWords(context: CanvasRenderingContext2D, poster: Poster, scale: number): number {
  const { title, when, where, why } = poster;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#17615f';
  context.fillRect(0, 0, width, 40);
  const column = { left: margin, top: 140, width: width - 2 * margin };
  const size = (value: number): number => Math.round(value * scale);
  const below = drawLines(context, [{ text: title, size: size(92), weight: 600, color: '#124e4c' }], column);
  const facts = [when, where].filter((text) => text !== '').map((text) => ({ text, size: size(46) }));
  const after = drawLines(context, facts, { ...column, top: below + size(36) });
  if (why === '') return after;
  return drawLines(context, [{ text: why, size: size(42), color: '#b24c12' }], { ...column, top: after + size(40) });
}
