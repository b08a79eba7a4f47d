import type { Loader, LoaderContext } from 'astro/loaders';
import { readArticle } from './archive/article.ts';
import type { Intake } from './archive/intake.ts';
import { intakeOptions, takeIn } from './intake/intake.ts';
import { isStrict, verdictOf } from './intake/verdict.ts';
import { seedsFolder } from './seeds.ts';
import { readVocabulary } from './vocabulary.ts';

let taken: Intake | undefined;

/** What came in, taken once for both collections; faults end the build, after all of them are told. */
const takenIn = (): Intake => {
  if (taken) return taken;
  const folder = seedsFolder();
  taken = takeIn(folder, intakeOptions(process.env));
  const { lines, summary, passes } = verdictOf(taken, { folder, strict: isStrict() });
  for (const line of lines) console.error(line);
  if (!passes) throw new Error(summary);
  return taken;
};

/**
 * Fills the store. It is always cleared first: Astro keeps an entry whose digest is unchanged, and so
 * would serve the parse of an older reader.
 */
const fill = async (
  { store, parseData }: LoaderContext,
  entries: Iterable<[string, object]>,
): Promise<void> => {
  store.clear();
  for (const [id, entry] of entries) store.set({ id, data: await parseData({ id, data: { ...entry } }) });
};

function* articles(intake: Intake): Iterable<[string, object]> {
  const vocabulary = readVocabulary();
  for (const source of intake.sources) yield [source.id, readArticle(source, vocabulary, intake.catalogue)];
}

/** The seeds, one typed article an entry. In development a changed seed is read again. */
export const storiesLoader: Loader = {
  name: 'dateline-stories',
  load: async (context) => {
    await fill(context, articles(takenIn()));
    const folder = seedsFolder();
    context.watcher?.add(folder);
    context.watcher?.on('all', async (_, file) => {
      if (!file.includes(folder)) return;
      taken = undefined;
      await fill(context, articles(takenIn()));
    });
  },
};

/** What was quarantined, left unread or remarked on: one entry, `intake`. */
export const intakeLoader: Loader = {
  name: 'dateline-intake',
  load: async (context) => {
    const { quarantined, ignored, diagnostics } = takenIn();
    await fill(context, [['intake', { quarantined, ignored, diagnostics }]]);
  },
};
