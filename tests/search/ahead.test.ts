import { expect, test } from 'vitest';
import { firstFiles } from '../../src/search/ahead.ts';
import { DIRECTORY } from '../../src/search/directory.ts';
import { openEngine } from '../../src/search/engine.ts';
import { madeStories } from './made.ts';
import { ask, filesOf } from './seeds.ts';

const files = filesOf(madeStories(400));
const directory = JSON.parse(new TextDecoder().decode(files.get(DIRECTORY)));

/** The shards of terms that the engine asks for while it answers. */
const asked = async (text: string): Promise<readonly string[]> => {
  const paths: string[] = [];
  const engine = await openEngine(async (path) => {
    paths.push(path);
    return files.get(path) ?? new Uint8Array(0);
  });
  await engine.search(ask(text));
  return paths.filter((path) => /\/t\d+\.bin$/.test(path));
};

test.each(['embassy', '"border ceasefire"', 'the embassy of Kowalczyk', 'tariff treaty tribunal the of'])(
  'the files that %s begins with are among those that the engine asks for',
  async (text) => {
    const first = firstFiles(directory, text);
    expect(first).not.toEqual([]);
    expect(await asked(text)).toEqual(expect.arrayContaining([...first]));
  },
);

test('a query without a word begins with none', () => {
  expect(firstFiles(directory, ' "" -')).toEqual([]);
});
