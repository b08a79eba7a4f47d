import { parentPort } from 'node:worker_threads';
import { dataOf } from '../archive/archive.ts';
import { makeArchive } from '../making.ts';
import { seedsFolder } from '../seeds.ts';
import type { Answer, Asked } from './messages.ts';

/** The thread that makes the archive while Astro gets ready, and writes the machine editions while Astro draws the pages. */

const answer = (message: Answer): void => parentPort?.postMessage(message);

/** Tells of progress, but not more often than anyone could read. */
const PAUSE = 100;
let told = 0;
const tell =
  (stage: 'reading' | 'editions') =>
  (done: number, all: number): void => {
    const now = performance.now();
    if (done < all && now - told < PAUSE) return;
    told = now;
    answer({ kind: 'progress', stage, done, all });
  };

/** Articles that are handed over at a time: all at once would be in memory three times. */
const BATCH = 256;

const orFail = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    answer({ kind: 'failed', error });
  }
};

await orFail(async () => {
  const seeds = seedsFolder();
  const { archive, intake } = await makeArchive(seeds, {
    say: (line) => answer({ kind: 'line', line }),
    took: (sources) =>
      answer({ kind: 'taken', taken: sources.map(({ id, file, sha256 }) => ({ id, file, sha256 })) }),
    tell: tell('reading'),
  });
  parentPort?.on('message', ({ write }: Asked) =>
    orFail(async () => {
      // Loaded when they are needed, so that reading can begin at once.
      const { outputAt } = await import('../editions/output.ts');
      const { writeEditions } = await import('../editions/whole.ts');
      writeEditions(archive, { seeds, output: outputAt(write), tell: tell('editions') });
      answer({ kind: 'written' });
    }),
  );
  for (let at = 0; at < archive.articles.length; at += BATCH) {
    const texts = archive.articles.slice(at, at + BATCH).map((article) => JSON.stringify(article));
    answer({ kind: 'articles', texts });
  }
  const { quarantined, ignored, diagnostics } = intake;
  answer({ kind: 'made', data: dataOf(archive), intake: { quarantined, ignored, diagnostics } });
});
