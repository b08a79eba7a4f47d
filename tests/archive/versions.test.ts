import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../src/archive/versions.ts';
import { readSeeds } from '../../src/seeds.ts';
import { seeded } from '../bench/stories.ts';
import { told } from './told.ts';

const WORDS =
  'harbour council ferry engine tide lantern bridge crane winter petition ledger mayor bakery signal'.split(
    ' ',
  );
/** Prose that is the same for the same seed, and shares next to nothing with another seed's. */
const prose = (seed: number, sentences: number): string => {
  const next = seeded(seed);
  return Array.from({ length: sentences }, () => {
    const words = Array.from({ length: 14 }, () => WORDS[Math.floor(next() * WORDS.length)]);
    return `The ${words.join(' ')} in the end.`;
  }).join('\n\n');
};

const pairs = (stories: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(versionsOf(Object.entries(stories).map(([id, text]) => told(id, text))));

describe('versions', () => {
  test('of the seeds: 001 and 002, and no others', () => {
    expect(Object.fromEntries(versionsOf(readSeeds('seeds').map(({ id, text }) => told(id, text))))).toEqual({
      '001_f17348bc26c36492': ['002_d22befca59272dda'],
      '002_d22befca59272dda': ['001_f17348bc26c36492'],
    });
  });

  test('a copy with another beginning and a shorter one; the fullest first', () => {
    const whole = prose(1, 12);
    expect(
      pairs({
        brief: prose(1, 6),
        whole,
        again: `${prose(2, 1)}\n\n${whole}`,
        other: prose(3, 12),
      }),
    ).toEqual({
      brief: ['again', 'whole'],
      whole: ['again', 'brief'],
      again: ['whole', 'brief'],
    });
  });

  test('a page that holds two stories is a version of neither', () => {
    const [one, other] = [prose(4, 8), prose(5, 8)];
    expect(pairs({ one, other, live: `${one}\n\n${other}\n\n${prose(6, 6)}` })).toEqual({});
  });

  test('a paragraph that unlike stories repeat ties nothing, however long', () => {
    const appeal = prose(7, 6).replaceAll('\n\n', ' ');
    expect(
      pairs({
        a: `${prose(8, 3)}\n\n${appeal}`,
        b: `${prose(9, 3)}\n\n${appeal}`,
        c: `${prose(10, 3)}\n\n${appeal}`,
      }),
    ).toEqual({});
  });

  test('labels of a menu tie nothing', () => {
    const menu = WORDS.map((word) => `${word} news today`).join('\n');
    expect(pairs({ a: `${menu}\n\n${prose(11, 3)}`, b: `${menu}\n\n${prose(12, 3)}` })).toEqual({});
  });

  test('teasers under lines of their own tie no two pages of a house', () => {
    const teasers = [20, 21, 22, 23]
      .map((seed) => `News of the week ${seed}\n\n${prose(seed, 1)}`)
      .join('\n\n');
    expect(pairs({ a: `Ferry to sail again\n\n${teasers}`, b: `Bakery burns down\n\n${teasers}` })).toEqual(
      {},
    );
  });

  test('a list that was scraped twice is one story, though each entry stands under a line of its own', () => {
    const list = [24, 25, 26, 27].map((seed, at) => `Place ${at + 1}\n\n${prose(seed, 1)}`).join('\n\n');
    const page = `Four harbours to see\n\nJanuary 8, 2020\n\n${list}`;
    expect(Object.keys(pairs({ a: page, b: `${page}\n\nShare this story` })).sort()).toEqual(['a', 'b']);
  });

  test('forty reprints are one family', () => {
    const copy = prose(13, 10);
    const found = pairs(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [`r${at}`, `${copy}\n\n${prose(20 + at, 1)}`]),
      ),
    );
    expect(Object.values(found).map(({ length }) => length)).toEqual(Array.from({ length: 40 }, () => 39));
  });
});
