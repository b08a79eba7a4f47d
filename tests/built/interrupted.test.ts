import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../folder.ts';
import { fingerprintOf, runBuild, startBuild } from '../trials/site.ts';
import { siteAt } from './pages.ts';

const OUT = resolve('node_modules/.cache/dateline-sites/interrupted');
const beside = (): readonly string[] =>
  readdirSync(dirname(OUT)).filter((name) => name.startsWith('interrupted.'));

describe('a build that is ended before it is done', { timeout: 180_000 }, () => {
  test('leaves the last site as it was, and the next build succeeds and clears up', async () => {
    rmSync(OUT, { recursive: true, force: true });
    cpSync(siteAt('/').folder, OUT, { recursive: true });
    const good = fingerprintOf(OUT);
    const seeds = folderWith({
      'new.txt': 'A bridge opens\n\nApril 9, 2012\n\nThe bridge was opened in Hanoi.\n',
    });
    const build = startBuild(OUT, { SEEDS_DIR: seeds });
    const ended = once(build, 'exit');
    while (build.exitCode === null && beside().length === 0) await pause(20);
    await pause(100);
    expect(build.exitCode).toBeNull();
    process.kill(-(build.pid ?? 0), 'SIGKILL');
    await ended;
    expect(fingerprintOf(OUT)).toBe(good);

    const { status, output } = runBuild(OUT, { SEEDS_DIR: seeds });
    expect(status, output).toBe(0);
    expect(readFileSync(`${OUT}/archive.ndjson`, 'utf8')).toContain('"id":"new"');
    await expect.poll(beside, { timeout: 60_000 }).toEqual([]);
  });
});
