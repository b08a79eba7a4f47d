import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../src/blocks/features.ts';
import { type Line, linesOf } from '../../src/blocks/line.ts';
import { shapesOf } from '../../src/blocks/rules.ts';
import { segment } from '../../src/blocks/segment.ts';
import { fold } from '../../src/text/fold.ts';
import { boost, type Settings, type Tree, valueIn } from './boost.ts';
import { bodyPages, cleanTexts, newsTexts, segmentsPages, VARIANTS } from './collections.ts';
import { truthOf } from './truth.ts';

/** What is asked of a line: does it lie within the article, is it of it, does it begin it, does it end it? */
export const TASKS = ['inside', 'keep', 'start', 'end'] as const;
export type Task = (typeof TASKS)[number];
export type Scores = Readonly<Record<Task, readonly number[]>>;

/** A text to learn from. `truth` is null for lines nobody has judged. */
export interface Example {
  readonly set: string;
  readonly id: string;
  /** 0 to 4: all copies of a page share one. */
  readonly fold: number;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly rows: readonly Float64Array[];
  readonly truth: readonly (boolean | null)[];
}

const SHARE: Readonly<Record<string, number>> = {
  full: 1,
  light: 1,
  thinned: 0.7,
  crossed: 0.5,
  inscriptis: 1,
  boilerpipe: 0.4,
  readability: 0.6,
  segments: 1,
  clean: 0.5,
  news: 0.4,
};
export const SETTINGS: Settings = { trees: 100, depth: 4, rate: 0.15, least: 20, ridge: 10, sample: 0.5 };

const foldOf = (id: string): number => {
  let hash = 0;
  for (const char of id) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return hash % 5;
};

const plain = (text: string): string => fold(text.split(/\s+/).filter(Boolean).join(' '));

const example = (
  set: string,
  id: string,
  text: string,
  judge: (lines: readonly Line[]) => readonly (boolean | null)[],
): Example => {
  const lines = linesOf(text, segment(text));
  return {
    set,
    id,
    fold: foldOf(id),
    text,
    lines,
    rows: featuresOf(lines, shapesOf(lines)),
    truth: judge(lines),
  };
};

const boundsOf = ({ lines, truth }: Example): readonly [number, number] => {
  const own = lines.filter((line) => truth[line.index] === true);
  return [own[0]?.index ?? -1, own.at(-1)?.index ?? -1];
};

const KEPT = [0, 0.08, 0.2, 0.4, 0.7] as const;

/**
 * The page with runs of its furniture left out, as other tools would have left out others: so that
 * nothing is learned from how much of it there is.
 */
const thinned = (page: Example, copy: number): Example => {
  let seed = (foldOf(page.id + copy) + 1) * 7919 + page.text.length;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  const pick = (): number => KEPT[Math.floor(random() * KEPT.length)] ?? 0;
  const [first, last] = boundsOf(page);
  const [ahead, inside, behind] = [pick(), 0.3 + 0.7 * random(), pick()];
  let [run, keeps] = [0, true];
  const kept = page.lines.filter(({ index }) => {
    if (page.truth[index] === true) return true;
    if (run-- <= 0) {
      run = Math.floor(random() * 5);
      keeps = random() < (index < first ? ahead : index > last ? behind : inside);
    }
    return keeps;
  });
  const apart = random() < 0.5 ? '\n' : '\n\n';
  const text = kept.map(({ start, end }) => page.text.slice(start, end)).join(apart);
  return example('thinned', page.id, text, () => kept.map(({ index }) => page.truth[index] ?? null));
};

/**
 * The furniture of one page around the article of another, with that one's title for its own. Null
 * where the two texts run together at the seam.
 */
const crossed = (frame: Example, other: Example, titles: ReadonlyMap<string, string>): Example | null => {
  const [first, last] = boundsOf(frame);
  const [from, to] = boundsOf(other);
  if (first < 0 || from < 0) return null;
  const [own, its] = [titles.get(frame.id) ?? '', titles.get(other.id) ?? ''];
  const retitled = (text: string): string => (own.length > 12 ? text.replaceAll(own, () => its) : text);
  const text =
    retitled(frame.text.slice(0, frame.lines[first]?.start)) +
    other.text.slice(other.lines[from]?.start, other.lines[to]?.end) +
    retitled(frame.text.slice(frame.lines[last]?.end));
  const truth = [
    ...frame.truth.slice(0, first),
    ...other.truth.slice(from, to + 1),
    ...frame.truth.slice(last + 1),
  ];
  const made = example('crossed', frame.id, text, () => truth);
  return made.lines.length === truth.length ? made : null;
};

/**
 * Each page around the article of another: so that nothing is learned of furniture by the story it
 * stood around. Both are of one fold, as pages held out must stay unseen.
 */
const allCrossed = (pages: readonly Example[]): readonly Example[] => {
  const titles = new Map(bodyPages().map(({ id, title }) => [id, title ?? '']));
  return pages.flatMap((frame, at) => {
    const others = pages.filter((one) => one.fold === frame.fold && one !== frame);
    const other = others[(at * 7 + 13) % others.length];
    return (other && crossed(frame, other, titles)) ?? [];
  });
};

