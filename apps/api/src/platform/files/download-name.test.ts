import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentDisposition, downloadName } from './download-name.js';

test.each([
  ['合同.pdf', 'application/pdf', '合同.pdf'],
  ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
  ['page.html', 'application/pdf', 'page.html.pdf'],
  ['../../etc/passwd', 'image/png', '....etcpasswd.png'],
  ['harmless\u202efdp.exe', 'image/webp', 'harmlessfdp.exe.webp'],
] as const)('%s with %s is saved as %s', (name, type, saved) => {
  expect(downloadName(name, type)).toBe(saved);
});

test('no name breaks out of the header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(contentDisposition(name, 'application/pdf')).toMatch(/^attachment; filename\*=UTF-8''[\w.~%-]+$/);
    }),
  );
});

test('pictures are shown in place, documents are only saved', () => {
  expect(contentDisposition('a.png', 'image/png')).toBe(`inline; filename*=UTF-8''a.png`);
  expect(contentDisposition('a (1).pdf', 'application/pdf')).toBe(`attachment; filename*=UTF-8''a%20%281%29.pdf`);
});
