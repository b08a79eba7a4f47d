import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Article, readArticle } from '../archive/article.ts';
import type { Source } from '../text/source.ts';
import type { Read, ReadingCache } from './cache.ts';
import type { Reader } from './work.ts';

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
const FEW = 150;

/** Reads sources in threads, each taking the next batch when it is done with one. */
const readInThreads = async (
  sources: readonly Source[],
  { vocabulary, catalogue }: Reader,
  threads: number,
  read: (source: Source, read: Read) => void,
): Promise<void> => {
  let next = 0;
  const work = async (): Promise<void> => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { vocabulary, catalogue } satisfies Reader,
    });
    try {
      while (next < sources.length) {
        const batch = sources.slice(next, next + BATCH);
        next += BATCH;
        thread.postMessage(batch);
        const [answer]: [readonly Read[]] = await (once(thread, 'message') as Promise<[readonly Read[]]>);
        answer.forEach((each, index) => {
          const source = batch[index];
          if (source) read(source, each);
        });
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
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
  const keep = (source: Source, { blocks, facts }: Read): void => {
    readings.set(source, { blocks, facts });
    cache?.put(source, catalogue.get(source.id), { blocks, facts });
    tell(readings.size, sources.length);
  };
  if (threads < 2 || missing.length < few)
    for (const source of missing) keep(source, readArticle(source, vocabulary, catalogue));
  else await readInThreads(missing, { vocabulary, catalogue }, threads, keep);
  cache?.save();
  return sources.map((source): Article => {
    const read = readings.get(source);
    if (!read) throw new Error(`${source.file}: it was not read.`);
    return { source, ...read };
  });
};
