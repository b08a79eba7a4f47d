import { describe, expect, test } from 'vitest';
import { newsArticleOf } from '../../src/render/jsonld.ts';
import { storyMetaOf } from '../../src/render/story-meta.ts';
import { BARE_RECORD, LINKS, RECORD } from './record.ts';

const ARCHIVE = { name: 'Dateline', url: 'https://news.example.org/' };

describe('JSON-LD', () => {
  test('is a NewsArticle with the original, the archive and the dates', () => {
    expect(newsArticleOf(RECORD, LINKS, ARCHIVE)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': LINKS.permanent,
      headline: 'Storm reaches the bay',
      datePublished: '2020-01-09',
      dateModified: '2020-01-10',
      author: [{ '@type': 'Person', name: 'Maria van der Berg' }],
      publisher: { name: 'The Daily Example' },
      about: [{ name: 'weather', '@id': 'http://cv.iptc.org/newscodes/mediatopic/17000000' }],
      isBasedOn: 'https://example.org/storm',
      sameAs: 'https://example.org/storm',
      archivedAt: LINKS.permanent,
      wordCount: 8,
    });
  });

  test('says nothing of what is not known, and brackets a supplied title', () => {
    const thing = newsArticleOf(BARE_RECORD, LINKS, ARCHIVE);
    expect(thing['headline']).toBe('[The storm came at night …]');
    for (const key of [
      'datePublished',
      'dateModified',
      'author',
      'publisher',
      'isBasedOn',
      'sameAs',
      'about',
    ])
      expect(thing).not.toHaveProperty(key);
    expect(JSON.stringify(thing)).not.toMatch(/null|\[\]/);
  });
});

describe('the head of a story', () => {
  const metas = (record: typeof RECORD): ReadonlyMap<string, string> =>
    new Map(storyMetaOf(record, LINKS, 'Ferries stay in port.').map(({ name, content }) => [name, content]));

  test('has the fields by which Zotero files a newspaper article', () => {
    const found = metas(RECORD);
    expect(found.get('DC.type')).toBe('newspaperArticle');
    expect(found.get('citation_title')).toBe('Storm reaches the bay');
    expect(found.get('citation_author')).toBe('Maria van der Berg');
    expect(found.get('citation_publication_date')).toBe('2020/01/09');
    expect(found.get('og:site_name')).toBe('The Daily Example');
    expect(found.get('article:section')).toBe('Weather');
    expect([...found.keys()]).not.toContain('citation_journal_title');
  });

  test('states no inferred date and names no newspaper that is not known', () => {
    const found = metas(BARE_RECORD);
    for (const name of [
      'citation_publication_date',
      'article:published_time',
      'DC.date',
      'og:site_name',
      'citation_author',
    ])
      expect(found.has(name), name).toBe(false);
    expect(found.get('og:title')).toBe('[The storm came at night …]');
  });
});
