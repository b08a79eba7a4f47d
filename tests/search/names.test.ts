import { describe, expect, test } from 'vitest';
import { ask, engineOver, filesOf, seedDocuments } from './seeds.ts';

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