/** Every text to learn from, lines judged: by the hand-made article, by pieces known, by what recurs in an outlet. */
export const examples = (): readonly Example[] => {
  const out: Example[] = [];
  for (const page of bodyPages())
    for (const variant of VARIANTS)
      out.push(example(variant, page.id, page.texts[variant], (lines) => truthOf(lines, page.body)));
  for (const page of out.filter(({ set }) => set === 'full')) out.push(thinned(page, 1), thinned(page, 2));
  for (const variant of ['full', 'light', 'inscriptis'])
    out.push(...allCrossed(out.filter(({ set }) => set === variant)));
  for (const page of segmentsPages()) {
    const [wanted, unwanted] = [page.with.map(plain), page.without.map(plain)];
    out.push(
      example('segments', page.id, page.text, (lines) =>
        lines.map((line) => {
          const words = plain(line.text);
          if (wanted.some((piece) => words.includes(piece))) return true;
          return unwanted.some((piece) => words.includes(piece)) ? false : null;
        }),
      ),
    );
  }
  for (const page of cleanTexts())
    out.push(example('clean', page.id, page.text, (lines) => truthOf(lines, page.body)));
  const news = newsTexts();
  const counts = new Map<string, number>();
  for (const { source, text } of news)
    for (const line of new Set(text.split('\n').map((one) => `${source}\n${one.trim()}`)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const [index, page] of news.entries())
    if (index % 8 === 0)
      out.push(
        example('news', page.id, page.text, (lines) =>
          lines.map((line) => {
            const count = counts.get(`${page.source}\n${page.text.slice(line.start, line.end)}`) ?? 1;
            if (count >= 4) return false;
            return count === 1 && line.words >= 8 && line.stopped ? true : null;
          }),
        ),
      );
  return out;
};

/** The label of a line for a task, and its weight; weight 0 where it teaches nothing. */
const lesson = (
  task: Task,
  { set, lines, truth }: Example,
  at: number,
  [first, last]: readonly [number, number],
) => {
  const share = SHARE[set] ?? 1;
  const judged = truth[at] ?? null;
  const words = Math.min(60, lines[at]?.words ?? 0);
  const inside = at >= first && at <= last;
  const none = { label: 0, weight: 0 };
  // Of the many lines far from both ends of the article, some stand for all.
  const near = (reach: number): boolean => Math.abs(at - first) <= reach || Math.abs(at - last) <= reach;
  if (first < 0) return none;
  if (task === 'keep')
    return inside && judged !== null ? { label: judged ? 1 : 0, weight: (share * words ** 0.6) / 3 } : none;
  if (task === 'inside') {
    if (set === 'news') return { label: inside ? 1 : 0, weight: share * 0.5 };
    if (set !== 'segments') {
      const weight = (share * Math.sqrt(words)) / 2;
      if (inside || near(20)) return { label: inside ? 1 : 0, weight };
      return { label: 0, weight: at % 3 === 0 ? 3 * weight : 0 };
    }
    if (inside) return { label: 1, weight: share * 0.7 };
    return judged === false ? { label: 0, weight: share } : none;
  }
  if (set === 'segments' || set === 'news') return none;
  if (!near(12)) return { label: 0, weight: at % 4 === 0 ? share * 4 : 0 };
  return { label: at === (task === 'start' ? first : last) ? 1 : 0, weight: share };
};

/** Trees for one task. */
export const learn = (
  task: Task,
  from: readonly Example[],
  settings: Settings = SETTINGS,
): readonly Tree[] => {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const one of from) {
    const bounds = boundsOf(one);
    for (const [at, row] of one.rows.entries()) {
      const { label, weight } = lesson(task, one, at, bounds);
      if (weight === 0) continue;
      rows.push(row);
      labels.push(label);
      weights.push(weight);
    }
  }
  return boost({ rows, labels, weights }, settings);
};

/** What trees say of every line of a text. */
export const ask = (trees: readonly Tree[], { rows }: Example): readonly number[] =>
  rows.map((row) => trees.reduce((sum, tree) => sum + valueIn(tree, row), 0));

const short = (value: number): string => String(Number(value.toPrecision(3)));
const written = (trees: readonly Tree[]): string =>
  trees
    .flatMap(({ feature, value }) =>
      feature.map((asked, node) =>
        asked < 0 ? short(value[node] ?? 0) : `${asked}:${short(value[node] ?? 0)}`,
      ),
    )
    .join(' ');

const main = (): void => {
  const all = examples();
  if (all.length === 0) {
    console.log('No texts to learn from: ../shared/dev is absent.');
    return;
  }
  const rows = TASKS.map((task) => `  ${task}:\n    '${written(learn(task, all))}',`);
  const text = `/** Written by \`npm run train\`: trees as src/blocks/model.ts reads them, over the features of features.ts. */\nexport const WEIGHTS = {\n${rows.join('\n')}\n} as const;\n`;
  writeFileSync(join(import.meta.dirname, '../../src/blocks/weights.ts'), text);
  console.log(`${all.length} texts, ${text.length} characters of weights`);
};

if (import.meta.main) main();
