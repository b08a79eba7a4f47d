import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitReader, bitWriter } from '../../src/search/bits.ts';
import { dividerOf, fileFor } from '../../src/search/directory.ts';
import { packDays, packFacets, storiesBetween, unpackDays, unpackFacets } from '../../src/search/facets.ts';
import { frame, unframe } from '../../src/search/frame.ts';
import { packLexicon, unpackLexicon } from '../../src/search/lexicon.ts';
import { packPostings, packStories, unpackPostings, unpackStories } from '../../src/search/postings.ts';
import { type Entry, packShard, unpackShard } from '../../src/search/shard.ts';
import { skeletonOf } from '../../src/search/skeleton.ts';

const rising = (max: number, most: number) =>
  fc.uniqueArray(fc.nat(max), { maxLength: most }).map((numbers) => numbers.sort((a, b) => a - b));
const terms = fc.uniqueArray(
  fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !/[\s|]/.test(text)),
  ),
  { maxLength: 40 },
);
const postings = fc
  .array(
    fc.tuple(
      fc.nat(5000),
      fc.nat(15),
      rising(300, 12).filter((passages) => passages.length > 0),
    ),
    { maxLength: 30 },
  )
  .map((rows) => [...new Map(rows.map((row) => [row[0], row])).values()].sort((a, b) => a[0] - b[0]))
  .map((rows) => {
    const starts = [0];
    for (const [, , passages] of rows) starts.push((starts.at(-1) ?? 0) + passages.length);
    return {
      stories: Int32Array.from(rows, ([story]) => story),
      levels: Uint8Array.from(rows, ([, level]) => level),
      starts: Int32Array.from(starts),
      passages: Uint16Array.from(rows.flatMap(([, , passages]) => passages)),
    };
  });

describe('what is packed comes out as it went in', () => {
  test('numbers in bits', () => {
    const written = fc.array(
      fc.oneof(
        fc.record({ how: fc.constant('rice' as const), value: fc.nat(2 ** 24 - 1), k: fc.nat(20) }),
        fc.record({ how: fc.constant('gamma' as const), value: fc.nat(2 ** 23), k: fc.constant(0) }),
        fc
          .integer({ min: 1, max: 24 })
          .chain((k) =>
            fc.record({ how: fc.constant('bits' as const), value: fc.nat(2 ** k - 1), k: fc.constant(k) }),
          ),
      ),
    );
    fc.assert(
      fc.property(written, (numbers) => {
        const out = bitWriter();
        for (const { how, value, k } of numbers) how === 'gamma' ? out.gamma(value) : out[how](value, k);
        const from = bitReader(out.done());
        expect(numbers.map(({ how, k }) => (how === 'gamma' ? from.gamma() : from[how](k)))).toEqual(
          numbers.map(({ value }) => value),
        );
      }),
    );
  });

  test('postings, with their passages and without', () => {
    fc.assert(
      fc.property(postings, (given) => {
        expect(unpackPostings(packPostings(given, true))).toEqual(given);
        const bare = unpackPostings(packPostings(given, false));
        expect([bare.stories, bare.levels]).toEqual([given.stories, given.levels]);
        expect(bare.passages).toHaveLength(0);
      }),
    );
  });

  test('numbers of stories', () => {
    fc.assert(
      fc.property(rising(100_000, 50), (given) => {
        expect([...unpackStories(packStories(given))]).toEqual(given);
      }),
    );
  });

  test('a shard', () => {
    const place = fc.record({ file: fc.nat(500_000), bytes: fc.nat(50_000) });
    const entries = terms.chain((list) =>
      fc.tuple(
        ...list.map((term) =>
          fc
            .record({
              term: fc.constant(term),
              skeleton: fc.constant(skeletonOf(term)),
              count: fc.nat(100_000),
              name: fc.boolean(),
              common: fc.boolean(),
              aliases: fc.constantFrom([], [{ form: [term, 'x'], to: [['y'], ['z', 'z']] }]),
              postings: fc.uint8Array({ minLength: 1, maxLength: 20 }),
              list: fc.option(place),
              rest: fc.option(
                fc.record({ file: fc.nat(500_000), bytes: fc.nat(50_000), bare: fc.boolean() }),
              ),
              tree: fc.uint8Array({ minLength: 1, maxLength: 20 }),
            })
            .map((entry) =>
              entry.list && entry.count > 0
                ? { ...entry, postings: new Uint8Array(0) }
                : { ...entry, list: null, tree: null },
            ),
        ),
      ),
    );
    fc.assert(
      fc.property(entries, (given) => {
        const plain = (list: readonly Entry[]) =>
          list.map((entry) => ({
            ...entry,
            postings: [...entry.postings],
            tree: entry.tree && [...entry.tree],
          }));
        expect(plain([...unpackShard(packShard(given)).values()])).toEqual(plain(given));
      }),
    );
  });

  test('the words by length, the values of a filter, the days', () => {
    fc.assert(
      fc.property(terms, rising(400, 30), (list, stories) => {
        const words = list.toSorted().map((term, index) => ({ term, rank: index % 16 }));
        expect(unpackLexicon(packLexicon(words))).toEqual(words);
        const table = new Map(list.map((id) => [id, { id, name: `${id}!`, stories }]));
        const facets = packFacets(table).flatMap(unpackFacets);
        expect(new Set(facets.map(({ id }) => id))).toEqual(new Set(list));
        for (const facet of facets) expect([...facet.stories]).toEqual(stories);
      }),
    );
  });
});

describe('a file of the index', () => {
  test('is refused when a byte of it is changed, cut off or added', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 50 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, by) => {
          const file = frame([bytes]);
          expect([...unframe(file)]).toEqual([...bytes]);
          const changed = file.slice();
          changed[at % file.length] = (changed[at % file.length] ?? 0) ^ by;
          expect(() => unframe(changed)).toThrow('damaged');
          expect(() => unframe(file.slice(0, -1))).toThrow('damaged');
        },
      ),
    );
    expect(() => unframe(new TextEncoder().encode('<!doctype html>'))).toThrow('damaged');
  });

  test('is found by the key of what it holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (list, size) => {
          const keys = list.toSorted();
          const files = Array.from({ length: Math.ceil(keys.length / size) }, (_, n) =>
            keys.slice(n * size, n * size + size),
          );
          const firsts = files.map((file, n) =>
            n === 0 ? '' : dividerOf(files[n - 1]?.at(-1) ?? '', file[0] ?? ''),
          );
          const section = { count: files.length, per: 16, groups: [], firsts };
          for (const key of keys) expect(files[fileFor(section, key)]).toContain(key);
        },
      ),
    );
  });
});

test('a span of days is a run of stories', () => {
  const days = [null, null, '2019-12-31', '2020-01-08', '2020-01-08', '2020-01-10'];
  const packed = unpackDays(packDays(days));
  const between = (from: string | null, to: string | null) => storiesBetween(packed, from, to, days.length);
  expect(between('2020-01-08', '2020-01-09')).toEqual([3, 5]);
  expect(between(null, '2019-12-31')).toEqual([2, 3]);
  expect(between('2019-01-01', null)).toEqual([2, 6]);
  expect(between('2021-01-01', null)).toEqual([6, 6]);
  expect(between(null, null)).toEqual([0, 6]);
});
