import { recordOf } from '../archive/record.ts';
import { jsonLine, printable } from '../text/printable.ts';
import { readVocabulary } from '../vocabulary.ts';
import { readPaths } from './reading.ts';

/** Prints the records of the files given, one JSON line each; what the archivist should know goes to standard error. */

const USAGE = 'Usage: npm run --silent read -- <file or folder>…';

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
    const { archive, lines, passes } = readPaths(paths, readVocabulary());
    for (const line of lines) console.error(line);
    if (passes)
      for (const article of archive.articles)
        process.stdout.write(`${jsonLine(recordOf(article, archive))}\n`);
    else process.exitCode = 1;
  } catch (error) {
    console.error(printable(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  }
}
