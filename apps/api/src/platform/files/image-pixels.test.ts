import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FileType } from './content-type-of.js';
import { imagePixels } from './image-pixels.js';

const side = fc.integer({ min: 1, max: 16_383 });

const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(33);
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
/** With other segments before the frame, and the length of an Exif of `exifBytes`. */
const jpeg = (width: number, height: number, exifBytes: number): Buffer => {
  const exif = Buffer.alloc(4 + exifBytes, 0xc0);
  exif.writeUInt16BE(0xffe1, 0);
  exif.writeUInt16BE(exifBytes + 2, 2);
  const frame = Buffer.from('ffc2001108000000000301220002110103110100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, Buffer.from('ffc40004abcdff', 'hex'), frame]);
};
const webp = (kind: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(kind), Buffer.alloc(4), content, Buffer.alloc(16)]);
const vp8x = (width: number, height: number): Buffer => {
  const content = Buffer.alloc(10);
  content.writeUIntLE(width - 1, 4, 3);
  content.writeUIntLE(height - 1, 7, 3);
  return webp('VP8X', content);
};
const vp8 = (width: number, height: number): Buffer => {
  const content = Buffer.alloc(10);
  content.writeUInt16LE(width, 6);
  content.writeUInt16LE(height, 8);
  return webp('VP8 ', content);
};
const vp8l = (width: number, height: number): Buffer => {
  const content = Buffer.alloc(5, 0x2f);
  content.writeUInt32LE(((height - 1) << 14) | (width - 1), 1);
  return webp('VP8L', content);
};

describe('the pixels of a picture', () => {
  test('are width times height in every format', () => {
    fc.assert(
      fc.property(side, side, fc.integer({ min: 0, max: 3_000 }), (width, height, exifBytes) => {
        const pictures: [FileType, Buffer][] = [
          ['image/png', png(width, height)],
          ['image/jpeg', jpeg(width, height, exifBytes)],
          ['image/webp', vp8x(width, height)],
          ['image/webp', vp8(width, height)],
          ['image/webp', vp8l(width, height)],
        ];
        for (const [type, bytes] of pictures) expect(imagePixels(type, bytes)).toBe(width * height);
      }),
    );
  });

  test('are unknown where the header is cut off, and never an error', () => {
    const whole: [FileType, Buffer][] = [
      ['image/png', png(3, 4)],
      ['image/jpeg', jpeg(3, 4, 10)],
      ['image/webp', vp8x(3, 4)],
    ];
    for (const [type, bytes] of whole) expect(imagePixels(type, bytes.subarray(0, 12))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...whole), (noise, [type, bytes]) => {
        const pixels = imagePixels(type, Buffer.concat([bytes.subarray(0, 12), Buffer.from(noise)]));
        expect(pixels === null || pixels >= 0).toBe(true);
      }),
    );
  });

  test('are not asked of a document', () => expect(imagePixels('application/pdf', png(3, 4))).toBeNull());
});
