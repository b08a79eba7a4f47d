import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growTree, leavesFor, passageAt, spotOf, spotsIn, storyAt } from '../../src/search/leaves.ts';
import { bitsOf, type Places, tailAt, tailIn } from '../../src/search/tails.ts';

const STORIES = 40_000;

/** Places of one term in many stories, of which few words follow it, some of them nearly always. */
const placesOf = (
  seed: number,
  count: number,
): Places & { readonly after: readonly (readonly string[])[] } => {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const spots = Array.from({ length: count }, () => spotOf(next(STORIES), next(30))).sort((a, b) => a - b);
  const after = spots.map(() =>
    Array.from({ length: next(6) }, () => `w${Math.min(next(40), next(40), next(40))}`),
  );
  return {
    after,
    stories: Int32Array.from(spots, storyAt),
    passages: Uint16Array.from(spots, passageAt),
    tails: Uint32Array.from(after, (words) => tailAt([0, ...words.map(bitsOf)], 0, words.length + 1)),
  };
};

describe('the leaves of a term', () => {
  test.each([1, 50, 3000, 30_000])('hold each of %i places, where its phrase asks for it', (count) => {
    const places = placesOf(count, count);
    const { tree, leaves } = growTree(places, STORIES);
    const read = (phrase: readonly string[]): ReadonlySet<number> => {
      const tail = tailIn(phrase, 0);
      return new Set(
        leavesFor(tree, tail).flatMap(({ part, depth }) => [
          ...spotsIn(leaves[part] ?? new Uint8Array(0), depth, tail).spots,
        ]),
      );
    };
    fc.assert(
      fc.property(fc.nat(count - 1), fc.integer({ min: 0, max: 6 }), (place, length) => {
        const phrase = ['term', ...(places.after[place] ?? []).slice(0, length)];
        expect(read(phrase)).toContain(spotOf(places.stories[place] ?? 0, places.passages[place] ?? 0));
      }),
      { numRuns: 40 },
    );
  });

  test('let few other places pass, and weigh a few kilobytes each', () => {
    const places = placesOf(7, 30_000);
    const { tree, leaves } = growTree(places, STORIES);
    expect(leaves.length).toBeGreaterThan(10);
    for (const leaf of leaves) expect(leaf.length).toBeLessThan(8_000);
    const phrase = ['term', 'w5', 'w7'];
    const tail = tailIn(phrase, 0);
    const asked = leavesFor(tree, tail);
    const found = asked.flatMap(({ part, depth }) => [
      ...spotsIn(leaves[part] ?? new Uint8Array(0), depth, tail).spots,
    ]);
    const right = places.after.filter(([first]) => first === 'w5').length;
    expect(asked.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(12_000);
    expect(found.length).toBeLessThan(right + 30_000 / 100);
  });

  test('say so where a file would not hold all places with one tail', () => {
    const count = 90_000;
    const places: Places = {
      stories: Int32Array.from({ length: count }, (_, index) => index * 9),
      passages: new Uint16Array(count).fill(7),
      tails: new Uint32Array(count).fill(tailIn(['sign', 'up', 'for', 'our', 'letter'], 0).tail),
    };
    const { tree, leaves } = growTree(places, count * 9);
    const tail = tailIn(['sign', 'up'], 0);
    const [leaf] = leavesFor(tree, tail);
    expect(leaves).toHaveLength(1);
    expect(leaves[0]?.length).toBeLessThanOrEqual(48_000);
    const { spots, whole } = spotsIn(leaves[0] ?? new Uint8Array(0), leaf?.depth ?? 0, tail);
    expect(whole).toBe(false);
    expect(spots.at(-1)).toBe(spotOf((count - 1) * 9, 7));
    expect(leavesFor(tree, tailIn(['sign', 'in'], 0))).toEqual([]);
  });
});

describe('the tail of a word', () => {
  test('is known as far as the phrase goes, for four words at the most', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(words, fc.nat(), (phrase, index) => {
        const at = index % phrase.length;
        const { bits, tail } = tailIn(phrase, at);
        expect(bits).toBe(8 * Math.min(4, phrase.length - 1 - at));
        const behind = [...phrase.slice(at + 1, at + 5).map(bitsOf), 0, 0, 0, 0].slice(0, 4);
        expect([24, 16, 8, 0].map((shift) => (tail >>> shift) & 255)).toEqual(behind);
      }),
    );
  });

  test('tells a word from the end of a passage', () => {
    fc.assert(
      fc.property(fc.string(), (term) => {
        expect(bitsOf(term)).toBeGreaterThan(0);
        expect(bitsOf(term)).toBeLessThan(256);
      }),
    );
  });
});
