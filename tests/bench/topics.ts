import { readArticle } from '../../src/archive/article.ts';
import { topicsOf } from '../../src/archive/select.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { rowsOf, sourceOf } from './dev.ts';

/** How often the first topic given is the broad subject that people gave the story. */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly iptc: string | null;
}

const vocabulary = readVocabulary();
const byId = new Map(vocabulary.topics.map((topic) => [topic.id, topic]));
const rootOf = (id: string): string => {
  const parent = byId.get(id)?.parent;
  return parent ? rootOf(parent) : id;
};

for (const name of ['topics', 'news']) {
  const rows = rowsOf<Row>(name)?.filter((row) => row.iptc !== null);
  if (!rows) {
    console.log(`${name}: no such collection here, skipped`);
    continue;
  }
  const counts = new Map<string, { stories: number; given: number; first: number; among: number }>();
  const wrong = new Map<string, number>();
  for (const row of rows) {
    const article = readArticle(sourceOf(row.id, row.text), vocabulary);
    const roots = [...new Set(topicsOf(article).map(({ id }) => byId.get(rootOf(id))?.label ?? ''))];
    for (const key of [row.iptc ?? '', 'all']) {
      const count = counts.get(key) ?? { stories: 0, given: 0, first: 0, among: 0 };
      counts.set(key, count);
      count.stories += 1;
      if (roots.length > 0) count.given += 1;
      if (roots[0] === row.iptc) count.first += 1;
      if (roots.some((root) => root === row.iptc)) count.among += 1;
    }
    if (roots[0] !== undefined && roots[0] !== row.iptc) {
      const pair = `${row.iptc} -> ${roots[0]}`;
      wrong.set(pair, (wrong.get(pair) ?? 0) + 1);
    }
  }
  console.log(`\n${name}`);
  for (const [key, { stories, given, first, among }] of counts) {
    const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3);
    console.log(
      `${key}: ${stories} stories, given ${share(given, stories)}, first right ${share(first, given)}, among ${share(among, given)}`,
    );
  }
  for (const [pair, count] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 12))
    console.log(`  ${count} ${pair}`);
}
