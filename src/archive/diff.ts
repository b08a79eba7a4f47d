import type { Block, BlockKind } from '../blocks/kinds.ts';
import { textOf } from '../text/span.ts';
import { wordsIn } from '../text/words.ts';
import type { Article } from './article.ts';

/** A run of words that both copies have, that only the old one has, or only the new one. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly words: string;
}

/** A block as both copies have it (`same`), as one has it, or as they word it differently (`changed`). */
export interface DiffRow {
  readonly kind: 'same' | 'gone' | 'new' | 'changed';
  readonly block: BlockKind;
  /** The words of a changed block in pieces; one piece for any other. */
  readonly pieces: readonly Piece[];
}

/** What differs between two copies of a story: in its own words, and in what stands around them. */
export interface Diff {
  readonly words: readonly DiffRow[];
  readonly furniture: readonly DiffRow[];
}

const WORDS: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'paragraph', 'crosshead', 'note']);
/** Two paragraphs that share so much of their words are one, reworded. */
const REWORDED = 0.5;
/** Larger tables than this are not worth their memory: what stands between is taken as replaced. */
const MOST_CELLS = 4_000_000;

type Step = readonly ['same' | 'gone' | 'new', number, number];

/** The shortest way from one list of keys to another, as steps over their places. */
const stepsBetween = (a: readonly string[], b: readonly string[]): readonly Step[] => {
  const steps: Step[] = [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) {
    steps.push(['same', head, head]);
    head += 1;
  }
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  const wide = columns + 1;
  const small = rows * columns <= MOST_CELLS;
  const longest = new Uint32Array(small ? (rows + 1) * wide : 0);
  if (small)
    for (let x = rows - 1; x >= 0; x -= 1)
      for (let y = columns - 1; y >= 0; y -= 1)
        longest[x * wide + y] =
          a[head + x] === b[head + y]
            ? (longest[(x + 1) * wide + y + 1] ?? 0) + 1
            : Math.max(longest[(x + 1) * wide + y] ?? 0, longest[x * wide + y + 1] ?? 0);
  let [x, y] = [0, 0];
  while (x < rows || y < columns) {
    if (small && x < rows && y < columns && a[head + x] === b[head + y]) {
      steps.push(['same', head + x, head + y]);
      x += 1;
      y += 1;
    } else if (
      x < rows &&
      (y >= columns || (longest[(x + 1) * wide + y] ?? 0) >= (longest[x * wide + y + 1] ?? 0))
    ) {
      steps.push(['gone', head + x, -1]);
      x += 1;
    } else {
      steps.push(['new', -1, head + y]);
      y += 1;
    }
  }
  for (let at = tail; at > 0; at -= 1) steps.push(['same', a.length - at, b.length - at]);
  return steps;
};

interface Line {
  readonly block: BlockKind;
  readonly text: string;
  readonly key: string;
}

const linesOf = ({ source, blocks }: Article, wanted: (block: Block) => boolean): readonly Line[] =>
  blocks.filter(wanted).map((block) => {
    const text = textOf(source.text, block).replace(/\s+/g, ' ').trim();
    const key = wordsIn(text)
      .map(({ plain }) => plain)
      .join(' ');
    return { block: block.kind, text, key: key || text };
  });

const likenessOf = (a: Line, b: Line): number => {
  const [one, other] = [a.key.split(' '), b.key.split(' ')];
  const same = stepsBetween(one, other).filter(([kind]) => kind === 'same').length;
  return same / Math.max(one.length, other.length);
};

/** What changed between the words of two texts, in pieces; joined by spaces, those not new are the first text. */
export const wordPieces = (before: string, after: string): readonly Piece[] => {
  const [a, b] = [before.split(/\s+/), after.split(/\s+/)];
  const pieces: { kind: Piece['kind']; words: string[] }[] = [];
  for (const [kind, x, y] of stepsBetween(a, b)) {
    const word = (kind === 'new' ? b[y] : a[x]) ?? '';
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else pieces.push({ kind, words: [word] });
  }
  return pieces.map(({ kind, words }) => ({ kind, words: words.join(' ') }));
};

const whole = (kind: 'same' | 'gone' | 'new', { block, text }: Line): DiffRow => ({
  kind,
  block,
  pieces: [{ kind, words: text }],
});

const rowsBetween = (before: readonly Line[], after: readonly Line[]): readonly DiffRow[] => {
  const rows: DiffRow[] = [];
  let gone: Line[] = [];
  let added: Line[] = [];
  const flush = (): void => {
    for (const line of gone) {
      const at = added.findIndex((other) => likenessOf(line, other) >= REWORDED);
      const match = added[at];
      if (!match) {
        rows.push(whole('gone', line));
        continue;
      }
      rows.push(...added.slice(0, at).map((other) => whole('new', other)));
      rows.push({ kind: 'changed', block: match.block, pieces: wordPieces(line.text, match.text) });
      added = added.slice(at + 1);
    }
    rows.push(...added.map((line) => whole('new', line)));
    gone = [];
    added = [];
  };
  const steps = stepsBetween(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  for (const [kind, x, y] of steps) {
    const line = kind === 'new' ? after[y] : before[x];
    if (!line) continue;
    if (kind === 'gone') gone.push(line);
    else if (kind === 'new') added.push(line);
    else {
      flush();
      rows.push(whole('same', line));
    }
  }
  flush();
  return rows;
};

/** Compares two copies of a story: paragraphs first, then the words of those that were reworded. */
export const diffOf = (before: Article, after: Article): Diff => {
  const isWords = ({ kind }: Block): boolean => WORDS.has(kind);
  const isAround = ({ kind }: Block): boolean => kind !== 'gap' && !WORDS.has(kind);
  return {
    words: rowsBetween(linesOf(before, isWords), linesOf(after, isWords)),
    furniture: rowsBetween(linesOf(before, isAround), linesOf(after, isAround)),
  };
};
