import type { Archive } from '../archive/archive.ts';
import type { Intake } from '../archive/intake.ts';

/** What a build is made from: the archive, and what to say of the files that came in. */
export interface Made {
  readonly archive: Archive;
  readonly intake: Pick<Intake, 'quarantined' | 'ignored' | 'diagnostics'>;
}

/** Makes the archive of the seeds folder, beside whatever else runs. */
export interface Making {
  /** The archive, made on the first call. Fails where a fault ends the run. */
  readonly made: () => Promise<Made>;
  /** The same made anew, from the seeds as they are now. */
  readonly again: () => Promise<Made>;
}

/**
 * Astro runs the configuration, the loader and the pages of one build in one process, but each with modules
 * of its own. What makes the archive is left here by the first, for the others.
 */
const KEPT = Symbol.for('dateline.making');

type Keeper = { [KEPT]?: Making };

/** Leaves what makes the archive for the rest of the build. */
export const leaveMaking = (making: Making): void => {
  (globalThis as Keeper)[KEPT] = making;
};

/** What makes the archive of this build. */
export const leftMaking = (): Making => {
  const making = (globalThis as Keeper)[KEPT];
  if (!making)
    throw new Error('Nothing was left to make the archive with: is the integration in the configuration?');
  return making;
};
