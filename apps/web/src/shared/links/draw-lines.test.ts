import { expect, test } from '@jest/globals';
import jsQR from 'jsqr';
import { broken } from './draw-lines.js';
import { qrSquares } from './draw-qr.js';

const fits = (row: string): boolean => row.length <= 8;

test('Chinese breaks anywhere, English between words, and paragraphs stay', () => {
  expect(broken('暑期升学讲座在三楼报告厅', fits)).toEqual(['暑期升学讲座在三', '楼报告厅']);
  expect(broken('come to the hall', fits)).toEqual(['come to', 'the hall']);
  expect(broken('一\n二', fits)).toEqual(['一', '二']);
});

test.each(['https://events.example.com/r/dO5pM0JAlyllSrRGQc7PRDg', 'A'.repeat(132), '来看看 & come'])(
  'the QR code of %s is read back by a reader',
  (text) => {
    const { size, rows } = qrSquares(text);
    const scale = 4;
    const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
    for (let y = 0; y < size * scale; y += 1)
      for (let x = 0; x < size * scale; x += 1)
        if (rows[Math.floor(y / scale)]![Math.floor(x / scale)])
          pixels.fill(0, (y * size * scale + x) * 4, (y * size * scale + x) * 4 + 3);
    expect(jsQR(pixels, size * scale, size * scale)?.data).toBe(text);
  },
);
