import { parentPort, workerData } from 'node:worker_threads';
import { readArticle } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import type { Vocabulary } from '../facts/authority.ts';
import type { Source } from '../text/source.ts';
import type { Read } from './cache.ts';

/** A thread that reads the batches of sources it is sent, and answers each with its readings in order. */

/** What a reading thread starts with. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
}

const { vocabulary, catalogue }: Reader = workerData;
parentPort?.on('message', (batch: readonly Source[]) => {
  const answer = batch.map((source): Read => {
    const { blocks, facts } = readArticle(source, vocabulary, catalogue);
    return { blocks, facts };
  });
  parentPort?.postMessage(answer);
});
