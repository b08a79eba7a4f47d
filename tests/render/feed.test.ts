import { describe, expect, test } from 'vitest';
import { type FeedItem, jsonFeedOf, rssOf } from '../../src/render/feed.ts';

const HEAD = {
  title: 'Dateline',
  description: 'News & <more>',
  home: 'https://news.example.org/',
  self: 'https://news.example.org/feed.xml',
};
const ITEM: FeedItem = {
  id: 'https://news.example.org/id/76n76sakqm/',
  url: 'https://news.example.org/2020/01/09/storm-76n76sakqm/',
  title: 'Storm & flood ]]> “over”',
  html: '<p>Rain &#x26; wind.</p>',
  summary: null,
  published: '2020-01-09',
  updated: '2020-01-10',
  authors: ['Ann Lee'],
  topics: ['weather'],
  outlet: 'The Daily Example',
  language: 'en',
  original: 'https://example.org/storm?a=1&b=2',
};
const UNDATED: FeedItem = {
  ...ITEM,
  published: null,
  updated: null,
  authors: [],
  topics: [],
  outlet: null,
  original: null,
};
const rss = (...items: readonly FeedItem[]): string => [...rssOf(HEAD, items)].join('');
const json = (...items: readonly FeedItem[]) => JSON.parse([...jsonFeedOf(HEAD, items)].join(''));

describe('RSS', () => {
  test('an item in full', () => {
    expect(rss(ITEM)).toContain(
      '<item><title>Storm &amp; flood ]]&gt; “over”</title><link>https://news.example.org/2020/01/09/storm-76n76sakqm/</link>' +
        '<guid isPermaLink="true">https://news.example.org/id/76n76sakqm/</guid><pubDate>Thu, 09 Jan 2020 00:00:00 GMT</pubDate>' +
        '<dc:creator>Ann Lee</dc:creator><dc:publisher>The Daily Example</dc:publisher><dc:language>en</dc:language>' +
        '<dc:source>https://example.org/storm?a=1&amp;b=2</dc:source><category>weather</category>' +
        '<content:encoded>&lt;p&gt;Rain &amp;#x26; wind.&lt;/p&gt;</content:encoded></item>',
    );
  });

  test('a story without a stated day has no date, and the feed none of its own', () => {
    expect(rss(UNDATED)).not.toMatch(/pubDate|lastBuildDate/);
  });

  test("what XML can't hold becomes a replacement sign", () => {
    expect(rss({ ...ITEM, title: 'a\u0001b\ufffec' })).toContain('<title>a\ufffdb\ufffdc</title>');
  });
});

describe('JSON Feed 1.1', () => {
  test('an item in full', () => {
    expect(json(ITEM)).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Dateline',
      description: 'News & <more>',
      home_page_url: 'https://news.example.org/',
      feed_url: 'https://news.example.org/feed.xml',
      items: [
        {
          id: ITEM.id,
          url: ITEM.url,
          external_url: ITEM.original,
          title: ITEM.title,
          content_html: ITEM.html,
          date_published: '2020-01-09T00:00:00Z',
          date_modified: '2020-01-10T00:00:00Z',
          authors: [{ name: 'Ann Lee' }],
          tags: ['weather'],
          language: 'en',
        },
      ],
    });
  });

  test('none, one or several items parse', () => {
    expect(json().items).toEqual([]);
    expect(json(ITEM, UNDATED, ITEM).items).toHaveLength(3);
    expect(json(UNDATED).items[0]).not.toHaveProperty('date_published');
  });
});
