/**
 * `npm run trial:kill [-- times]`: ends a build with `kill -9` at random moments, ten unless told otherwise. Each time
 * the last good site must stand as it was, and the next build must make what a clean one makes.
 */
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seeded, writeStories } from '../bench/stories.ts';
import { fingerprintOf, runBuild, startBuild } from './site.ts';

const TIMES = Number(process.argv[2] ?? 10);
const STORIES = 60;
const next = seeded(Date.now());

const scratch = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
const seeds = join(scratch, 'seeds');
const site = join(scratch, 'site');
writeStories(seeds, STORIES);
const settings = { SEEDS_DIR: seeds, CACHE_DIR: join(scratch, 'cache') };

const built = (folder: string, more: Record<string, string> = {}): string => {
  const { status, output } = runBuild(folder, { ...settings, ...more });
  if (status !== 0) throw new Error(`A build failed:\n${output}`);
  return fingerprintOf(folder);
};

const from = performance.now();
let good = built(site);
const whole = performance.now() - from;
let failures = 0;
for (let time = 1; time <= TIMES; time += 1) {
  appendFileSync(join(seeds, '0/story-000007.txt'), `\n\nA ${time}th word was added in Berlin on Tuesday.\n`);
  const moment = Math.round(next() * whole);
  const build = startBuild(site, settings);
  const ended = once(build, 'exit');
  await Promise.race([pause(moment), ended]);
  const running = build.exitCode === null;
  if (running && build.pid !== undefined) process.kill(-build.pid, 'SIGKILL');
  await ended;
  // A build that was done before its moment came has put its own site in place.
  const stands = running ? fingerprintOf(site) === good : true;
  const left = readdirSync(scratch).filter((name) => name.startsWith('site.'));
  good = built(site);
  const clean = built(join(scratch, `clean`), { CACHE_DIR: join(scratch, `cache-${time}`) });
  const sound = stands && good === clean;
  if (!sound) failures += 1;
  console.log(
    `${time}: ${running ? 'ended' : 'done'} at ${(moment / 1000).toFixed(1)} s of ${(whole / 1000).toFixed(1)}; left ${left.join(', ') || 'nothing'}; ` +
      `the last site ${stands ? 'stands' : 'IS BROKEN'}; the next build ${good === clean ? 'equals a clean one' : 'DIFFERS FROM A CLEAN ONE'}`,
  );
}
rmSync(scratch, { recursive: true, maxRetries: 5 });
console.log(`${TIMES - failures} of ${TIMES} as they must be`);
process.exitCode = failures === 0 ? 0 : 1;
