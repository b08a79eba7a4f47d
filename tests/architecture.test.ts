import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const SRC = resolve('src');
const CORE = ['text', 'blocks', 'facts', 'archive'];

/** What each room of `src/` may import from, besides itself. A module directly in `src/` is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  blocks: ['text'],
  facts: ['text', 'blocks'],
  archive: ['text', 'blocks', 'facts'],
  render: CORE,
  search: CORE,
  intake: CORE,
  'seeds.ts': [...CORE, 'intake'],
  'vocabulary.ts': CORE,
  'js-yaml.d.ts': [],
  'loader.ts': ['seeds.ts', 'site'],
  'content.config.ts': ['loader.ts'],
  reading: CORE,
  'making.ts': [...CORE, 'intake', 'reading', 'vocabulary.ts'],
  press: [...CORE, 'editions', 'making.ts', 'seeds.ts', 'site'],
  'integration.ts': ['editions', 'press', 'site'],
  editions: [...CORE, 'intake', 'render', 'search', 'site'],
  cli: [...CORE, 'intake', 'editions', 'press', 'render', 'search', 'seeds.ts', 'site', 'vocabulary.ts'],
  site: [...CORE, 'render', 'search'],
  layouts: [...CORE, 'render', 'site', 'components', 'styles'],
  components: [...CORE, 'render', 'search', 'site'],
  pages: [...CORE, 'render', 'search', 'site', 'components', 'layouts', 'styles'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file))
  .map((file) => file.split(sep).join('/'))
  .sort();

const roomOf = (file: string): string => file.split('/')[0] ?? '';

const scriptOf = (file: string): string => {
  const text = readFileSync(join(SRC, file), 'utf8');
  if (!file.endsWith('.astro')) return text;
  const front = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1]);
  return [front, ...scripts].join('\n');
};

const importsOf = (file: string): readonly string[] =>
  ts.preProcessFile(scriptOf(file), true, true).importedFiles.map(({ fileName }) => fileName);

const isCore = (file: string): boolean => [...CORE, 'render', 'search'].includes(roomOf(file));

describe('the arrow: text ← blocks ← facts ← archive ← {render, search} ← {loader, site} ← components ← pages', () => {
  test('every room is in the table', () => {
    const rooms = [...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT));
    expect(rooms).toEqual([]);
  });

  test('nothing imports against it', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
      return importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) =>
          relative(SRC, resolve(SRC, dirname(file), name))
            .split(sep)
            .join('/'),
        )
        .filter((target) => !allowed.has(roomOf(target)))
        .map((target) => `src/${file} imports src/${target}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the core is pure', () => {
  test('it imports neither node nor Astro', () => {
    const wrong = files.filter(isCore).flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(node:|astro)/.test(name))
        .map((name) => `src/${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('it reads no clock, no chance and no page', () => {
    const IMPURE =
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bdocument\.(?!ts\b)|\bwindow\.|\bconsole\./;
    const wrong = files.filter((file) => isCore(file) && IMPURE.test(scriptOf(file)));
    expect(wrong).toEqual([]);
  });

  test('only site/archive.ts and the content configuration know the content store', () => {
    const readers = files.filter((file) => importsOf(file).includes('astro:content'));
    expect(readers.filter((file) => !['site/archive.ts', 'content.config.ts'].includes(file))).toEqual([]);
  });
});
