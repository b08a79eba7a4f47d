import { recordOf } from '../archive/record.ts';
import { jsonLine, printable } from '../text/printable.ts';
import { readVocabulary } from '../vocabulary.ts';
import { pathsAmong } from './paths.ts';
import { readPaths } from './reading.ts';
import { reportOf } from './report.ts';

/** Prints the records of the files given, one JSON line each, or a report to skim; what the archivist should know goes to standard error. */

const USAGE = 'Usage: npm run --silent read -- [--report] <file or folder>…';

/** Files between two words of progress, for runs long enough to wonder about. */
const STEP = 500;
const sayProgress = (done: number, all: number): void => {
  if (done % STEP === 0 && all > STEP) console.error(`read ${done} of ${all} files`);
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const REPORT = '--report';
const given = process.argv.slice(2);
const asReport = given.includes(REPORT);
const paths = pathsAmong(given, [REPORT]) ?? [];
if (paths.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const { archive, lines, passes } = readPaths(paths, readVocabulary(), process.env, sayProgress);
    for (const line of lines) console.error(line);
    if (passes && asReport) for (const line of reportOf(archive)) process.stdout.write(`${line}\n`);
    else if (passes)
      for (const article of archive.articles)
        process.stdout.write(`${jsonLine(recordOf(article, archive))}\n`);
    else process.exitCode = 1;
  } catch (error) {
    console.error(printable(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  }
}
