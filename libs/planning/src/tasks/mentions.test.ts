import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commentPieces, mentionAt, mentionedIn, withMentions } from './mentions.js';

const id = (n: number): string => `0b0c1e6a-0000-4000-8000-00000000000${n}`;
const people = [
  { id: id(1), name: '陈静' },
  { id: id(2), name: '陈静怡' },
  { id: id(3), name: 'Li' },
];

describe('a mention', () => {
  test('is kept by id, the longest name first, and read in its parts', () => {
    const kept = withMentions('@陈静怡请看，@陈静也看', people);
    expect(kept).toBe(`@[${id(2)}]请看，@[${id(1)}]也看`);
    expect(commentPieces(kept)).toEqual([
      { kind: 'mention', personId: id(2) },
      { kind: 'words', words: '请看，' },
      { kind: 'mention', personId: id(1) },
      { kind: 'words', words: '也看' },
    ]);
    expect(mentionedIn(`${kept} @[${id(1)}]`)).toEqual([id(2), id(1)]);
  });

  test('of nobody stays as it was typed: an address, half of a longer name, a stranger', () => {
    for (const typed of ['fang@li.example', '@Lisa', '@王芳 在吗', '@', '@[not-an-id]'])
      expect(withMentions(typed, people)).toBe(typed);
    expect(mentionedIn(withMentions('@Li, bitte', people))).toEqual([id(3)]);
  });

  test('that is being typed is what stands between the at sign and the cursor', () => {
    expect(mentionAt('给 @陈', 4)).toEqual({ from: 2, words: '陈' });
    expect(mentionAt('给 @陈静 看', 7)).toBeNull();
    expect(mentionAt('给 @陈', 1)).toBeNull();
    expect(mentionAt('', 0)).toBeNull();
  });

  test('loses no word: with the names put back the text is what was typed', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('@陈静', '@陈静怡', '@Li', '@', ' '));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const typed = parts.join('');
        const shown = commentPieces(withMentions(typed, people)).map((piece) =>
          piece.kind === 'words' ? piece.words : `@${people.find((each) => each.id === piece.personId)!.name}`,
        );
        expect(shown.join('')).toBe(typed);
      }),
    );
  });
});
