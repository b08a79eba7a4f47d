import { parentPort, workerData } from 'node:worker_threads';
import { readArticle } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import type { Vocabulary } from '../facts/authority.ts';
import type { Source } from '../text/source.ts';
import { textOfRead } from './cache.ts';

/** A thread that reads the batches of sources it is sent, and answers each with its readings in order. */

/** What a reading thread starts with. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly catalogue: Catalogue;
}

/** What it answers to a batch: the readings, as text. */
export type Answer = readonly string[];

const { vocabulary, catalogue }: Reader = workerData;
parentPort?.on('message', (batch: readonly Source[]) => {
  parentPort?.postMessage(
    batch.map((source) => textOfRead(readArticle(source, vocabulary, catalogue))) satisfies Answer,
  );
});
