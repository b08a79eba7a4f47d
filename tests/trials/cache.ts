/**
 * `npm run trial:cache`: whether a site built from the readings of before equals a clean one, byte for byte, when a story is added,
 * changed, removed or renamed, when the catalogue or the vocabulary says something else, and when a rule changes; and
 * whether no more was read than that asks for. Whole builds by a copy of the program, compared file by file.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeStories } from '../bench/stories.ts';
import { runBuild } from './site.ts';

const STORIES = 40;

const scratch = mkdtempSync(join(tmpdir(), 'dateline-cache-'));
const program = join(scratch, 'program');
const seeds = join(scratch, 'seeds');
const site = join(program, 'dist');

const { stdout } = spawnSync('git', ['ls-files', '-z', 'src', 'public', '*.json', '*.mjs'], {
  encoding: 'utf8',
});
for (const file of stdout.split('\0').filter(Boolean)) cpSync(file, join(program, file));
// What Astro and Vite keep lies among the packages, in folders with a dot: the copy has its own.
mkdirSync(join(program, 'node_modules'));
for (const name of readdirSync('node_modules'))
  if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(program, 'node_modules', name));
cpSync('seeds', seeds, { recursive: true });
writeStories(join(seeds, 'made'), STORIES);
const all = readdirSync(seeds, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.txt'),
).length;

const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
  );

/** Every file of the site as a build makes it, and how many stories it read: all, where it speaks of none read before. */
const built = (cache: string): { readonly files: ReadonlyMap<string, string>; readonly anew: number } => {
  const { status, output } = runBuild(site, { SEEDS_DIR: seeds, CACHE_DIR: cache }, program);
  if (status !== 0) throw new Error(`A build failed:\n${output}`);
  return { files: filesOf(site), anew: Number(/(\d+) read anew/.exec(output)?.[1] ?? all) };
};

/** A clean build: nothing is left of what any build kept. */
const clean = (): ReadonlyMap<string, string> => {
  for (const kept of ['.cache', '.astro', '.vite', '.vite-temp'])
    for (const folder of [program, join(program, 'node_modules')])
      rmSync(join(folder, kept), { recursive: true, force: true });
  return built(mkdtempSync(join(scratch, 'clean-'))).files;
};

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(program, file);
  const [before, after] = [readFileSync(path, 'utf8'), change(readFileSync(path, 'utf8'))];
  if (before === after) throw new Error(`${file} is not as this trial knows it: nothing was changed.`);
  writeFileSync(path, after);
};

const NEW = join(seeds, 'bridge.txt');

/** What happens to an archive, and how many stories must be read for it. */
const CHANGES: readonly (readonly [what: string, anew: number, happen: () => void])[] = [
  ['nothing changed', 0, () => undefined],
  [
    'a story added',
    1,
    () =>
      writeFileSync(
        NEW,
        'A bridge opens\n\nApril 9, 2012\n\nThe bridge was opened in Hanoi, Reuters said.\n',
      ),
  ],
  ['a story changed', 1, () => appendFileSync(NEW, '\n"It is a fine bridge," the mayor said in Hanoi.\n')],
  ['a story renamed', 1, () => renameSync(NEW, join(seeds, 'opening.txt'))],
  ['a story removed', 0, () => rmSync(join(seeds, 'made/0/story-000007.txt'))],
  [
    'the catalogue changed',
    1,
    () => writeFileSync(join(seeds, 'catalogue.yaml'), 'opening:\n  outlet: Nhan Dan\n'),
  ],
  [
    'an entry of the vocabulary changed',
    all,
    () =>
      edit('src/vocabulary/places.yaml', (text) =>
        text.replace('  name: Berlin\n', '  name: Berlin on the Spree\n  variants: [Berlin]\n'),
      ),
  ],
  ['a rule changed', all, () => edit('src/facts/rules.ts', (text) => text.replace('  QUOTATIONS,\n', ''))],
];

const cache = join(scratch, 'cache');
let before = built(cache).files;
let faults = 0;
for (const [what, expected, happen] of CHANGES) {
  happen();
  const { files, anew } = built(cache);
  const same = clean();
  const differing = [...new Set([...files.keys(), ...same.keys()])].filter(
    (file) => files.get(file) !== same.get(file),
  );
  const moved = [...new Set([...files.keys(), ...before.keys()])].filter(
    (file) => files.get(file) !== before.get(file),
  );
  before = files;
  const sound = differing.length === 0 && anew === expected;
  if (!sound) faults += 1;
  console.log(
    `${what}: ${anew} of ${all} read anew${anew === expected ? '' : ` (NOT ${expected})`}; ${moved.length} of ${files.size} files are others than before; ` +
      (differing.length === 0
        ? 'equal to a clean build'
        : `DIFFERS FROM A CLEAN BUILD in ${differing.slice(0, 10).join(', ')}`),
  );
}
rmSync(scratch, { recursive: true, maxRetries: 5 });
console.log(faults === 0 ? 'As it must be.' : `${faults} of ${CHANGES.length} not as they must be.`);
process.exitCode = faults === 0 ? 0 : 1;
