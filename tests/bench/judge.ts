import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { type Article, readArticle } from '../../src/archive/article.ts';
import { proseOf } from '../../src/archive/prose.ts';
import { titleOf, whenOf } from '../../src/archive/select.ts';
import { sharedBy, shinglesOf } from '../../src/archive/shingles.ts';
import { textOf } from '../../src/text/span.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { rowsOf, sourceOf } from './dev.ts';

// Prints what the archive makes of a collection, for a person to judge by reading both texts: the pairs of
// versions that share most and least, and the ties of events, the strongest first.
//   npm run bench:judge -- [news] [how many] [letters of each text]
const [collection = 'news', most = '50', letters = '600'] = process.argv.slice(2);
const vocabulary = readVocabulary();
const rows = rowsOf<{ readonly id: string; readonly text: string }>(collection);

interface Tie {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
}

const shinglesIn = (article: Article): Uint32Array => shinglesOf(proseOf(article).words);

const byStrength = (a: Tie, b: Tie): number => b.strength - a.strength || (a.a < b.a ? -1 : 1);

/** Every two versions of one story, with the share of the shorter one that stands in the other. */
const versionPairs = ({ byId, versions }: Archive): readonly Tie[] => {
  const shingles = new Map(
    [...versions.keys()].flatMap((id) => {
      const article = byId.get(id);
      return article ? [[id, shinglesIn(article)] as const] : [];
    }),
  );
  return [...versions].flatMap(([a, others]) =>
    others.flatMap((b): readonly Tie[] => {
      const [one, other] = [shingles.get(a), shingles.get(b)];
      if (a > b || !one || !other) return [];
      return [{ a, b, strength: sharedBy(one, other) / Math.min(one.length, other.length) }];
    }),
  );
};

/** Every two tellings of one event; a copy of either is no other telling. */
const eventTies = ({ events, versions }: Archive): readonly Tie[] =>
  events.flatMap(({ stories, nearness }) =>
    stories.flatMap((b, at) =>
      stories
        .slice(0, at)
        .filter((a) => !versions.get(a)?.includes(b))
        .map((a) => ({ a, b, strength: Math.min(nearness.get(a) ?? 0, nearness.get(b) ?? 0) })),
    ),
  );

const show = (archive: Archive, id: string): string => {
  const article = archive.byId.get(id);
  if (!article) return id;
  const text = article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => textOf(article.source.text, block).replace(/\s+/g, ' ').trim())
    .join(' ')
    .slice(0, Number(letters));
  return `  ${id} · ${whenOf(article)?.value ?? 'undated'} · ${titleOf(article).value.slice(0, 120)}\n    ${text}`;
};

const print = (title: string, archive: Archive, ties: readonly Tie[]): void => {
  console.log(`\n# ${title}: ${ties.length}`);
  ties.forEach(({ a, b, strength }, at) => {
    console.log(`\n${at + 1}. ${strength.toFixed(3)}\n${show(archive, a)}\n${show(archive, b)}`);
  });
};

if (!rows) console.log(`no collection ${collection} here, skipped`);
else {
  const archive = buildArchive(
    rows.map(({ id, text }) => readArticle(sourceOf(id, text), vocabulary)),
    vocabulary,
  );
  const versions = [...versionPairs(archive)].sort(byStrength);
  const ties = [...eventTies(archive)].sort(byStrength);
  console.log(
    `${rows.length} stories, ${versions.length} version pairs, ${ties.length} ties of ${archive.events.length} events`,
  );
  print('The strongest version pairs', archive, versions.slice(0, 30));
  print('The weakest version pairs', archive, versions.slice(30).slice(-30));
  print('The strongest event ties', archive, ties.slice(0, Number(most)));
}
