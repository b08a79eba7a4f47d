import type { Archive } from '../archive/archive.ts';
import type { Intake } from '../archive/intake.ts';

/** What a build is made from: the archive, and what to say of the files that came in. */
export interface Made {
  readonly archive: Archive;
  readonly intake: Pick<Intake, 'quarantined' | 'ignored' | 'diagnostics'>;
}

/** A text that came in and will be read. */
export interface Taken {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
}

/** What a build is at. */
export type Stage = 'reading' | 'pages' | 'editions';

/** Tells whoever watches a build how far it has come. */
export interface Progress {
  readonly step: (stage: Stage, done: number, all: number) => void;
  /** Prints a line of its own. */
  readonly say: (line: string) => void;
}

/** Makes the archive of the seeds folder, and its machine editions, beside whatever else runs. */
export interface Press {
  readonly progress: Progress;
  /** The texts of the archive: known long before they are read. Fails where a fault in what came in ends the run. */
  readonly taken: () => Promise<readonly Taken[]>;
  /** The archive, made on the first call of this or of `taken`. Fails where a fault ends the run. */
  readonly made: () => Promise<Made>;
  /** Begins anew, from the seeds as they are now. */
  readonly again: () => void;
  /** Writes the editions of the archive that was made into a folder. */
  readonly write: (folder: string) => Promise<void>;
}

/**
 * Astro runs the configuration, the loader and the pages of one build in one process, but each with modules
 * of its own. What makes the archive is left here by the first, for the others.
 */
const KEPT = Symbol.for('dateline.press');

type Keeper = { [KEPT]?: Press };

/** Leaves the press for the rest of the build. */
export const leavePress = (press: Press): void => {
  (globalThis as Keeper)[KEPT] = press;
};

/** The press of this build. */
export const leftPress = (): Press => {
  const press = (globalThis as Keeper)[KEPT];
  if (!press)
    throw new Error('Nothing was left to make the archive with: is the integration in the configuration?');
  return press;
};

/** True where a press was left already. */
export const isPressLeft = (): boolean => (globalThis as Keeper)[KEPT] !== undefined;
