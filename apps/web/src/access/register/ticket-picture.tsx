import { useMemo } from 'react';
import { drawLines } from '../../shared/links/draw-lines.js';
import { drawQr } from '../../shared/links/draw-qr.js';

/** Pixels; twice what a phone shows, so that it is sharp. */
const [width, height, qr] = [720, 1040, 600];

type Props = { ticket: string; label: string; lines: readonly string[] };

/** The ticket as one picture, which a long press keeps: inside of chat apps nothing else can be saved. */
export function TicketPicture({ ticket, label, lines }: Props) {
  const words = lines.filter((line) => line !== '').join('\n');
  const source = useMemo(() => drawTicket(ticket, words.split('\n')), [ticket, words]);
  return (
    <div className="register-picture">
      {source !== '' && <img src={source} alt={label} width={width / 2} height={height / 2} />}
    </div>
  );
}

function drawTicket(ticket: string, [title = '', ...others]: string[]): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return '';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#17615f';
  context.fillRect(0, 0, width, 16);
  drawQr(context, ticket, (width - qr) / 2, 48, qr);
  const column = { left: 60, top: 48 + qr + 16, width: width - 120, align: 'center' as const };
  const below = drawLines(context, [{ text: title, size: 44, weight: 600 }], column);
  drawLines(
    context,
    others.map((text) => ({ text, size: 32, color: '#56635f' })),
    { ...column, top: below + 8 },
  );
  return canvas.toDataURL('image/png');
}
