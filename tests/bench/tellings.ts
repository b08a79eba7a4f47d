import { type Article, readArticle } from '../../src/archive/article.ts';
import { eventsOf } from '../../src/archive/events.ts';
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

const told = rowsOf<{
  readonly id: string;
  readonly text: string;
  readonly event: string;
  readonly topic: string;
}>('events');
if (told) {
  const articles = told.map(({ id, text }) => read(id, text));
  const versions = versionsOf(articles);
  const groups = new Map(
    groupsBy(
      told.map(({ id }) => id),
      versions,
    ),
  );
  for (const event of eventsOf(articles, versions))
    for (const id of event.stories) groups.set(id, `event ${event.id} ${event.stories[0]}`);
  const gold = new Map(told.map(({ id, event }) => [id, event]));
  console.log('events', scoreOf(gold, groups));
  for (const odd of [0, 1]) {
    const half = new Map(
      told.filter(({ topic }) => Number(topic) % 2 === odd).map(({ id, event }) => [id, event]),
    );
    console.log(`events, topics with ${odd === 0 ? 'even' : 'odd'} numbers`, scoreOf(half, groups));
  }
}
