import { type Archive, buildArchive } from './archive/archive.ts';
import { faultsOf } from './archive/checks.ts';
import { formatDiagnostic } from './archive/diagnostic.ts';
import type { Intake } from './archive/intake.ts';
import { intakeOptions, takeIn } from './intake/intake.ts';
import { isStrict, verdictOf } from './intake/verdict.ts';
import { openCache } from './reading/cache.ts';
import { type ReadOptions, readAll } from './reading/read.ts';
import { readerVersion } from './reading/version.ts';
import { readVocabulary } from './vocabulary.ts';

/** The archive of a folder, with what came in. */
export interface MadeArchive {
  readonly archive: Archive;
  readonly intake: Intake;
}

/** Where readings are kept from build to build: `CACHE_DIR`, else `.cache`. It may be thrown away at any time. */
export const cacheFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  `${env['CACHE_DIR'] || '.cache'}/readings`;

/**
 * Takes a seeds folder in, reads it and makes the archive. `say` hears what the archivist should know, line by line, and `took`
 * which files will be read, before any is. Throws where a fault ends the run, after all faults are told.
 */
export const makeArchive = async (
  folder: string,
  {
    say,
    took,
    tell,
    env = process.env,
  }: {
    readonly say: (line: string) => void;
    readonly took?: (sources: Intake['sources']) => void;
    readonly tell?: NonNullable<ReadOptions['tell']>;
    readonly env?: NodeJS.ProcessEnv;
  },
): Promise<MadeArchive> => {
  const intake = takeIn(folder, intakeOptions(env));
  const { lines, summary, passes } = verdictOf(intake, { folder, strict: isStrict(env) });
  for (const line of lines) say(line);
  if (!passes) throw new Error(summary);
  took?.(intake.sources);
  const vocabulary = readVocabulary();
  const cache = openCache(cacheFolder(env), readerVersion(vocabulary));
  const articles = await readAll(intake.sources, {
    vocabulary,
    catalogue: intake.catalogue,
    cache,
    ...(tell && { tell }),
  });
  const kept = articles.length - cache.anew();
  if (kept > 0) say(`${kept} of them as they were read before, ${cache.anew()} read anew.`);
  const archive = buildArchive(articles, vocabulary);
  const faults = faultsOf(archive.articles).map((fault) => formatDiagnostic(fault, folder));
  if (faults.length > 0) throw new Error(['The archive is not sound:', ...faults].join('\n'));
  return { archive, intake };
};
