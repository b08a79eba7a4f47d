import { resolve } from 'node:path';
import { buildArchive } from '../archive/archive.ts';
import { readArticle } from '../archive/article.ts';
import { clashesOf, faultsOf } from '../archive/checks.ts';
import { recordOf } from '../archive/record.ts';
import { folderOf } from '../intake/folder.ts';
import { intakeOptions, takeIn } from '../intake/intake.ts';
import { isStrict, verdictOf } from '../intake/verdict.ts';
import { jsonLine, printable } from '../text/printable.ts';
import { readVocabulary } from '../vocabulary.ts';

const USAGE = 'Usage: npm run --silent read -- <file or folder>…';

/** Prints the records of the files given, one JSON line each; what the archivist should know goes to standard error. */
const read = (paths: readonly string[]): boolean => {
  const options = intakeOptions(process.env);
  const intakes = [...new Set(paths.map((path) => resolve(path)))].map((path, index) => ({
    folder: folderOf(paths[index] ?? path),
    intake: takeIn(path, options),
  }));
  const vocabulary = readVocabulary();
  const sources = intakes.flatMap(({ intake }) => intake.sources);
  const articles = sources.map((source) => readArticle(source, vocabulary));
  const faults = [...faultsOf(articles), ...(intakes.length > 1 ? clashesOf(sources) : [])];
  const verdicts = intakes.map(({ folder, intake }, index) =>
    verdictOf(intake, { folder, strict: isStrict(), faults: index === 0 ? faults : [] }),
  );
  for (const line of verdicts.flatMap(({ lines }) => lines)) console.error(line);
  if (verdicts.some(({ passes }) => !passes)) return false;
  const archive = buildArchive(articles, vocabulary);
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
