/**
 * `npm run trial:disk`: builds onto a disk that is too full. The build must end with the reason, the last good site must
 * stand, and once there is room the next build must succeed. It makes a small disk in memory, so it needs root on Linux.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf, runBuild } from './site.ts';

const disk = mkdtempSync(join(tmpdir(), 'dateline-disk-'));
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk]).status !== 0) {
  console.log('No small disk can be made here: not tried.');
  process.exit(0);
}
const demand = (what: string, holds: boolean): void => {
  console.log(`${holds ? 'yes' : 'NO '} ${what}`);
  if (!holds) process.exitCode = 1;
};
const settings = { CACHE_DIR: join(disk, 'cache') };
try {
  const site = join(disk, 'site');
  demand('a site is built', runBuild(site, settings).status === 0);
  const good = fingerprintOf(site);
  for (const room of [50_000, 400_000, 1_200_000]) {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - room)));
    const { status, output } = runBuild(site, settings);
    if (!/the disk is full/.test(output)) console.log(output);
    demand(
      `with ${room} bytes left a build fails, and says why`,
      status !== 0 && /the disk is full/.test(output),
    );
    demand('the last site stands', fingerprintOf(site) === good);
    rmSync(join(disk, 'filler'));
  }
  demand('with room again a build succeeds', runBuild(site, settings).status === 0);
} finally {
  spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
}
