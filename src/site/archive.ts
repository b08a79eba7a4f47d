import { getCollection, getEntry } from 'astro:content';
import { type Archive, buildArchive } from '../archive/archive.ts';
import { faultsOf } from '../archive/checks.ts';
import { formatDiagnostic } from '../archive/diagnostic.ts';
import type { Intake } from '../archive/intake.ts';
import { readVocabulary } from '../vocabulary.ts';
import { leaveArchive } from './handover.ts';

let built: Promise<Archive> | undefined;

const build = async (): Promise<Archive> => {
  const entries = await getCollection('stories');
  const archive = buildArchive(
    entries.map((entry) => entry.data),
    readVocabulary(),
  );
  const faults = faultsOf(archive.articles).map((fault) => formatDiagnostic(fault));
  if (faults.length > 0) throw new Error(['The archive is not sound:', ...faults].join('\n'));
  leaveArchive(archive);
  return archive;
};

/**
 * The archive that every page shows, built once. This module is the only reader of the content store: a
 * `getCollection` in each page makes a build quadratic.
 */
export const theArchive = (): Promise<Archive> => {
  built ??= build();
  return built;
};

/** The files that were quarantined or left unread, and the remarks on those that were read. */
export const theIntake = async (): Promise<Pick<Intake, 'quarantined' | 'ignored' | 'diagnostics'>> =>
  (await getEntry('intake', 'intake'))?.data ?? { quarantined: [], ignored: [], diagnostics: [] };
