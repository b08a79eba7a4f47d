import fc from 'fast-check';
import Fuse from 'fuse.js';
import { describe, expect, test } from 'vitest';
import type { Answer, Request } from '../../src/search/engine.ts';
import { indexFiles } from '../../src/search/index.ts';
import { parseQuery } from '../../src/search/query.ts';
import { singularOf } from '../../src/search/skeleton.ts';
import { termOf, wordsIn } from '../../src/search/words.ts';
import { madeStories } from './made.ts';
import { ask, engineOver, filesOf, seedDocuments, told } from './seeds.ts';

const stories = [...madeStories(90), ...seedDocuments()].sort((a, b) =>
  `${a.day ?? ''} ${a.address}` < `${b.day ?? ''} ${b.address}` ? -1 : 1,
);
const engine = await engineOver(filesOf(stories));
const answerTo = async (text: string, more: Partial<Request> = {}): Promise<Answer> => {
  const answer = await engine.search(ask(text, more));
  if (!answer) throw new Error('The answer went stale.');
  return answer;
};
const textsOf = (story: (typeof stories)[number]): readonly string[] => [
  story.title,
  ...story.passages.map(({ text }) => text),
];
const anyWords = fc.array(
  fc.constantFrom(...new Set(stories.flatMap((story) => textsOf(story).flatMap((text) => text.split(' '))))),
  {
    minLength: 1,
    maxLength: 4,
  },
);

