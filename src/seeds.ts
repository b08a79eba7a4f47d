import { intakeOptions, takeIn } from './intake/intake.ts';
import type { Source } from './text/source.ts';

export { shortIdOf } from './intake/accession.ts';

/** The seeds folder: `SEEDS_DIR`, else `seeds`. */
export const seedsFolder = (env: NodeJS.ProcessEnv = process.env): string => env['SEEDS_DIR'] || 'seeds';

/** The readable `*.txt` files below a folder (or the one file given), in the order of their names. */
export const readSeeds = (path: string): readonly Source[] =>
  takeIn(path, intakeOptions(process.env)).sources;
