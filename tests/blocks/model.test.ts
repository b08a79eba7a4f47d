import { describe, expect, test } from 'vitest';
import { forestFrom, scoreOf } from '../../src/blocks/model.ts';

const scores = (forest: string, rows: readonly (readonly number[])[]): readonly number[] =>
  rows.map((row) => scoreOf(forestFrom(forest), Float64Array.from(row)));

describe('a forest', () => {
  test('asks a feature whether it is over a bound, and gives the leaf that the answer leads to', () => {
    expect(
      scores('1:0.5 -2 3', [
        [9, 0.5],
        [9, 0.6],
      ]),
    ).toEqual([-2, 3]);
  });

  test('asks on behind either answer, as deep as four questions, and may end earlier', () => {
    const tree = '0:1 0:0 10 20 0:2 30 0:3 40 0:4 50 60';
    expect(scores(tree, [[0], [1], [2], [3], [4], [5]])).toEqual([10, 20, 30, 40, 50, 60]);
  });

  test('adds up what its trees say', () => {
    expect(scores('0:0 1 2 0:5 10 20 100', [[-1], [1], [6]])).toEqual([111, 112, 122]);
  });

  test('refuses a tree that is deeper', () => {
    expect(() => forestFrom('0:1 0:2 0:3 0:4 0:5 1 2 3 4 5 6')).toThrow('deeper than 4');
  });
});
