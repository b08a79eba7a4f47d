import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../src/search/document.ts';
import { openEngine } from '../../src/search/engine.ts';
import { indexFiles } from '../../src/search/index.ts';
import { openBrowser } from '../browser/browser.ts';
import { importPeer } from './peers.ts';
import type { Question } from './queries.ts';

/** The addresses of the first ten stories that answer, and how long a warmed searcher took. */
export interface Outcome {
  readonly addresses: readonly string[];
  readonly milliseconds: number;
  /** What a reader whose cache is empty has to get for the answer, in bytes as a server sends them. */
  readonly bytes: number;
}

/** A searcher over an archive. */
export interface Rival {
  readonly name: string;
  /** What must be there before the first question, in bytes as sent, and all of the index. */
  readonly ready: number;
  readonly whole: number;
  readonly seconds: number;
  /** Of those, what this process's processor worked; null where another did. */
  readonly processor: number | null;
  readonly answer: (question: Question) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

const sent = (bytes: Uint8Array | string): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
const since = (start: number): number => performance.now() - start;

/** Dateline's own index and engine, its files in memory. */
export const ours = async (archive: readonly SearchDocument[]): Promise<Rival> => {
  const start = performance.now();
  const before = process.cpuUsage();
  const files = new Map([...indexFiles(archive, new Map())].map(({ path, bytes }) => [path, bytes]));
  const seconds = since(start) / 1000;
  const used = process.cpuUsage(before);
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const known = sizes.get(path) ?? sent(files.get(path) ?? '');
    sizes.set(path, known);
    return known;
  };
  const opened = (asked: Set<string>) =>
    openEngine(async (path) => {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`The index has no ${path}.`);
      asked.add(path);
      return bytes;
    });
  const warm = await opened(new Set());
  return {
    name: 'Dateline',
    ready: sizeOf('directory.json'),
    whole: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    seconds,
    processor: (used.user + used.system) / 1e6,
    answer: async ({ text, typing }) => {
      const request = { text, typing, filters: {}, sort: 'relevance', limit: 10, counts: false } as const;
      const asked = new Set<string>();
      const cold = await (await opened(asked)).search(request);
      asked.delete('directory.json');
      await warm.search(request);
      const begun = performance.now();
      await warm.search(request);
      return {
        addresses: cold?.results.map(({ address }) => address) ?? [],
        milliseconds: since(begun),
        bytes: [...asked].reduce((sum, path) => sum + sizeOf(path), 0),
      };
    },
    close: async () => undefined,
  };
};

/** MiniSearch, whose whole index comes first. */
export const miniSearch = async (archive: readonly SearchDocument[]): Promise<Rival> => {
  const start = performance.now();
  const before = process.cpuUsage();
  const index = new MiniSearch<{ id: number; title: string; text: string }>({ fields: ['title', 'text'] });
  index.addAll(
    archive.map(({ title, passages }, id) => ({
      id,
      title,
      text: passages.map(({ text }) => text).join('\n'),
    })),
  );
  const seconds = since(start) / 1000;
  const used = process.cpuUsage(before);
  const whole = sent(JSON.stringify(index));
  return {
    name: 'MiniSearch',
    ready: whole,
    whole,
    seconds,
    processor: (used.user + used.system) / 1e6,
    answer: async ({ text, typing }) => {
      const begun = performance.now();
      const found = index.search(text, { fuzzy: 0.2, prefix: typing, boost: { title: 2 } });
      const milliseconds = since(begun);
      return {
        addresses: found.slice(0, 10).map(({ id }) => archive[id]?.address ?? ''),
        milliseconds,
        bytes: 0,
      };
    },
    close: async () => undefined,
  };
};

interface PagefindModule {
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>;
}

/** What is used of Pagefind's own interface for builders. */
interface PagefindBuilder {
  readonly createIndex: (options: { readonly writePlayground: boolean }) => Promise<{
    readonly index?: {
      readonly addCustomRecord: (record: {
        readonly url: string;
        readonly content: string;
        readonly language: string;
        readonly meta: Readonly<Record<string, string>>;
      }) => Promise<unknown>;
      readonly writeFiles: (options: { readonly outputPath: string }) => Promise<unknown>;
      readonly deleteIndex: () => Promise<unknown>;
    };
  }>;
}

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Pagefind, in the browser it is made for. */
export const pagefind = async (archive: readonly SearchDocument[]): Promise<Rival> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pagefind-'));
  const start = performance.now();
  const { createIndex } = (await importPeer('pagefind')) as PagefindBuilder;
  const { index } = await createIndex({ writePlayground: false });
  if (!index) throw new Error('Pagefind made no index.');
  for (const { address, title, passages } of archive) {
    await index.addCustomRecord({
      url: address,
      content: [title, ...passages.map(({ text }) => text)].join('\n'),
      language: 'en',
      meta: { title },
    });
  }
  await index.writeFiles({ outputPath: folder });
  const seconds = since(start) / 1000;
  let bytes = 0;
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/')
      return response.setHeader('content-type', 'text/html').end('<!doctype html><title>Pagefind</title>');
    try {
      const file = readFileSync(join(folder, decodeURIComponent(url.split('?')[0] ?? '')));
      bytes += extname(url) === '.js' ? sent(file) : file.length;
      return response.setHeader('content-type', TYPES[extname(url)] ?? 'application/octet-stream').end(file);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const browser = await openBrowser();
  const page = await (await browser.newContext()).newPage();
  const open = async (): Promise<void> => {
    await page.goto(url);
    await page.evaluate(async (path) => {
      const module = (await import(path)) as PagefindModule & { init: () => Promise<void> };
      await module.init();
      Object.assign(globalThis, { pagefind: module });
    }, `${url}pagefind.js`);
  };
  const ask = (text: string): Promise<{ urls: readonly string[]; milliseconds: number }> =>
    page.evaluate(async (query) => {
      const { pagefind } = globalThis as unknown as { pagefind: PagefindModule };
      const begun = performance.now();
      const { results } = await pagefind.search(query);
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { urls: data.map((one) => one.url), milliseconds: performance.now() - begun };
    }, text);
  await open();
  const ready = bytes;
  return {
    name: 'Pagefind',
    ready,
    whole: 0,
    seconds,
    processor: null,
    answer: async ({ text }) => {
      await open();
      bytes = 0;
      const { urls } = await ask(text);
      const got = bytes;
      const { milliseconds } = await ask(text);
      return { addresses: urls, milliseconds, bytes: got };
    },
    close: async () => {
      await browser.close();
      server.close();
      await index.deleteIndex();
      rmSync(folder, { recursive: true });
    },
  };
};
