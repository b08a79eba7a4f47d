import { classify } from '../../src/blocks/classify.ts';
import { isRead } from '../../src/blocks/kinds.ts';
import type { Evidence } from '../../src/blocks/region.ts';
import { segment } from '../../src/blocks/segment.ts';
import { bodyPages, cleanTexts, segmentsPages, VARIANTS } from './collections.ts';
import { bodyScore, segmentsScore } from './score.ts';
import { ask, type Example, examples, learn, TASKS } from './train.ts';

/**
 * Scores the reader on pages that its trees have not seen: they are learned five times, each time
 * without a fifth of the pages, and read that fifth. What an archive of new text may expect.
 */
const PARTS = 5;

/** The words of the story, by the blocks. */
const storyIn = ({ text }: Example, evidence: Evidence): string =>
  classify(text, segment(text), () => evidence)
    .filter(({ kind }) => isRead(kind))
    .map(({ start, end }) => text.slice(start, end).trim())
    .join('\n\n');

/** What trees that have not seen it say of each example. */
export const heldOutEvidence = (all: readonly Example[]): ReadonlyMap<Example, Evidence> => {
  const said = new Map<Example, Evidence>();
  for (let part = 0; part < PARTS; part++) {
    const seen = all.filter(({ fold }) => fold !== part);
    const trees = TASKS.map((task) => [task, learn(task, seen)] as const);
    for (const one of all)
      if (one.fold === part)
        said.set(
          one,
          Object.fromEntries(trees.map(([task, own]) => [task, ask(own, one)])) as unknown as Evidence,
        );
    console.error(`${part + 1} of ${PARTS} parts learned without and read`);
  }
  return said;
};

/** One row a collection: how good the story is that the reader finds in each text. */
export const scoresOf = (
  all: readonly Example[],
  evidence: ReadonlyMap<Example, Evidence>,
): Readonly<Record<string, string>>[] => {
  const found = (set: string): ReadonlyMap<string, string> =>
    new Map(
      all.flatMap((one) => {
        const said = one.set === set ? evidence.get(one) : undefined;
        return said ? [[one.id, storyIn(one, said)] as const] : [];
      }),
    );
  const row = (collection: string, f: number, precision: number, recall: number) => ({
    collection,
    f: f.toFixed(4),
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
  });
  const bodies = (set: string, pages: readonly { readonly id: string; readonly body: string }[]) => {
    const own = found(set);
    const { f1, precision, recall } = bodyScore(
      pages.map(({ id, body }) => ({ gold: body, found: own.get(id) ?? '' })),
    );
    return row(set, f1, precision, recall);
  };
  const own = found('segments');
  const { f, precision, recall } = segmentsScore(
    segmentsPages().map((page) => ({ ...page, found: own.get(page.id) ?? '' })),
  );
  return [
    ...VARIANTS.map((set) => bodies(set, bodyPages())),
    bodies('clean', cleanTexts()),
    row('segments', f, precision, recall),
  ];
};

const main = (): void => {
  const all = examples();
  if (all.length === 0) console.log('No texts to learn from: ../shared/dev is absent.');
  else console.table(scoresOf(all, heldOutEvidence(all)));
};

if (import.meta.main) main();
