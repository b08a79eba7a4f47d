import type { StoryRecord } from '../archive/record.ts';
import { oneLine } from '../text/one-line.ts';
import { wordCount } from '../text/word-count.ts';
import { headlineOf, type StoryLinks, statedDayOf } from './links.ts';

const IPTC = 'http://cv.iptc.org/newscodes/mediatopic/';

type Thing = Readonly<Record<string, unknown>>;

const present = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

const named = (type: string, name: string): Thing => ({ '@type': type, name: oneLine(name) });

const credited = (record: StoryRecord, role: string, type: string): readonly Thing[] =>
  record.credits.filter((credit) => credit.role === role).map(({ name }) => named(type, name));

/** A story as schema.org's NewsArticle. An inferred date is left out: the vocabulary can't say that it is one. */
export const newsArticleOf = (
  record: StoryRecord,
  links: StoryLinks,
  archive: { readonly name: string; readonly url: string },
): Thing =>
  present({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': links.permanent,
    url: links.page,
    mainEntityOfPage: links.page,
    identifier: record.id,
    headline: oneLine(headlineOf(record)),
    description: record.standfirst === null ? null : oneLine(record.standfirst),
    datePublished: statedDayOf(record),
    dateModified: record.dates.updated,
    author: credited(record, 'author', 'Person'),
    contributor: credited(record, 'contributor', 'Person'),
    sourceOrganization: credited(record, 'agency', 'NewsMediaOrganization'),
    publisher: record.outlet && named('NewsMediaOrganization', record.outlet.value),
    provider: { ...named('ArchiveOrganization', archive.name), url: archive.url },
    articleSection: record.section,
    inLanguage: record.language,
    locationCreated: record.place === null ? null : named('Place', record.place),
    about: record.topics.map(({ label, code }) => ({
      ...named('DefinedTerm', label),
      ...(code === null ? {} : { '@id': IPTC + code.replace('medtop:', '') }),
    })),
    mentions: [
      ...record.people.map(({ name }) => named('Person', name)),
      ...record.organisations.map(({ name }) => named('Organization', name)),
      ...record.places.map(({ name }) => named('Place', name)),
    ],
    wordCount: wordCount(record.text),
    isAccessibleForFree: true,
    isBasedOn: record.url,
    sameAs: record.url,
    archivedAt: links.permanent,
  });
