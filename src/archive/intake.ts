import type { Source } from '../text/source.ts';
import type { Catalogue } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A file of the seeds folder that is no seed, and why. */
export interface Ignored {
  readonly file: string;
  readonly reason: string;
}

/** What came in from the seeds folder: every file of it is in exactly one of `sources`, `quarantined`, `ignored`, or is the catalogue. */
export interface Intake {
  /** By file name. */
  readonly sources: readonly Source[];
  /** Files that can't be read as text; the archive is built without them, unless it is strict. */
  readonly quarantined: readonly Diagnostic[];
  readonly ignored: readonly Ignored[];
  /** Odd but readable text: published as it stands. */
  readonly diagnostics: readonly Diagnostic[];
  /** Faults that always end a build: two files with one id, a wrong catalogue. */
  readonly fatal: readonly Diagnostic[];
  readonly catalogue: Catalogue;
}
