import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import type { CatalogueEntry } from '../archive/catalogue.ts';
import type { Source } from '../text/source.ts';

/** What reading adds to a source. */
export type Read = Pick<Article, 'blocks' | 'facts'>;

/** A reading as text: the one form in which readings are kept, and go from thread to thread. */
export const textOfRead = ({ blocks, facts }: Read): string => JSON.stringify({ blocks, facts });

/** The reading that a text stands for. It holds nothing of the texts it was read from, as one fresh from the reader does. */
export const readFromText = (text: string): Read => JSON.parse(text);

/** Readings of before, each found by everything that it rests on; a reading of anything else is never given. */
export interface ReadingCache {
  readonly get: (source: Source, entry: CatalogueEntry | undefined) => Read | null;
  /** Keeps a reading, given as text. */
  readonly put: (source: Source, entry: CatalogueEntry | undefined, read: string) => void;
  /** How many readings were put since opening: those that had to be made anew. */
  readonly anew: () => number;
  /** Writes what changed. Only what was asked for or put since opening is kept. A disk that refuses is no fault. */
  readonly save: () => void;
}

interface Shard {
  /** The lines of the file, by key. */
  readonly known: ReadonlyMap<string, string>;
  readonly kept: Map<string, string>;
}

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

/** A line is `key checksum json`; one that was cut short or changed by hand is passed over. */
const KEY = 64;
const CHECK = 16;
const checkOf = (key: string, json: string): string => sha256(key + json).slice(0, CHECK);
const jsonIn = (line: string): string | null => {
  const json = line.slice(KEY + CHECK + 2);
  return line.slice(KEY + 1, KEY + 1 + CHECK) === checkOf(line.slice(0, KEY), json) ? json : null;
};

/** Enough that a change rewrites little: at 10,000 stories a shard holds about forty. */
const shardOf = ({ short }: Source): string => sha256(short).slice(0, 2);

const linesOf = (path: string): ReadonlyMap<string, string> => {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return new Map(lines.filter(Boolean).map((line) => [line.slice(0, KEY), line]));
  } catch {
    return new Map();
  }
};

const isSame = ({ known, kept }: Shard): boolean =>
  known.size === kept.size && [...kept].every(([key, line]) => known.get(key) === line);

/** Opens the readings kept in a folder by a reader of this version. The folder need not exist. */
export const openCache = (folder: string, version: string): ReadingCache => {
  const shards = new Map<string, Shard>();
  let anew = 0;
  const shardFor = (source: Source): Shard => {
    const name = shardOf(source);
    const shard = shards.get(name) ?? { known: linesOf(join(folder, name)), kept: new Map() };
    shards.set(name, shard);
    return shard;
  };
  const keyOf = ({ id, file, text }: Source, entry: CatalogueEntry | undefined): string =>
    sha256(JSON.stringify([version, id, file, text, entry ?? null]));
  return {
    get: (source, entry) => {
      const key = keyOf(source, entry);
      const shard = shardFor(source);
      const line = shard.known.get(key);
      const json = line === undefined ? null : jsonIn(line);
      if (line === undefined || json === null) return null;
      shard.kept.set(key, line);
      return readFromText(json);
    },
    put: (source, entry, json) => {
      anew += 1;
      const key = keyOf(source, entry);
      shardFor(source).kept.set(key, `${key} ${checkOf(key, json)} ${json}`);
    },
    anew: () => anew,
    save: () => {
      try {
        mkdirSync(folder, { recursive: true });
        for (const [name, shard] of shards) {
          if (isSame(shard)) continue;
          const partial = join(folder, `${name}.${process.pid}.partial`);
          writeFileSync(partial, `${[...shard.kept.values()].join('\n')}\n`);
          renameSync(partial, join(folder, name));
        }
      } catch {
        // The next build reads again what could not be kept.
      }
    },
  };
};
