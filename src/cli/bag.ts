import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeBag } from '../editions/bag.ts';
import { seedsFolder } from '../seeds.ts';
import { countWords } from '../site/format.ts';
import { printable } from '../text/printable.ts';
import { readVocabulary } from '../vocabulary.ts';
import { pathsAmong } from './paths.ts';
import { readPaths } from './reading.ts';

/** Packs the archive of the seeds folder as a BagIt bag: `npm run bag`, or `npm run bag -- <folder>`. */

const [target = 'bag', ...more] = pathsAmong(process.argv.slice(2)) ?? ['', ''];

/** A folder that is empty, absent or a bag of before may be replaced; anything else is left alone. */
const mayReplace = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).length === 0 || existsSync(`${folder}/bagit.txt`);

try {
  if (more.length > 0) throw new Error('Usage: npm run bag, or npm run bag -- <folder>');
  if (!mayReplace(target)) throw new Error(`${target} holds other files; name an empty folder.`);
  const seeds = seedsFolder();
  const { archive, lines, passes } = readPaths([seeds], readVocabulary());
  for (const line of lines) console.error(line);
  if (!passes) process.exitCode = 1;
  else {
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    writeBag(archive, seeds, partial);
    rmSync(target, { recursive: true, force: true });
    renameSync(partial, target);
    console.log(
      `${countWords(archive.articles.length, 'story', 'stories')} packed into ${printable(target)}`,
    );
  }
} catch (error) {
  console.error(printable(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
