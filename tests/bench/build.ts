/**
 * `npm run bench [-- sizes …]`: builds 100, 1,000 and 10,000 made stories (or as many as asked for: 50,000 is another), ours
 * and Eleventy on the same stories in the same run, then ours again after one story changed. It prints time, memory and
 * output, sets them beside the run before, and keeps them as JSON in `tests/bench/results/`, which git ignores.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exponentOf, measure, type Run, weigh } from './measure.ts';
import { peersFolder } from './peers.ts';
import { asText, makeStories, writeStories } from './stories.ts';

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const SIZES = asked.length > 0 ? asked : [100, 1_000, 10_000];
const PEERS = peersFolder();

/** A page a story and one list of all, in Eleventy's plainest form. */
const writeEleventy = (folder: string, count: number): void => {
  mkdirSync(join(folder, '_includes'), { recursive: true });
  writeFileSync(
    join(folder, '_includes/story.njk'),
    '<!doctype html><html lang="en"><title>{{ title }}</title><h1>{{ title }}</h1><p>{{ day }}</p>{{ content | safe }}</html>',
  );
  writeFileSync(
    join(folder, 'index.njk'),
    '---\neleventyExcludeFromCollections: true\n---\n<ul>{% for page in collections.all %}<li><a href="{{ page.url }}">{{ page.data.title }}</a>{% endfor %}</ul>',
  );
  for (const story of makeStories(count)) {
    const body = asText(story).split('\n\n').slice(2).join('\n\n');
    writeFileSync(
      join(folder, `${story.id}.md`),
      `---\nlayout: story.njk\ntitle: ${JSON.stringify(story.headline)}\nday: ${JSON.stringify(story.day)}\n---\n${body}\n`,
    );
  }
};

/** One build, as it is kept. */
interface Row {
  readonly stories: number;
  readonly builder: string;
  /** How many stories were read, not taken from the readings of before; null for another builder. */
  readonly anew: number | null;
  readonly seconds: number;
  /** Seconds of the processor: what a busy machine does not change. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly pages: number;
  readonly files: number;
  readonly output: number;
}

/** What DESIGN asks of a whole build on two cores. */
const BUDGETS: Readonly<Record<number, { readonly seconds: number; readonly megabytes: number }>> = {
  1000: { seconds: 15, megabytes: 2048 },
  10000: { seconds: 120, megabytes: 2048 },
  50000: { seconds: 600, megabytes: 4096 },
};

const RESULTS = 'tests/bench/results';

/** The run before this one, by size and builder. */
const lastRun = (): ReadonlyMap<string, Row> => {
  if (!existsSync(RESULTS)) return new Map();
  const [file] = readdirSync(RESULTS)
    .filter((name) => name.startsWith('build-'))
    .sort((a, b) => statSync(join(RESULTS, b)).mtimeMs - statSync(join(RESULTS, a)).mtimeMs);
  const rows: readonly Row[] = file ? JSON.parse(readFileSync(join(RESULTS, file), 'utf8')) : [];
  return new Map(rows.map((row) => [`${row.builder} ${row.stories}`, row]));
};

const rows: Row[] = [];
const measured = async (
  builder: string,
  stories: number,
  out: string,
  run: () => Promise<Run>,
): Promise<void> => {
  const { seconds, cpu, megabytes, said } = await run();
  const anew = builder.startsWith('Dateline') ? Number(/(\d+) read anew/.exec(said)?.[1] ?? stories) : null;
  const { files, pages, megabytes: output } = weigh(out);
  rows.push({ stories, builder, anew, seconds, cpu, megabytes, pages, files, output });
  console.error(
    `${builder}, ${stories} stories: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of the processor)`,
  );
};

for (const count of SIZES) {
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const seeds = join(scratch, 'seeds');
  writeStories(seeds, count);
  const site = join(scratch, 'site');
  const ours = () =>
    measure('node', ['src/cli/build.ts', '--outDir', site], {
      SEEDS_DIR: seeds,
      CACHE_DIR: join(scratch, 'cache'),
    });
  await measured('Dateline', count, site, ours);
  appendFileSync(join(seeds, '0/story-000007.txt'), '\n\nA word was added in Berlin on Tuesday.\n');
  await measured('Dateline, one story changed', count, site, ours);
  const eleventy = join(scratch, 'eleventy');
  writeEleventy(eleventy, count);
  await measured('Eleventy', count, `${eleventy}-out`, () =>
    measure(
      'node',
      [
        join(PEERS, 'node_modules/@11ty/eleventy/cmd.cjs'),
        `--input=${eleventy}`,
        `--output=${eleventy}-out`,
        '--quiet',
      ],
      {},
    ),
  );
  rmSync(scratch, { recursive: true, maxRetries: 5 });
}

const before = lastRun();
const rounded = (value: number, places = 1): number => Number(value.toFixed(places));
console.table(
  rows.map(({ stories, builder, anew, seconds, cpu, megabytes, pages, files, output }) => {
    const budget = builder.startsWith('Dateline') ? BUDGETS[stories] : undefined;
    const past = before.get(`${builder} ${stories}`);
    return {
      stories,
      builder,
      'read anew': anew ?? '',
      seconds: rounded(seconds),
      'cpu s': rounded(cpu),
      'cpu s before': past ? rounded(past.cpu) : '',
      'peak MB': Math.round(megabytes),
      pages,
      'ms a page': rounded((seconds * 1000) / Math.max(pages, 1), 2),
      files,
      'output MB': rounded(output),
      'in budget': budget ? seconds <= budget.seconds && megabytes <= budget.megabytes : '',
    };
  }),
);
for (const builder of new Set(rows.map((row) => row.builder))) {
  const points = rows
    .filter((row) => row.builder === builder)
    .map(({ stories, seconds }): readonly [number, number] => [stories, seconds]);
  if (points.length > 1) console.log(`${builder}: time grows as stories ^ ${exponentOf(points).toFixed(2)}`);
}
mkdirSync(RESULTS, { recursive: true });
const commit =
  spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim() || 'unknown';
writeFileSync(`${RESULTS}/build-${commit}.json`, `${JSON.stringify(rows, null, 2)}\n`);
