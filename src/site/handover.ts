import type { Archive } from '../archive/archive.ts';

/**
 * Astro runs the loader, the pages and the integrations of one build in one process, but each with modules of
 * its own. The archive is built once, by the pages, and left here for what is written after them.
 */
const KEPT = Symbol.for('dateline.archive');

type Keeper = { [KEPT]?: Archive };

/** Leaves the archive for the rest of the build. */
export const leaveArchive = (archive: Archive): void => {
  (globalThis as Keeper)[KEPT] = archive;
};

/** The archive that the pages of this build showed. */
export const leftArchive = (): Archive => {
  const archive = (globalThis as Keeper)[KEPT];
  if (!archive)
    throw new Error('No page of this build asked for the archive, so nothing can be written of it.');
  return archive;
};
