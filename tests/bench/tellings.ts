import { familyIdOf } from '../../src/archive/archive.ts';
import { type Article, readArticle } from '../../src/archive/article.ts';
import { eventsOf } from '../../src/archive/events.ts';
import { sharedQuotationsOf } from '../../src/archive/quotations.ts';
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

const news = rowsOf<{ readonly id: string; readonly text: string }>('news');
const sizes = process.argv.filter((argument) => /^\d+$/.test(argument)).map(Number);
if (news && sizes.length > 0) {
  /** Copies of real stories in which every eleventh word was swapped, so that they are stories of their own. */
  const variant = (text: string, copy: number): string =>
    copy === 0
      ? text
      : text.replace(/\p{L}{5,}/gu, (word, at: number) =>
          (at + copy * 7) % 5 === 0 ? `${word}${'aeiou'[copy % 5]}x` : word,
        );
  for (const size of sizes) {
    const articles = Array.from({ length: size }, (_, at) => {
      const row = news[at % news.length];
      const copy = Math.floor(at / news.length);
      return read(`${row?.id}-${copy}`, variant(row?.text ?? '', copy));
    });
    const before = process.memoryUsage().heapUsed;
    const seconds = (from: NodeJS.CpuUsage): number => Math.round(process.cpuUsage(from).user / 1e4) / 100;
    const start = process.cpuUsage();
    const began = performance.now();
    const versions = versionsOf(articles);
    const first = seconds(start);
    const events = eventsOf(articles, versions);
    const eventOf = new Map(events.flatMap((event) => event.stories.map((id) => [id, event.id] as const)));
    const second = seconds(start);
    const quotations = sharedQuotationsOf(
      articles,
      (id) => familyIdOf(versions, id),
      (id) => eventOf.get(id) ?? null,
    );
    const all = seconds(start);
    const wall = Math.round((performance.now() - began) / 100) / 10;
    console.log({
      stories: size,
      versions: first,
      events: Math.round((second - first) * 100) / 100,
      quotations: Math.round((all - second) * 100) / 100,
      processor: all,
      wall,
      megabytes: Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20),
      peak: Math.round(process.resourceUsage().maxRSS / 1024),
      found: [versions.size, events.length, quotations.length],
    });
  }
}
