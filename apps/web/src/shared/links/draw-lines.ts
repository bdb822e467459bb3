type Line = { text: string; size: number; weight?: 400 | 600; color?: string };

/** The fonts of the product, Chinese first. */
const family =
  'system-ui, -apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * Writes lines into a column of a canvas, broken where they are too wide, and answers where the next one would begin.
 * Words are kept whole where there are spaces; Chinese breaks anywhere.
 */
export function drawLines(
  canvas: CanvasRenderingContext2D,
  lines: readonly Line[],
  { left, top, width, align = 'left' }: { left: number; top: number; width: number; align?: 'left' | 'center' },
): number {
  let y = top;
  canvas.textBaseline = 'top';
  canvas.textAlign = align;
  for (const { text, size, weight = 400, color = '#1b2426' } of lines) {
    canvas.font = `${weight} ${size}px ${family}`;
    canvas.fillStyle = color;
    for (const row of broken(text, (part) => canvas.measureText(part).width <= width)) {
      canvas.fillText(row, align === 'center' ? left + width / 2 : left, y);
      y += Math.round(size * 1.45);
    }
  }
  return y;
}

/** A text in rows that fit. */
export function broken(text: string, fits: (row: string) => boolean): string[] {
  const rows: string[] = [];
  for (const paragraph of text.split('\n')) {
    let row = '';
    // A Latin word with the space behind it, or one sign.
    for (const part of paragraph.match(/[A-Za-z0-9'’.,:;!?@/()-]+ ?|./gsu) ?? []) {
      if (row !== '' && !fits((row + part).trimEnd())) {
        rows.push(row.trimEnd());
        row = '';
      }
      row += part;
    }
    if (row !== '') rows.push(row.trimEnd());
  }
  return rows;
}
