import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mend } from '../../src/search/mend.ts';
import { openStore } from '../../src/search/store.ts';
import { madeStories } from './made.ts';
import { ask, engineOver, filesOf, seedDocuments, told } from './seeds.ts';

const engine = await engineOver(filesOf(seedDocuments()));
const found = async (text: string) => (await engine.search(ask(text)))?.results ?? [];

describe('a name as a reader remembers it', () => {
  test.each(['Soleimani', 'Suleimani', 'Sulaymani', 'Soleymani', 'Suleymani', 'Solemani'])(
    '%s finds all four seeds',
    async (name) => {
      expect(await found(name)).toHaveLength(4);
    },
  );

  test.each(['Qassem', 'Qasem', 'Kassem', 'Qasim'])('%s finds all four seeds', async (name) => {
    expect(await found(`${name} Soleimani`)).toHaveLength(4);
  });

  test('Takht Ravanchi is found in the passages that name him', async () => {
    const results = await found('Takht Ravanchi');
    expect(results.map(({ excerpts: [best] }) => best?.text)).toHaveLength(3);
    for (const { excerpts } of results) expect(excerpts[0]?.text).toContain('Takht Ravanchi');
  });

  test('two names run together are parted', async () => {
    expect(await found('QassemSoleimani')).toHaveLength(4);
  });

  test('another name with the same consonants stays out', async () => {
    expect(await found('Khomeini')).toEqual([]);
  });

  test('what stands in for the word asked for is said', async () => {
    const answer = await engine.search(ask('Solemani'));
    expect(answer?.mended).toEqual([{ text: 'Solemani', words: ['Soleimani'] }]);
    const spelt = await engine.search(ask('Suleimani'));
    expect(spelt?.also).toEqual([{ text: 'Suleimani', words: ['Soleimani'] }]);
  });
});

describe("somebody's name", () => {
  const titled = (title: string, text: string) => told(title, [text]);
  const stories = [
    titled('One', 'It was said by Hugo Chávez in Caracas.'),
    titled('Two', 'It was said by Sergey Viktorovich Lavrov on Monday.'),
    titled('Three', 'It was said by Janan Agha before.'),
    titled('Four', 'Это сказал Владимир Путин вчера.'),
    titled('Five', 'A treaty was signed by Kristine Lindenburg.'),
    ...madeStories(30),
  ];
  const over = engineOver(filesOf(stories));
  const titlesFor = async (text: string) =>
    (await (await over).search(ask(text)))?.results.map(({ title }) => title) ?? [];

  test('is not answered by a story of somebody else who shares a part of it', async () => {
    expect(await titlesFor('Hugo Chacón')).toEqual([]);
    expect(await titlesFor('Andrei Lavrov')).toEqual([]);
    expect((await (await over).search(ask('Hugo Chacón')))?.alone).toEqual(['Hugo']);
  });

  test.each([
    ['Hugo Chavez', 'One'],
    ['President Hugo Chávez', 'One'],
    ['Sergey Lavrov', 'Two'],
    ['Sergej V. Lavrov', 'Two'],
    ['Janan Mohammad Ahmed Agha', 'Three'],
    ['Vladimir Putin', 'Four'],
    ['Kristine Lindenberg', 'Five'],
  ])('%s is found as the story prints it', async (name, title) => {
    expect(await titlesFor(name)).toEqual([title]);
  });

  test('and words of other kinds are found apart', async () => {
    expect(await titlesFor('chávez treaty')).toEqual(expect.arrayContaining(['One', 'Five']));
  });

  test('a number beside it may be lacking', async () => {
    expect(await titlesFor('Chávez 2020')).toEqual(['One']);
  });

  test('spelt another way is among the first ten, however many spell it as asked', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      titled(`Told ${index}`, 'Volodymyr Zelensky and Zelensky again said so.'),
    );
    const engine = await engineOver(filesOf([titled('Other', 'So said Volodymyr Zelenskyy.'), ...many]));
    const { results } = (await engine.search(ask('Volodymyr Zelensky'))) ?? { results: [] };
    expect(results.map(({ title }) => title).indexOf('Other')).toBe(9);
  });
});

describe('one slip in a word', () => {
  const files = filesOf(madeStories(60));
  const directory = JSON.parse(new TextDecoder().decode(files.get('directory.json')));
  const asked: string[] = [];
  const store = openStore(directory, async (path) => {
    asked.push(path);
    return files.get(path) ?? new Uint8Array(0);
  });

  test('leaves its beginning or its end, by which it is found', async () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const words = ['ambassador', 'border', 'treaty', 'verdict', 'strike', 'Petrosyan', 'Quintero', 'volcano'];
    const slips = fc
      .tuple(fc.constantFrom(...words), fc.nat(), letter, fc.nat(3))
      .map(([word, place, other, how]) => {
        const term = word.toLowerCase();
        const at = place % (term.length - (how === 3 ? 1 : 0));
        const [before, after] = [term.slice(0, at), term.slice(at + 1)];
        const slip = [
          before + after,
          before + other + term.slice(at),
          before + other + after,
          before + after[0] + term[at] + after.slice(1),
        ];
        return { term, slip: slip[how] ?? term };
      });
    await fc.assert(
      fc.asyncProperty(slips, async ({ term, slip }) => {
        fc.pre(slip !== term && slip.length > 4);
        asked.length = 0;
        const found = await mend(store, slip);
        expect(found.map((mended) => mended.term)).toContain(term);
        expect(asked.filter((path) => /\/v\d+\.bin$/.test(path))).toEqual([]);
      }),
    );
  });
});
