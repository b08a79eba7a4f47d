/** The words of a text, as the Article Extraction Benchmark cuts them. */
export const tokens = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const shingles = (text: string): ReadonlyMap<string, number> => {
  const words = tokens(text);
  const counts = new Map<string, number>();
  const last = words.length > 0 ? Math.max(1, words.length - 3) : 0;
  for (let at = 0; at < last; at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
};

export interface Extraction {
  readonly gold: string;
  readonly found: string;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const harmonic = (precision: number, recall: number): number =>
  (2 * precision * recall) / Math.max(1e-9, precision + recall);

/** Precision and recall of one text, by shingles of four words; null where either has no words. */
export const overlap = ({
  gold,
  found,
}: Extraction): { readonly precision: number | null; readonly recall: number | null } => {
  const [wanted, got] = [shingles(gold), shingles(found)];
  let both = 0;
  for (const [shingle, count] of got) both += Math.min(count, wanted.get(shingle) ?? 0);
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((a, b) => a + b, 0);
  const [all, asked] = [total(got), total(wanted)];
  return { precision: all > 0 ? both / all : null, recall: asked > 0 ? both / asked : null };
};

/** The benchmark's own measure: F1 of mean precision and mean recall. */
export const bodyScore = (pairs: readonly Extraction[]) => {
  const each = pairs.map(overlap);
  const precision = mean(each.map((one) => one.precision).filter((value) => value !== null));
  const recall = mean(each.map((one) => one.recall).filter((value) => value !== null));
  return { f1: harmonic(precision, recall), precision, recall };
};

const plain = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');

/** Each piece that must be in a text and each that must not, over all texts. */
export const segmentsScore = (
  pages: readonly {
    readonly with: readonly string[];
    readonly without: readonly string[];
    readonly found: string;
  }[],
) => {
  let [hit, missed, wrong] = [0, 0, 0];
  for (const page of pages) {
    const found = plain(page.found);
    for (const piece of page.with) found.includes(plain(piece)) ? hit++ : missed++;
    for (const piece of page.without) if (found.includes(plain(piece))) wrong++;
  }
  const precision = hit / Math.max(1, hit + wrong);
  const recall = hit / Math.max(1, hit + missed);
  return { f: harmonic(precision, recall), precision, recall };
};

const asciiWords = (text: string): string =>
  tokens(
    text
      .normalize('NFKD')
      .replace(/[^ -~]/g, '')
      .toLowerCase(),
  ).join(' ');

/** How many titles are the one wanted, but for case, accents and punctuation. */
export const titleScore = (pairs: readonly Extraction[]) => ({
  exact: mean(pairs.map(({ gold, found }) => (asciiWords(gold) === asciiWords(found) ? 1 : 0))),
});

/** Precision and recall of days, each text having one. */
export const dateScore = (pairs: readonly { readonly gold: string; readonly found: string | null }[]) => {
  const right = pairs.filter(({ gold, found }) => found?.slice(0, 10) === gold).length;
  const claimed = pairs.filter(({ found }) => found !== null).length;
  const precision = right / Math.max(1, claimed);
  const recall = right / Math.max(1, right + pairs.length - claimed);
  return { f: harmonic(precision, recall), precision, recall };
};
