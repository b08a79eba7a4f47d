import { createServer } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { serveSearch } from '../../src/editions/search-served.ts';
import { openEngine } from '../../src/search/engine.ts';
import { readSeeds } from '../../src/seeds.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const vocabulary = readVocabulary();
const articles = readSeeds('seeds').map((source) => readArticle(source, vocabulary));
let archive = buildArchive(articles, vocabulary);
const serve = serveSearch(async () => archive);
const server = createServer((request, response) =>
  serve(request, response, () => response.writeHead(404).end()),
);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
afterAll(() => {
  server.close();
});

const found = async (words: string): Promise<number | undefined> => {
  const engine = await openEngine(async (path) => {
    const response = await fetch(`${url}/search/${path}`);
    if (!response.ok) throw new Error(String(response.status));
    return new Uint8Array(await response.arrayBuffer());
  });
  const request = { filters: {}, sort: 'relevance', limit: 10, typing: false, counts: false } as const;
  return (await engine.search({ ...request, text: words }))?.total;
};

describe('in development', () => {
  test('the index is served as a build would write it, of the archive as it is now', async () => {
    expect(await found('Soleimani')).toBe(4);
    archive = buildArchive(articles.slice(0, 2), vocabulary);
    expect(await found('Soleimani')).toBe(2);
  });

  test('what is no file of it is left to others', async () => {
    for (const path of ['/search/', '/search/none.json', '/feed.json'])
      expect((await fetch(url + path)).status).toBe(404);
  });
});
