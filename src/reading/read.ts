import { availableParallelism } from 'node:os';
import { setImmediate as breath } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Article, readArticle } from '../archive/article.ts';
import type { Source } from '../text/source.ts';
import { type Read, type ReadingCache, readFromText, textOfRead } from './cache.ts';
import type { Answer, Reader } from './work.ts';

/** What reading uses besides the sources. */
export interface ReadOptions extends Reader {
  readonly cache?: ReadingCache;
  /** How many threads may read at once; by default as many as the machine has cores. */
  readonly threads?: number;
  /** Below this many stories a thread costs more than it saves. */
  readonly few?: number;
  /** Hears how many of all stories stand ready. */
  readonly tell?: (done: number, all: number) => void;
}

const BATCH = 32;
/** A thread must compile the reader once more, and while so many are read Astro's own start keeps the other core busy. */
const FEW = 1500;

/** Batches that a thread is given ahead, so that it need not wait for the next. */
const AHEAD = 2;

/** Reads sources in this thread and in others beside it, each taking the next batch when it is done with one. */
const readInThreads = async (
  sources: readonly Source[],
  { vocabulary, catalogue }: Reader,
  threads: number,
  read: (source: Source, text: string) => void,
): Promise<void> => {
  let next = 0;
  const nextBatch = (): readonly Source[] => {
    const batch = sources.slice(next, next + BATCH);
    next += batch.length;
    return batch;
  };
  const readHere = async (): Promise<void> => {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      for (const source of batch) read(source, textOfRead(readArticle(source, vocabulary, catalogue)));
      // What the other threads have answered is heard between two batches.
      await breath();
    }
  };
  const readBeside = async (): Promise<void> => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { vocabulary, catalogue } satisfies Reader,
    });
    const given: (readonly Source[])[] = [];
    const give = (): void => {
      const batch = nextBatch();
      if (batch.length === 0) return;
      given.push(batch);
      thread.postMessage(batch);
    };
    for (let ahead = 0; ahead < AHEAD; ahead += 1) give();
    const done = new Promise<void>((resolve, reject) => {
      thread.on('error', reject);
      thread.on('message', (answer: Answer) => {
        given.shift()?.forEach((source, index) => {
          const each = answer[index];
          if (each !== undefined) read(source, each);
        });
        give();
        if (given.length === 0) resolve();
      });
      if (given.length === 0) resolve();
    });
    await done.finally(() => thread.terminate());
  };
  await Promise.all([...Array.from({ length: threads - 1 }, readBeside), readHere()]);
};

/**
 * Reads every source, each alone, in their order: from the cache where it holds just this reading, else
 * by the reader, in threads where there are many.
 */
export const readAll = async (
  sources: readonly Source[],
  {
    vocabulary,
    catalogue,
    cache,
    threads = availableParallelism(),
    few = FEW,
    tell = () => undefined,
  }: ReadOptions,
): Promise<readonly Article[]> => {
  const readings = new Map<Source, Read>();
  const missing: Source[] = [];
  for (const source of sources) {
    const held = cache?.get(source, catalogue.get(source.id)) ?? null;
    if (held === null) missing.push(source);
    else readings.set(source, held);
  }
  tell(readings.size, sources.length);
  const keep = (source: Source, text: string): void => {
    readings.set(source, readFromText(text));
    cache?.put(source, catalogue.get(source.id), text);
    tell(readings.size, sources.length);
  };
  if (threads < 2 || missing.length < few)
    for (const source of missing) keep(source, textOfRead(readArticle(source, vocabulary, catalogue)));
  else await readInThreads(missing, { vocabulary, catalogue }, threads, keep);
  cache?.save();
  return sources.map((source): Article => {
    const read = readings.get(source);
    if (!read) throw new Error(`${source.file}: it was not read.`);
    return { source, ...read };
  });
};