describe('up to a hundred stories, Fuse over all the texts is the oracle', () => {
  const oracleWith = (threshold: number) =>
    new Fuse(stories, {
      keys: ['title', { name: 'texts', getFn: ({ passages }) => passages.map(({ text }) => text) }],
      useTokenSearch: true,
      tokenMatch: 'all',
      ignoreLocation: true,
      ignoreDiacritics: true,
      threshold,
    });
  const oracle = oracleWith(0.2);
  const has = (story: (typeof stories)[number], word: string): boolean =>
    textsOf(story).some((text) => wordsIn(text).some(({ term }) => term === word));

  test('what it finds with the words themselves, the engine finds', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (words) => {
        const terms = wordsIn(words.join(' ')).map(({ term }) => term);
        fc.pre(terms.length > 0);
        const expected = oracle
          .search(terms.join(' '))
          .map(({ item }) => item)
          .filter((item) => terms.every((term) => has(item, term)));
        const { results } = await answerTo(terms.join(' '), { limit: 100 });
        const found = new Set(results.map(({ address }) => address));
        expect(expected.filter(({ address }) => !found.has(address))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['ambasador', 'parliment', 'referendun', 'Kowalzcyk', 'ravanchy'])(
    'what it finds with the typo in %s, the engine finds',
    async (typo) => {
      const [best] = oracleWith(0.4).search(typo);
      const { results, mended } = await answerTo(typo, { limit: 100 });
      expect(mended).toHaveLength(1);
      expect(results.map(({ address }) => address)).toContain(best?.item.address);
    },
  );
});

describe('marks', () => {
  test('stand on words of the query, their corrections, other spellings or plurals, and on nothing else', async () => {
    const typed = fc.tuple(anyWords, fc.boolean(), fc.nat(3)).map(([words, typing, cut]) => {
      const text = words.join(' ');
      return { typing, text: typing ? text.slice(0, Math.max(1, text.length - cut)) : text };
    });
    await fc.assert(
      fc.asyncProperty(typed, async ({ text, typing }) => {
        const { results, mended, also } = await answerTo(text, { typing });
        const { wanted, open } = parseQuery(text);
        const allowed = new Set(
          [
            ...wanted.flatMap(({ terms }) => terms),
            ...[...mended, ...also].flatMap(({ words }) =>
              words.flatMap((word) => word.split(' ').map(termOf)),
            ),
          ].map(singularOf),
        );
        const head = open && typing ? (wanted.at(-1)?.terms[0] ?? '') : null;
        for (const { title, titleMarks, excerpts } of results) {
          for (const { text: shown, marks } of [{ text: title, marks: titleMarks }, ...excerpts]) {
            for (const { start, end } of marks) {
              const term = termOf(shown.slice(start, end));
              expect(
                allowed.has(singularOf(term)) || (head !== null && term.startsWith(head)),
                `${term} for ${text}`,
              ).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('lead to the passage, with the words around them for the browser to mark', async () => {
    const { results } = await answerTo('"armed attack"');
    const [best] = results[0]?.excerpts ?? [];
    expect(best?.anchor).toMatch(/^p-[0-9a-f]{6}/);
    expect(decodeURIComponent(best?.directives ?? '')).toMatch(/^text=.*-,armed attack,-/);
    expect(best?.directives).not.toMatch(/[ "<>]/);
  });
});

describe('a phrase', () => {
  test('of any neighbouring words of a story finds the story, and only stories that hold it', async () => {
    const places = fc.record({ story: fc.constantFrom(...stories), passage: fc.nat(), at: fc.nat() });
    await fc.assert(
      fc.asyncProperty(places, async ({ story, passage, at }) => {
        const terms = wordsIn(textsOf(story)[passage % textsOf(story).length] ?? '').map(({ term }) => term);
        const phrase = terms.slice(at % terms.length).slice(0, 5);
        const { results } = await answerTo(`"${phrase.join(' ')}"`, { limit: 100 });
        expect(results.map(({ address }) => address)).toContain(story.address);
        for (const { address } of results) {
          const found = stories.find((other) => other.address === address);
          const texts = found
            ? textsOf(found).map(
                (text) =>
                  ` ${wordsIn(text)
                    .map(({ term }) => term)
                    .join(' ')} `,
              )
            : [];
          expect(texts.some((text) => text.includes(` ${phrase.join(' ')} `))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is left out, narrowed and sorted', () => {
  test('a word with a minus sign', async () => {
    const { results } = await answerTo('Soleimani -Craft');
    expect(results.map(({ title }) => title)).toEqual([expect.stringContaining('Iran Foreign Minister')]);
  });

  test('a phrase with a minus sign', async () => {
    const without = await answerTo('Soleimani -"Kelly Craft"');
    expect(without.total).toBe(1);
  });

  test('by outlet and by day, with counts that agree', async () => {
    const all = await answerTo('Soleimani', { counts: true });
    const dw = all.counts?.outlet.find(({ id }) => id === 'dw');
    const narrowed = await answerTo('Soleimani', { filters: { outlet: 'dw' } });
    expect(narrowed.total).toBe(dw?.count);
    const { results } = await answerTo('', {
      filters: { from: '2020-01-07', to: '2020-01-09', outlet: 'dw' },
    });
    expect(results.map(({ day }) => day)).toEqual(['2020-01-09', '2020-01-08']);
  });

  test('newest first', async () => {
    const { results } = await answerTo('embassy', { sort: 'date', limit: 50 });
    const days = results.map(({ day }) => day ?? '');
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual([...days].sort().reverse());
  });

  test('what is asked for stands before what sounds like it', async () => {
    const { results } = await answerTo('Suleimani');
    expect(results[0]?.title).toContain('Iran Foreign Minister');
  });
});

describe('nothing to show', () => {
  test('for an empty query', async () => {
    expect(await answerTo('  ')).toMatchObject({ results: [], total: 0, missing: [] });
  });

  test('for a word that no story has: the nearest are named', async () => {
    expect(await answerTo('"parliamentary"')).toMatchObject({
      total: 0,
      nearest: expect.arrayContaining(['parliament']),
    });
  });

  test('for a request that has gone stale', async () => {
    expect(await engine.search(ask('Soleimani'), () => true)).toBeNull();
  });
});

describe('as a reader types', () => {
  test('results stand from the second letter, and the unfinished word is met by its beginning', async () => {
    for (const head of ['ra', 'rav', 'ravanc']) {
      const { results } = await answerTo(`takht ${head}`, { typing: true });
      expect(results.slice(0, 3).map(({ excerpts: [best] }) => best?.text)).toEqual(
        Array(3).fill(expect.stringContaining('Takht Ravanchi')),
      );
    }
  });

  test('a slip in the unfinished word is met too', async () => {
    expect((await answerTo('proportoin', { typing: true })).total).toBeGreaterThan(0);
  });
});

describe('a damaged index', () => {
  const files = filesOf(stories);
  const shards = [...files.keys()].filter((path) => /\/t\d+\.bin$/.test(path));

  test('is said word by word, and the rest of the query is answered', async () => {
    expect(shards.length).toBeGreaterThan(3);
    for (const shard of shards) {
      for (const bytes of [undefined, new TextEncoder().encode('<html>404</html>')]) {
        const broken = new Map(files);
        if (bytes) broken.set(shard, bytes);
        else broken.delete(shard);
        const damaged = await engineOver(broken);
        const answer = await damaged.search(ask('Soleimani embassy treaty volcano'));
        expect(answer?.results.length).toBeGreaterThan(0);
        expect(
          answer?.failed.every((word) => ['Soleimani', 'embassy', 'treaty', 'volcano'].includes(word)),
        ).toBe(true);
      }
    }
  });

  test('without a story of the answer the others are shown', async () => {
    const broken = new Map([...files].filter(([path]) => !/\/s90\.json$/.test(path)));
    const answer = await (await engineOver(broken)).search(ask('the', { limit: 100 }));
    expect(answer?.failed).toEqual(['a story']);
    expect(answer?.results.length).toBe((await answerTo('the', { limit: 100 })).total - 1);
  });

  test('without its directory nothing is opened', async () => {
    await expect(engineOver(new Map())).rejects.toThrow('directory.json');
  });
});

test('the same stories give the same files, and a later story leaves earlier ones where they were', () => {
  const once = [...indexFiles(stories, new Map())].map(({ path }) => path);
  expect([...indexFiles(stories, new Map())].map(({ path }) => path)).toEqual(once);
  const early = madeStories(600).slice(0, 600);
  const stored = (documents: typeof early) =>
    [...indexFiles(documents, new Map())]
      .map(({ path }) => path)
      .filter((path) => /\/s\d+\.json$/.test(path));
  const later = told('A later story', ['It came in on the last day.'], { day: '2021-01-01' });
  expect(stored([...early, later]).slice(0, 512)).toEqual(stored(early).slice(0, 512));
});
