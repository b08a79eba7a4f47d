import { type Article, readArticle } from '../../src/archive/article.ts';
import { versionsOf } from '../../src/archive/versions.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { scoreOf } from './clusters.ts';
import { rowsOf, sourceOf } from './dev.ts';

const vocabulary = readVocabulary();
const read = (id: string, text: string): Article => readArticle(sourceOf(id, text), vocabulary);

/** The group of each story: the least id among itself and its companions. */
const groupsBy = (ids: readonly string[], companions: ReadonlyMap<string, readonly string[]>) =>
  new Map(ids.map((id) => [id, [id, ...(companions.get(id) ?? [])].sort()[0] ?? id]));

const pages = rowsOf<{ readonly id: string; readonly texts: Readonly<Record<string, string>> }>('body');
if (pages) {
  const gold = new Map<string, string>();
  const articles: Article[] = [];
  for (const { id, texts } of pages)
    for (const [variant, text] of Object.entries(texts)) {
      gold.set(`${id}.${variant}`, id);
      articles.push(read(`${id}.${variant}`, text));
    }
  const groups = groupsBy([...gold.keys()], versionsOf(articles));
  console.log('copies', scoreOf(gold, groups));
  const pagesOf = new Map<string, Set<string>>();
  for (const [id, group] of groups)
    pagesOf.set(group, (pagesOf.get(group) ?? new Set()).add(gold.get(id) ?? ''));
  const merged = [...pagesOf].filter(([, held]) => held.size > 1);
  console.log('groups of different pages', merged.length, process.argv.includes('-v') ? merged : '');
}
