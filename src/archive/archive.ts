import type { Vocabulary } from '../facts/authority.ts';
import { factsOf } from '../facts/fact.ts';
import type { Article } from './article.ts';
import { type Event, eventsOf } from './events.ts';
import { type SharedQuotation, sharedQuotationsOf } from './quotations.ts';
import { markRecurring } from './recurring.ts';
import { filedOn } from './select.ts';
import { shareFacts } from './shared.ts';
import { versionsOf } from './versions.ts';
import { type Finder, finderOf } from './wanted.ts';
import { inferWhens, type WhenReason } from './when.ts';

/** Articles, and the indexes over them. */
export interface Archive {
  /** Newest filed day first, undated last; within a day by accession id. */
  readonly articles: readonly Article[];
  readonly vocabulary: Vocabulary;
  readonly byId: ReadonlyMap<string, Article>;
  /** The accession ids of the other versions of a story, fullest first; absent where there are none. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  /** Why an undated story is given the days it is, by accession id; absent where nothing was inferred. */
  readonly whenReasons: ReadonlyMap<string, readonly WhenReason[]>;
  /** Stories of one happening, in the order of their ids. */
  readonly events: readonly Event[];
  /** The event of a story, by accession id; absent where it is the only telling. */
  readonly eventOf: ReadonlyMap<string, Event>;
  /** Quotations that stories of different origin share. */
  readonly quotations: readonly SharedQuotation[];
  /** Finds the story that a reference names. */
  readonly find: Finder;
}

/** What an archive knows beside its articles, without what can be made again: plain data, which may go from thread to thread. */
export type ArchiveData = Omit<Archive, 'articles' | 'byId' | 'find'>;

export const dataOf = ({ articles: _, byId: __, find: ___, ...data }: Archive): ArchiveData => data;

const isShown = ({ facts }: Article): boolean => factsOf(facts, 'withdrawn').length === 0;

/** The archive whose articles, in their order, and data these are. */
export const archiveFrom = (articles: readonly Article[], data: ArchiveData): Archive => ({
  ...data,
  articles,
  byId: new Map(articles.map((article) => [article.source.id, article])),
  find: finderOf(articles.filter(isShown)),
});

/** One id for all versions of a story: the least of theirs. */
export const familyIdOf = (versions: Archive['versions'], id: string): string =>
  [id, ...(versions.get(id) ?? [])].sort()[0] ?? id;

/** Runs the passes that need the whole archive, and indexes the result. */
export const buildArchive = (read: readonly Article[], vocabulary: Vocabulary): Archive => {
  const key = (article: Article): string => filedOn(article)?.value ?? '';
  const told = markRecurring(read);
  const versions = versionsOf(told.filter(isShown));
  const whens = inferWhens(shareFacts(told, versions));
  const articles = [...whens.articles].sort(
    (a, b) => key(b).localeCompare(key(a)) || (a.source.id < b.source.id ? -1 : 1),
  );
  const shown = articles.filter(isShown);
  const events = eventsOf(shown, versions);
  const eventOf = new Map(events.flatMap((event) => event.stories.map((id) => [id, event] as const)));
  return archiveFrom(articles, {
    vocabulary,
    versions,
    whenReasons: whens.reasons,
    events,
    eventOf,
    quotations: sharedQuotationsOf(
      shown,
      (id) => familyIdOf(versions, id),
      (id) => eventOf.get(id)?.id ?? null,
    ),
  });
};
