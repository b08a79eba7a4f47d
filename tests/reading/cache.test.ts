import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { outputAt } from '../../src/editions/output.ts';
import { writeEditions } from '../../src/editions/whole.ts';
import type { Vocabulary } from '../../src/facts/authority.ts';
import { intakeOptions, takeIn } from '../../src/intake/intake.ts';
import { openCache, textOfRead } from '../../src/reading/cache.ts';
import { readAll } from '../../src/reading/read.ts';
import { readerFiles, readerVersion } from '../../src/reading/version.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { folderWith } from '../folder.ts';

const PLAIN = readVocabulary();
const LONG_AGO =
  'Minister resigns in Oslo\n\nMarch 3, 2011\n\nThe minister of Norway resigned on Thursday, Reuters said.\n';
const LATER =
  'A bridge opens\n\nApril 9, 2012\n\nThe bridge over the river in Hanoi was opened yesterday by Anna Mering.\n';

let scratch: string;
let seeds: string;
let cache: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'dateline-'));
  cache = join(scratch, 'cache');
  seeds = join(scratch, 'seeds');
  cpSync('seeds', seeds, { recursive: true });
  writeFileSync(join(seeds, 'minister.txt'), LONG_AGO);
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** Every byte that is written of an archive, and how many of its stories were read anew. */
interface Build {
  readonly files: ReadonlyMap<string, string>;
  readonly read: number;
}

const build = async (
  folder: string | null,
  { vocabulary = PLAIN, root = '.' }: { vocabulary?: Vocabulary; root?: string } = {},
): Promise<Build> => {
  const { sources, catalogue } = takeIn(seeds, intakeOptions({}));
  const opened = folder === null ? undefined : openCache(folder, readerVersion(vocabulary, root));
  const articles = await readAll(sources, { vocabulary, catalogue, ...(opened && { cache: opened }) });
  const out = join(scratch, 'out');
  writeEditions(buildArchive(articles, vocabulary), { seeds, output: outputAt(out) });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(out, file)).isFile(),
  );
  const written = new Map(files.map((file) => [file, readFileSync(join(out, file), 'base64')]));
  rmSync(out, { recursive: true });
  return { files: written, read: opened?.anew() ?? articles.length };
};

/** Builds from the cache after a change, and demands what a clean build gives. */
const afterChange = async (options: Parameters<typeof build>[1] = {}): Promise<number> => {
  const cached = await build(cache, options);
  expect(cached.files).toEqual((await build(null, options)).files);
  return cached.read;
};

describe('a build from the cache equals a clean one, byte for byte, and reads no more than it must', {
  timeout: 60_000,
}, () => {
  beforeEach(async () => {
    expect(await afterChange()).toBe(5);
  });

  test('where nothing changed', async () => {
    expect(await afterChange()).toBe(0);
  });

  test('when a story is added', async () => {
    writeFileSync(join(seeds, 'bridge.txt'), LATER);
    expect(await afterChange()).toBe(1);
    expect(await afterChange()).toBe(0);
  });

  test('when a story is changed', async () => {
    appendFileSync(join(seeds, 'minister.txt'), '\nHe had been in office since 2009.\n');
    expect(await afterChange()).toBe(1);
  });

  test('when a story is removed', async () => {
    rmSync(join(seeds, 'minister.txt'));
    expect(await afterChange()).toBe(0);
  });

  test('when a story is renamed, or moved to another folder', async () => {
    renameSync(join(seeds, 'minister.txt'), join(seeds, 'resignation.txt'));
    expect(await afterChange()).toBe(1);
    mkdirSync(join(seeds, 'norway'));
    renameSync(join(seeds, 'resignation.txt'), join(seeds, 'norway/resignation.txt'));
    expect(await afterChange()).toBe(1);
  });

  test('when the catalogue says something of a story, something else, and no more', async () => {
    const catalogue = join(seeds, 'catalogue.yaml');
    writeFileSync(catalogue, 'minister:\n  outlet: Aftenposten\n');
    expect(await afterChange()).toBe(1);
    writeFileSync(catalogue, 'minister:\n  outlet: Dagbladet\n');
    expect(await afterChange()).toBe(1);
    rmSync(catalogue);
    expect(await afterChange()).toBe(1);
  });

  test('when an entry of the vocabulary changes', async () => {
    const places = PLAIN.places.map((place) =>
      place.name === 'Oslo' ? { ...place, name: 'Christiania', variants: ['Oslo'] } : place,
    );
    expect(await afterChange({ vocabulary: { ...PLAIN, places } })).toBe(5);
  });
});

