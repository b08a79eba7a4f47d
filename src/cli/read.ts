import { resolve } from 'node:path';
import { buildArchive } from '../archive/archive.ts';
import { readArticle } from '../archive/article.ts';
import { clashesOf, faultsOf } from '../archive/checks.ts';
import type { Intake } from '../archive/intake.ts';
import { recordOf } from '../archive/record.ts';
import { folderOf } from '../intake/folder.ts';
import { intakeOptions, takeIn } from '../intake/intake.ts';
import { isStrict, verdictOf } from '../intake/verdict.ts';
import { jsonLine, printable } from '../text/printable.ts';
import { readVocabulary } from '../vocabulary.ts';

const USAGE = 'Usage: npm run --silent read -- <file or folder>…';

interface Given {
  readonly folder: string;
  readonly intake: Intake;
}

/** Several intakes as one whose files are named by the paths given. */
const together = (given: readonly Given[]): Intake => {
  const shown = <T extends { readonly file: string }>(pick: (intake: Intake) => readonly T[]): readonly T[] =>
    given.flatMap(({ folder, intake }) =>
      pick(intake).map((item) => ({ ...item, file: `${folder}/${item.file}` })),
    );
  const sources = shown((intake) => intake.sources);
  const clashes = clashesOf(sources);
  return {
    sources,
    quarantined: shown((intake) => intake.quarantined),
    ignored: shown((intake) => intake.ignored),
    diagnostics: shown((intake) => intake.diagnostics),
    fatal: [...shown((intake) => intake.fatal).filter(({ rule }) => !rule.startsWith('same-')), ...clashes],
    catalogue: new Map(),
  };
};

/** Prints the records of the files given, one JSON line each; what the archivist should know goes to standard error. */
const read = (paths: readonly string[]): boolean => {
  const options = intakeOptions(process.env);
  const given = [...new Map(paths.map((path) => [resolve(path), path])).values()].map((path) => ({
    folder: folderOf(path),
    intake: takeIn(path, options),
  }));
  const vocabulary = readVocabulary();
  const articles = given.flatMap(({ intake }) =>
    intake.sources.map((source) => readArticle(source, vocabulary, intake.catalogue)),
  );
  const archive = buildArchive(articles, vocabulary);
  const intake = together(given);
  const faults = intake.fatal.length > 0 ? [] : faultsOf(archive.articles);
  const { lines, passes } = verdictOf(intake, { folder: '', strict: isStrict(), faults });
  for (const line of lines) console.error(line);
  if (!passes) return false;
  for (const article of archive.articles) process.stdout.write(`${jsonLine(recordOf(article, archive))}\n`);
  return true;
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    if (!read(paths)) process.exitCode = 1;
  } catch (error) {
    console.error(printable(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  }
}
