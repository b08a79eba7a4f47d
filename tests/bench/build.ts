/**
 * `npm run bench [-- sizes …]`: builds 100, 1,000 and 10,000 made stories (or as many as asked for), ours and
 * Eleventy on the same stories in the same run, and prints time, memory and output. The figures are kept as
 * JSON in `tests/bench/results/`, which git ignores.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exponentOf, measure, weigh } from './measure.ts';
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

const rows: Record<string, string | number>[] = [];
const times: Record<string, (readonly [number, number])[]> = { dateline: [], eleventy: [] };
for (const count of SIZES) {
  const scratch = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const seeds = join(scratch, 'seeds');
  writeStories(seeds, count);
  const eleventy = join(scratch, 'eleventy');
  writeEleventy(eleventy, count);
  const runs = {
    dateline: () =>
      measure('npm', ['run', '--silent', 'build', '--', '--outDir', join(scratch, 'dateline-out')], {
        SEEDS_DIR: seeds,
        ASTRO_TELEMETRY_DISABLED: '1',
      }),
    eleventy: () =>
      measure(
        'node',
        [
          join(PEERS, 'node_modules/@11ty/eleventy/cmd.cjs'),
          `--input=${eleventy}`,
          `--output=${scratch}/eleventy-out`,
          '--quiet',
        ],
        {},
      ),
  };
  for (const [name, run] of Object.entries(runs)) {
    const { seconds, megabytes } = run();
    const out = weigh(join(scratch, `${name}-out`));
    times[name]?.push([count, seconds]);
    rows.push({
      stories: count,
      builder: name,
      seconds: Number(seconds.toFixed(1)),
      'ms a story': Number(((seconds * 1000) / count).toFixed(2)),
      'peak MB': Math.round(megabytes),
      files: out.files,
      'output MB': Number(out.megabytes.toFixed(1)),
    });
    console.error(`${name} ${count}: ${seconds.toFixed(1)} s`);
  }
  rmSync(scratch, { recursive: true });
}

console.table(rows);
for (const [name, points] of Object.entries(times)) {
  console.log(`${name}: time grows as stories ^ ${exponentOf(points).toFixed(2)}`);
}
mkdirSync('tests/bench/results', { recursive: true });
const commit =
  spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim() || 'unknown';
writeFileSync(`tests/bench/results/build-${commit}.json`, `${JSON.stringify(rows, null, 2)}\n`);
