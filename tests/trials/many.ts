/** `npm run trial:many [-- count]`: takes in and reads 100,000 tiny seeds, and tells the time and the memory. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeArchive } from '../../src/making.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const scratch = mkdtempSync(join(tmpdir(), 'dateline-many-'));
const seeds = join(scratch, 'seeds');
for (let index = 0; index < COUNT; index += 1) {
  const folder = join(seeds, String(Math.floor(index / 1000)));
  if (index % 1000 === 0) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `tiny-${index}.txt`), `Item ${index} was sold.\n`);
}
const run = async (name: string): Promise<void> => {
  const from = performance.now();
  const { archive } = await makeArchive(seeds, { say: () => undefined, env: { CACHE_DIR: scratch } });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${name}: ${archive.articles.length} stories in ${seconds} s, at most ${megabytes} MB`);
  if (archive.articles.length !== COUNT) process.exitCode = 1;
};
await run('read');
await run('read again, from the cache');
rmSync(scratch, { recursive: true });
