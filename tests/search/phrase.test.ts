import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import { gatherer } from '../../src/search/gather.ts';
import { statusOf } from '../../src/search/saying.ts';
import { bitsOf, tailAt } from '../../src/search/tails.ts';
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

  test('that is not met because not every story was looked into is not said to be nowhere', async () => {
    const word = 'harbour';
    const double = Array.from({ length: 5000 }, (_, index) => `ship${index}`).find(
      (other) => bitsOf(other) === bitsOf(word),
    );
    const alike = Array.from({ length: 300 }, (_, index) =>
      told(`Story ${index}`, [
        index === 0 ? `The old ${word} and its ${double}.` : `The old ${double} and its ${word}.`,
      ]),
    );
    const engine = await engineOver(filesOf(alike));
    const text = `"old ${word}"`;
    const answer = await engine.search(ask(text));
    if (!answer) throw new Error('The answer went stale.');
    expect([answer.total, answer.more]).toEqual([0, true]);
    expect(statusOf(answer, { text, filters: {}, sort: 'relevance', limit: 10 })).toBe(
      `Nothing yet for ${text}: the stories most like it were looked into, not all.`,
    );
    expect((await found(engine, ['old', word])).size).toBe(1);
  });
});

describe('what was gathered of a term', () => {
  const sentences = fc.array(fc.constantFrom('of', 'the', 'in', 'a', 'strike', 'treaty'), { maxLength: 12 });
  const document = fc.tuple(sentences, fc.array(sentences, { maxLength: 4 })).map(([title, passages]) =>
    told(
      title.join(' '),
      passages.map((passage) => passage.join(' ')),
    ),
  );

  test('is where it stands in the texts, once a passage, and each of its places with what follows there', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 5 }), (documents) => {
        const gathered = gatherer();
        for (const item of documents) gathered.take(item);
        const all = documents.flatMap((item, story) =>
          textsOf(item).flatMap((text, passage) => {
            const terms = termsOf(text);
            const bits = terms.map(bitsOf);
            return terms.map((term, at) => ({ term, story, passage, tail: tailAt(bits, at, terms.length) }));
          }),
        );
        expect(new Set(gathered.terms())).toEqual(new Set(all.map(({ term }) => term)));
        for (const term of gathered.terms()) {
          const own = all.filter((place) => place.term === term);
          const { stories, starts, passages } = gathered.gathered(term).postings;
          const listed = [...stories].flatMap((story, index) =>
            [...passages.subarray(starts[index], starts[index + 1])].map((passage) => `${story} ${passage}`),
          );
          expect(listed).toEqual([...new Set(own.map(({ story, passage }) => `${story} ${passage}`))]);
          expect(gathered.count(term)).toBe(stories.length);
          const places = gathered.places(term);
          expect([...places.stories]).toEqual(own.map(({ story }) => story));
          expect([...places.passages]).toEqual(own.map(({ passage }) => passage));
          expect([...places.tails]).toEqual(own.map(({ tail }) => tail));
        }
      }),
    );
  });
});
