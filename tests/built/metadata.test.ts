import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { wordCount } from '../../src/text/word-count.ts';
import { drawnPagesOf, readPage, recordsOf, siteAt } from './pages.ts';

const site = () => siteAt('/archive/');

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot));/gi, (_, decimal, hex, name) =>
    name
      ? ({ amp: '&', lt: '<', gt: '>', quot: '"' }[String(name)] ?? '')
      : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );

/** The values of every `<meta>` with that name or property, in order. */
const metaOf = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))].map(
    ([, value = '']) => decoded(value),
  );

const jsonldOf = (html: string): readonly Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text = '']) =>
    JSON.parse(text),
  );

describe('the head of every story', () => {
  test('says to Zotero all that it files a newspaper article by, and nothing that the text does not', () => {
    for (const record of recordsOf(site())) {
      const html = readPage(site(), record.address.slice(1));
      const { dates, title, outlet, language, section, credits } = record;
      const day = dates.published ?? dates.filed;
      const stated = (value: string | null | undefined): readonly string[] => (value ? [value] : []);
      const authors = credits.filter(({ role }) => role === 'author').map(({ name }) => name);
      expect(metaOf(html, 'DC.type'), record.id).toEqual(['newspaperArticle']);
      expect(metaOf(html, 'citation_title'), record.id).toHaveLength(1);
      if (title.basis === 'stated') expect(metaOf(html, 'citation_title')).toEqual([title.value]);
      expect(metaOf(html, 'og:site_name'), record.id).toEqual(stated(outlet?.value));
      expect(metaOf(html, 'citation_publication_date'), record.id).toEqual(stated(day?.replaceAll('-', '/')));
      expect(metaOf(html, 'citation_language'), record.id).toEqual(stated(language));
      expect(metaOf(html, 'article:section'), record.id).toEqual(stated(section));
      expect(metaOf(html, 'citation_author'), record.id).toEqual(authors);
      expect(metaOf(html, 'citation_public_url'), record.id).toEqual(metaOf(html, 'DC.identifier'));
      expect(metaOf(html, 'DC.identifier')[0], record.id).toMatch(
        new RegExp(`/archive/id/${record.short}/$`),
      );
      expect(html).not.toContain('citation_journal_title');
    }
  });

  test('holds one NewsArticle of schema.org that agrees with the record', () => {
    for (const record of recordsOf(site())) {
      const found = jsonldOf(readPage(site(), record.address.slice(1)));
      expect(found, record.id).toHaveLength(1);
      expect(found[0], record.id).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        identifier: record.id,
        headline: expect.stringMatching(/\S/),
        mainEntityOfPage: expect.stringMatching(new RegExp(`${encodeURI(record.address)}$`)),
        isAccessibleForFree: true,
        wordCount: wordCount(record.text),
        ...(record.language === null ? {} : { inLanguage: record.language }),
        ...(record.dates.published === null ? {} : { datePublished: record.dates.published }),
        ...(record.dates.updated === null ? {} : { dateModified: record.dates.updated }),
        ...(record.url === null ? {} : { isBasedOn: record.url, sameAs: record.url }),
      });
    }
  });
});

test('every page names feeds that are there, and every JSON-LD in a page parses', () => {
  for (const page of drawnPagesOf(site())) {
    const html = readPage(site(), page);
    const feeds = [
      ...html.matchAll(/<link rel="alternate" type="application\/(rss\+xml|feed\+json)" href="([^"]*)"/g),
    ];
    expect(
      feeds.map(([, type]) => type),
      page,
    ).toEqual(['rss+xml', 'feed+json']);
    for (const [, , address = ''] of feeds)
      expect(existsSync(join(site().folder, address.replace('/archive/', ''))), `${page}: ${address}`).toBe(
        true,
      );
    for (const thing of jsonldOf(html)) expect(thing['@context'], page).toBe('https://schema.org');
  }
});

test('every feed keeps to RSS 2.0 or JSON Feed 1.1', () => {
  const files = readdirSync(site().folder, { recursive: true, encoding: 'utf8' });
  const rss = files.filter((file) => /(^|[\\/])feed\.xml$/.test(file));
  const json = files.filter((file) => /(^|[\\/])feed\.json$/.test(file));
  expect(rss).toHaveLength(json.length);
  expect(rss.length).toBeGreaterThan(20);
  for (const file of rss) {
    const inside: string[] = [];
    const counts = new Map<string, number>();
    const parser = sax.parser(true);
    parser.onerror = (error) => {
      throw new Error(`${file}: ${error.message}`);
    };
    parser.onopentag = ({ name }) => {
      inside.push(name);
      const path = inside.join('/');
      counts.set(path, (counts.get(path) ?? 0) + 1);
    };
    parser.onclosetag = () => inside.pop();
    parser.write(readFileSync(join(site().folder, file), 'utf8')).close();
    for (const name of ['title', 'link', 'description', 'atom:link'])
      expect(counts.get(`rss/channel/${name}`), file).toBe(1);
    const items = counts.get('rss/channel/item');
    for (const name of ['title', 'link', 'guid', 'content:encoded'])
      expect(counts.get(`rss/channel/item/${name}`), file).toBe(items);
  }
  for (const file of json) {
    const feed = JSON.parse(readFileSync(join(site().folder, file), 'utf8'));
    expect(feed, file).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.any(String),
      home_page_url: expect.stringMatching(/^https?:/),
      feed_url: expect.stringMatching(/feed\.json$/),
    });
    for (const item of feed.items)
      expect(item, file).toMatchObject({
        id: expect.stringMatching(/\/id\/[a-z2-7]{10}\/$/),
        url: expect.stringMatching(/^https?:/),
        title: expect.stringMatching(/\S/),
        content_html: expect.stringMatching(/^</),
      });
    const ids = feed.items.map(({ id }: { readonly id: string }) => id);
    expect(new Set(ids).size, file).toBe(ids.length);
  }
});
