import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import { gatherer } from '../../src/search/gather.ts';
import { wordsIn } from '../../src/search/words.ts';
import { madeStories } from './made.ts';
import { ask, engineOver, filesOf, told } from './seeds.ts';

const termsOf = (text: string): readonly string[] => wordsIn(text).map(({ term }) => term);
const textsOf = ({ title, passages }: SearchDocument): readonly string[] => [
  title,
  ...passages.map(({ text }) => text),
];
const standsIn = (item: SearchDocument, phrase: readonly string[]): boolean =>
  textsOf(item).some((text) => ` ${termsOf(text).join(' ')} `.includes(` ${phrase.join(' ')} `));

// Enough stories for neighbouring frequent words to be indexed as pairs, of words that nearly all stand everywhere.
const archive = [...madeStories(240, 5)].sort((a, b) =>
  `${a.day} ${a.address}` < `${b.day} ${b.address}` ? -1 : 1,
);
const files = filesOf(archive);
const engine = await engineOver(files);

const found = async (from: Engine, phrase: readonly string[]): Promise<ReadonlySet<string>> => {
  const answer = await from.search(ask(`"${phrase.join(' ')}"`, { limit: 1000 }));
  return new Set(answer?.results.map(({ address }) => address));
};
const anyPhrase = fc
  .record({
    story: fc.constantFrom(...archive),
    text: fc.nat(),
    at: fc.nat(),
    length: fc.integer({ min: 2, max: 7 }),
  })
  .map(({ story, text, at, length }) => {
    const terms = termsOf(textsOf(story)[text % textsOf(story).length] ?? '');
    const from = at % Math.max(1, terms.length - 1);
    return { story, phrase: terms.slice(from, from + length) };
  });
const words = [...new Set(archive.flatMap((item) => textsOf(item).flatMap(termsOf)))];

describe('a phrase', () => {
  test('of any text is found in its story', async () => {
    await fc.assert(
      fc.asyncProperty(anyPhrase, async ({ story, phrase }) => {
        expect(await found(engine, phrase)).toContain(story.address);
      }),
      { numRuns: 150 },
    );
  });

  test('is found in every story that has it, and in no other', async () => {
    const made = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyPhrase.map(({ phrase }) => phrase),
          made,
        ),
        async (phrase) => {
          const holding = archive.filter((item) => standsIn(item, phrase)).map(({ address }) => address);
          expect(await found(engine, phrase)).toEqual(new Set(holding));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('of two words that stand in every story is still told from the same words apart', async () => {
    const far = archive.map((item, index) =>
      told(
        `Story ${index}`,
        [index % 40 === 7 ? 'He said of the end.' : 'The end, he said, is one of them.'],
        {
          address: item.address,
          day: item.day,
        },
      ),
    );
    const holding = far.filter((item) => standsIn(item, ['of', 'the'])).map(({ address }) => address);
    expect(holding).toHaveLength(6);
    expect(await found(await engineOver(filesOf(far)), ['of', 'the'])).toEqual(new Set(holding));
  });

  test('asks for few stories beside those that have it, where its words stand in all of them', async () => {
    const asked = new Set<string>();
    const watched = await openEngine(async (path) => {
      asked.add(path);
      return files.get(path) ?? new Uint8Array(0);
    });
    const phrase = ['of', 'the', 'in'];
    const holding = archive.filter((item) => standsIn(item, phrase)).length;
    const both = archive.filter((item) =>
      textsOf(item).some((text) => phrase.every((term) => termsOf(text).includes(term))),
    );
    await found(watched, phrase);
    const looked = [...asked].filter((path) => /\/s\d+(?:-\d+)?\.json$/.test(path)).length;
    expect(both.length).toBeGreaterThan(4 * holding);
    expect(looked).toBeLessThan(both.length / 2);
  });
});

describe('pairs of words', () => {
  const frequent = new Set(['of', 'the', 'in', 'a']);

  test('are gathered where two frequent words stand side by side in a text, and nowhere else', () => {
    const sentences = fc.array(fc.constantFrom('of', 'the', 'in', 'a', 'strike', 'treaty'), {
      maxLength: 12,
    });
    const document = fc.tuple(sentences, fc.array(sentences, { maxLength: 4 })).map(([title, passages]) =>
      told(
        title.join(' '),
        passages.map((passage) => passage.join(' ')),
      ),
    );
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 5 }), (documents) => {
        const gathered = gatherer(frequent);
        for (const item of documents) gathered.take(item);
        const expected = new Map<string, number[][]>();
        for (const [story, item] of documents.entries()) {
          for (const [passage, text] of textsOf(item).entries()) {
            const terms = termsOf(text);
            for (const [at, term] of terms.entries()) {
              const next = terms[at + 1] ?? '';
              if (!frequent.has(term) || !frequent.has(next)) continue;
              const stories = expected.get(`${term} ${next}`) ?? documents.map(() => []);
              if (!stories[story]?.includes(passage)) stories[story]?.push(passage);
              expected.set(`${term} ${next}`, stories);
            }
          }
        }
        const pairs = gathered.terms().filter((term) => term.includes(' '));
        expect(new Set(pairs)).toEqual(new Set(expected.keys()));
        for (const pair of pairs) {
          const { stories, starts, passages } = gathered.gathered(pair).postings;
          const held = documents.map((): number[] => []);
          for (const [place, story] of stories.entries())
            held[story] = [...passages.subarray(starts[place], starts[place + 1])];
          expect(held).toEqual(expected.get(pair));
        }
      }),
    );
  });
});
