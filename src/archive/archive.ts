import type { Vocabulary } from '../facts/authority.ts';
import type { Article } from './article.ts';
import { markRecurring } from './recurring.ts';
import { filedOn } from './select.ts';
import { shareFacts } from './shared.ts';
import { versionsOf } from './versions.ts';
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
}

/** Runs the passes that need the whole archive, and indexes the result. */
export const buildArchive = (read: readonly Article[], vocabulary: Vocabulary): Archive => {
  const key = (article: Article): string => filedOn(article)?.value ?? '';
  const told = markRecurring(read);
  const versions = versionsOf(told);
  const whens = inferWhens(shareFacts(told, versions));
  const articles = [...whens.articles].sort(
    (a, b) => key(b).localeCompare(key(a)) || (a.source.id < b.source.id ? -1 : 1),
  );
  return {
    articles,
    vocabulary,
    byId: new Map(articles.map((article) => [article.source.id, article])),
    versions,
    whenReasons: whens.reasons,
  };
};
