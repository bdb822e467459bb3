import { expect, test } from '@jest/globals';
import { rememberLast } from './remember-last.js';

const counted = (most?: number) => {
  const made: number[] = [];
  const make = (n: number): { square: number } => {
    made.push(n);
    return { square: n * n };
  };
  return { made, square: rememberLast(make, most) };
};

test('the same is made once, and is the same thing', () => {
  const { made, square } = counted();
  expect(square(3)).toBe(square(3));
  expect(square(4)).toEqual({ square: 16 });
  expect(made).toEqual([3, 4]);
});

test('what nobody asked for the longest is forgotten first', () => {
  const { made, square } = counted(2);
  for (const n of [1, 2, 1, 3, 1, 2]) square(n);
  expect(made).toEqual([1, 2, 3, 2]);
});

test('what cannot be made is tried again', () => {
  let times = 0;
  const fail = rememberLast(() => {
    times += 1;
    throw new Error('no');
  });
  expect(fail).toThrow('no');
  expect(fail).toThrow('no');
  expect(times).toBe(2);
});