describe('the version of the reader', () => {
  /** A copy of what the reader is made of. */
  const copied = (): string => {
    const root = join(scratch, 'program');
    for (const file of [...readerFiles('.'), 'package-lock.json'])
      cpSync(file, join(root, file), { recursive: true });
    return root;
  };

  test('covers every module that a reading can rest on', () => {
    const files = readerFiles('.');
    for (const each of [
      'blocks/weights.ts',
      'facts/rules.ts',
      'facts/dates/relative.ts',
      'text/fold.ts',
      'archive/catalogue.ts',
    ])
      expect(files).toContain(`src/${each}`);
  });

  test.each(['src/facts/outlet.ts', 'src/blocks/weights.ts', 'package-lock.json'])(
    'changes with %s, and then everything is read again',
    async (file) => {
      const root = copied();
      expect(readerVersion(PLAIN, root)).toBe(readerVersion(PLAIN, root));
      await build(cache, { root });
      expect((await build(cache, { root })).read).toBe(0);
      appendFileSync(join(root, file), ' ');
      expect((await build(cache, { root })).read).toBe(5);
    },
    60_000,
  );
});

describe('a cache that is not as it was left', { timeout: 60_000 }, () => {
  test('a reading that was changed or cut short is read again, never shown', async () => {
    await build(cache);
    const [first = '', second = ''] = readdirSync(cache);
    const path = join(cache, first);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('paragraph', 'crosshead'));
    writeFileSync(join(cache, second), readFileSync(join(cache, second), 'utf8').slice(0, 500));
    expect(await afterChange()).toBe(2);
    expect(await afterChange()).toBe(0);
  });

  test('a folder that cannot be written to costs time only', async () => {
    writeFileSync(cache, 'a file where the folder should be');
    expect(await afterChange()).toBe(5);
  });

  test('readings of stories that are gone are thrown away when their shard is next written', async () => {
    const { sources } = takeIn(folderWith({ 'a.txt': LONG_AGO }), intakeOptions({}));
    const [source] = sources;
    if (!source) throw new Error('No source.');
    const read = textOfRead(readArticle(source, PLAIN));
    for (const text of ['one', 'two']) {
      const opened = openCache(cache, 'v');
      opened.get({ ...source, text }, undefined);
      opened.put({ ...source, text }, undefined, read);
      opened.save();
    }
    const [shard = ''] = readdirSync(cache);
    expect(readFileSync(join(cache, shard), 'utf8').trim().split('\n')).toHaveLength(1);
  });
});

test('threads read what one thread reads, in the same order', async () => {
  const stories = Object.fromEntries(
    Array.from({ length: 90 }, (_, n) => [
      `s${n}.txt`,
      (n % 2 ? LATER : LONG_AGO).replace('The', `The ${n}th`),
    ]),
  );
  const { sources, catalogue } = takeIn(folderWith(stories), intakeOptions({}));
  const told: number[] = [];
  const read = await readAll(sources, {
    vocabulary: PLAIN,
    catalogue,
    threads: 2,
    few: 10,
    tell: (done) => told.push(done),
  });
  expect(read).toEqual(sources.map((source) => readArticle(source, PLAIN)));
  expect(told.at(-1)).toBe(90);
}, 60_000);
