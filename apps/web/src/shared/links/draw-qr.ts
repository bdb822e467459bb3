import { encode } from 'uqr';

/** The dark squares of a QR code, row by row, with a quiet border of two. */
export const qrSquares = (text: string): { size: number; rows: boolean[][] } => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  return { size, rows: data };
};

/** Draws a QR code into a square of a canvas: dark on white, because phones read nothing else reliably. */
export function drawQr(canvas: CanvasRenderingContext2D, text: string, left: number, top: number, width: number): void {
  const { size, rows } = qrSquares(text);
  // Whole pixels, so that no square is blurred.
  const square = Math.floor(width / size);
  const shift = Math.floor((width - square * size) / 2);
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(left, top, width, width);
  canvas.fillStyle = '#000000';
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) canvas.fillRect(left + shift + x * square, top + shift + y * square, square, square);
}
