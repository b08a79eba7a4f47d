import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { NAME_KINDS, namesOf } from '../../src/archive/names.ts';
import { recordOf } from '../../src/archive/record.ts';
import { recordJsonSchema } from '../../src/archive/record-schema.ts';
import { writeAllFeeds } from '../../src/editions/feeds.ts';
import { outputAt } from '../../src/editions/output.ts';
import { writeSitemap } from '../../src/editions/sitemap.ts';
import { writeEditions } from '../../src/editions/whole.ts';
import { outletsOf, topicSubjectsOf } from '../../src/site/subjects.ts';
import { absolute, linksOf, paths } from '../../src/site/urls.ts';
import { archiveOf } from '../fixtures/archive.ts';
import { folderWith } from '../folder.ts';

const SEEDS = Object.fromEntries(
  readdirSync('seeds')
    .filter((file) => file.endsWith('.txt'))
    .map((file) => [file, readFileSync(`seeds/${file}`)]),
);

let out: string;
let archive: Archive;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'dateline-'));
  archive = archiveOf('seeds');
  writeEditions(archive, { seeds: 'seeds', output: outputAt(out) });
  writeSitemap(['/', '/404/', '/search/', '/2020/'], outputAt(out));
}, 60_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(out, path), 'utf8');

describe('feeds', { timeout: 60_000 }, () => {
  test('the whole archive, each topic, outlet and name have a pair, which carries the stories of its page in full', () => {
    const names = namesOf(archive);
    const subjects: readonly (readonly [string, readonly Article[], number])[] = [
      [paths.front, archive.articles, 50],
      ...topicSubjectsOf(archive).map(({ id, articles }) => [paths.topic(id), articles, 50] as const),
      ...outletsOf(archive).map(({ id, articles }) => [paths.outlet(id), articles, 50] as const),
      ...NAME_KINDS.flatMap((kind) =>
        names[kind].map(({ id, articles }) => [paths.name(kind, id), articles, 20] as const),
      ),
    ];
    expect(subjects.length).toBeGreaterThan(30);
    for (const [page, articles, most] of subjects) {
      const feed = JSON.parse(read(`${page}feed.json`));
      const permanent = articles.slice(0, most).map((article) => linksOf(article).permanent);
      expect(feed, page).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        home_page_url: absolute(page),
        feed_url: absolute(`${page}feed.json`),
      });
      expect(
        feed.items.map(({ id }: { id: string }) => id),
        page,
      ).toEqual(permanent);
      for (const { content_html: html } of feed.items) expect(html).toMatch(/^<p[\s>]|^<figure/);
      const xml = read(`${page}feed.xml`);
      expect(xml, page).toContain(
        `<atom:link rel="self" type="application/rss+xml" href="${absolute(`${page}feed.xml`)}"/>`,
      );
      expect(
        [...xml.matchAll(/<guid isPermaLink="true">([^<]+)/g)].map(([, id]) => id),
        page,
      ).toEqual(permanent);
    }
  });

  test('a name of many stories sends out the newest twenty', () => {
    const many = Object.fromEntries(
      Array.from({ length: 23 }, (_, index) => [
        `story-${index}.txt`,
        `Talks in Geneva, day ${index + 1}\n\nMay ${index + 1}, 2021\n\nDiplomats met in Geneva on day ${index + 1} of the talks, officials said.`,
      ]),
    );
    const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    try {
      writeAllFeeds(archiveOf(folderWith(many)), outputAt(folder));
      const { items } = JSON.parse(readFileSync(join(folder, 'places/geneva/feed.json'), 'utf8'));
      expect(items).toHaveLength(20);
      expect(items[0].title).toBe('Talks in Geneva, day 23');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('beside each story', { timeout: 60_000 }, () => {
  test('source.txt is the seed, byte for byte', () => {
    for (const article of archive.articles)
      expect(readFileSync(join(out, paths.edition(article, 'source.txt')))).toEqual(
        readFileSync(join('seeds', article.source.file)),
      );
  });

  test('record.json is the record, and archive.ndjson has the same, a line each', () => {
    const lines = read('archive.ndjson').trimEnd().split('\n');
    expect(lines).toHaveLength(archive.articles.length);
    archive.articles.forEach((article, index) => {
      const record = read(paths.edition(article, 'record.json'));
      expect(record).toBe(`${lines[index]}\n`);
      expect(JSON.parse(record)).toEqual(recordOf(article, archive));
    });
  });

  test('every record keeps to the schema that the site gives out', () => {
    const schema = JSON.parse(read('record.schema.json'));
    expect(schema).toMatchObject(JSON.parse(JSON.stringify(recordJsonSchema())));
    const isRecord = new Ajv2020({
      strict: true,
      formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
    }).compile(schema);
    for (const article of archive.articles) {
      expect(
        isRecord(JSON.parse(read(paths.edition(article, 'record.json')))),
        JSON.stringify(isRecord.errors),
      ).toBe(true);
    }
    expect(isRecord({ ...JSON.parse(read('archive.ndjson').split('\n')[0] ?? ''), surprise: 1 })).toBe(false);
  });

  test('the permanent page leads to the story without script', () => {
    for (const article of archive.articles) {
      const page = read(`${paths.permanent(article)}index.html`);
      expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${paths.story(article)}">`);
      expect(page).toContain(`<a href="${paths.story(article)}">`);
      expect(page).toMatch(/<link rel="cite-as" href="http[^"]*\/id\/[a-z2-7]{10}\/">/);
    }
  });

  test('an event is found by the short id of every story that tells it', () => {
    const [event] = archive.events;
    const others = archive.articles.map(({ source }) => source.short).filter((short) => short !== event?.id);
    expect(others).toHaveLength(3);
    for (const short of others)
      for (const of of ['', 'tellings/'])
        expect(read(`/events/${short}/${of}index.html`)).toContain(
          `<meta http-equiv="refresh" content="0; url=/events/${event?.id}/${of}">`,
        );
    expect(existsSync(join(out, `/events/${event?.id}/index.html`))).toBe(false);
  });

  test('there are citation files and Markdown', () => {
    for (const article of archive.articles)
      for (const file of ['index.md', 'cite.bib', 'cite.ris', 'cite.csl.json'])
        expect(read(paths.edition(article, file)).length).toBeGreaterThan(100);
  });
});

describe('for the whole', { timeout: 60_000 }, () => {
  test('the same archive is written to the same bytes', () => {
    const again = mkdtempSync(join(tmpdir(), 'dateline-'));
    try {
      writeEditions(archiveOf('seeds'), { seeds: 'seeds', output: outputAt(again) });
      writeSitemap(['/2020/', '/', '/search/', '/404/'], outputAt(again));
      const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.\w+$/.test(file))
        .sort();
      expect(files.length).toBeGreaterThan(40);
      for (const file of files)
        expect(readFileSync(join(again, file)), file).toEqual(readFileSync(join(out, file)));
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  });

  test('robots, search description and manifest name what is there', () => {
    expect(read('robots.txt')).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
    expect(read('opensearch.xml')).toContain('/search/?q={searchTerms}"');
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ start_url: '/', display: 'browser' });
  });

  test('the sitemap lists pages, neither errors nor the search, in order', () => {
    expect(
      [...read('sitemap.xml').matchAll(/<loc>[^<]*?4321([^<]*)<\/loc>/g)].map(([, path]) => path),
    ).toEqual(['/', '/2020/']);
  });

  test('a sitemap too long for one file becomes an index of several', () => {
    const folder = folderWith({});
    writeSitemap(['/a/', '/b/', '/c/', '/é/'], outputAt(folder), 3);
    expect(readFileSync(join(folder, 'sitemap.xml'), 'utf8').match(/<sitemap>/g)).toHaveLength(2);
    expect(readFileSync(join(folder, 'sitemap-2.xml'), 'utf8')).toContain('/%C3%A9/</loc>');
  });
});

describe('faults', { timeout: 60_000 }, () => {
  test('a seed that changed since it was read ends the build and is named', () => {
    const folder = folderWith({ 'a.txt': 'A story of some length, told once.' });
    const read = archiveOf(folder);
    const changed = folderWith({ 'a.txt': 'Another story altogether, told later.' });
    const output = outputAt(folderWith({}));
    expect(() => writeEditions(read, { seeds: changed, output })).toThrow(/a\.txt: it changed while/);
  });

  test('so does one that vanished', () => {
    const read = archiveOf(folderWith({ 'a.txt': 'A story of some length, told once.' }));
    const output = outputAt(folderWith({}));
    expect(() => writeEditions(read, { seeds: folderWith({}), output })).toThrow(/a\.txt: it changed while/);
  });

  test('a path that would leave the output is refused', () => {
    const folder = folderWith({});
    expect(() => outputAt(join(folder, 'dist')).write('/../owned.txt', '')).toThrow(/outside/);
    expect(existsSync(join(folder, 'owned.txt'))).toBe(false);
  });

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk ends the build, and the message says which file and why',
    () => {
      const folder = folderWith({});
      symlinkSync('/dev/full', join(folder, 'feed.xml'));
      expect(() => outputAt(folder).stream('/feed.xml', ['words'])).toThrow(
        /^\/feed\.xml: the disk is full\. Make room/,
      );
      expect(() => outputAt(folder).write('/feed.xml', 'words')).toThrow(/the disk is full/);
    },
  );

  test('a withdrawn story leaves its name, its address and the reason; its words are nowhere', () => {
    const [file = ''] = Object.keys(SEEDS).filter((name) => name.startsWith('003'));
    const folder = folderWith({
      ...SEEDS,
      'catalogue.yaml': `${file.replace('.txt', '')}:\n  withdrawn: at the wish of the family\n`,
    });
    const withdrawn = archiveOf(folder);
    const target = folderWith({});
    writeEditions(withdrawn, { seeds: folder, output: outputAt(target) });
    const article = withdrawn.byId.get(file.replace('.txt', ''));
    if (!article) throw new Error('The withdrawn story is gone.');
    const record = JSON.parse(readFileSync(join(target, paths.edition(article, 'record.json')), 'utf8'));
    expect(record).toMatchObject({ text: '', blocks: [], address: paths.story(article) });
    expect(record.facts).toEqual([
      expect.objectContaining({ kind: 'withdrawn', value: 'at the wish of the family' }),
    ]);
    expect(existsSync(join(target, paths.edition(article, 'source.txt')))).toBe(false);
    for (const path of readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    ))
      expect(readFileSync(join(target, path), 'utf8'), path).not.toContain(
        'concluded proportionate measures',
      );
  });
});
