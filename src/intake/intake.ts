import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clashesOf, fileOdditiesOf } from '../archive/checks.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import type { Ignored, Intake } from '../archive/intake.ts';
import { odditiesOf } from '../archive/oddities.ts';
import { decode } from '../text/decode.ts';
import type { Source } from '../text/source.ts';
import { accessionIdOf, sourceFrom } from './accession.ts';
import { CATALOGUE, type ReadCatalogue, readCatalogue } from './catalogue.ts';
import { contentsOf, folderOf, isFolder, type Met, troubleWith } from './folder.ts';

/** What the archivist may set. */
export interface IntakeOptions {
  /** Files over this many bytes are quarantined unread. */
  readonly limit: number;
}

const MEBIBYTE = 1024 * 1024;

/** The options as the environment sets them: `MAX_SEED_MB`, 20 unless set. */
export const intakeOptions = (env: NodeJS.ProcessEnv): IntakeOptions => {
  const megabytes = Number(env['MAX_SEED_MB'] ?? 20);
  if (!(megabytes > 0)) throw new Error('MAX_SEED_MB must be a number above 0, such as 20.');
  return { limit: megabytes * MEBIBYTE };
};

/** Why a file is no seed; null where it is one. */
const notRead = (file: string): string | null => {
  const name = file.split('/').at(-1) ?? '';
  if (name.startsWith('.')) return 'a hidden file';
  if (name === CATALOGUE) return 'a catalogue is read from the top of the folder only';
  return /\.txt$/i.test(name) ? null : 'its name does not end in .txt';
};

const readSeed = ({ path, file }: Met, { limit }: IntakeOptions): Source | Diagnostic => {
  try {
    const { size } = statSync(path);
    if (size > limit) {
      const message = `${size} bytes, over the limit of ${limit}`;
      const mend = 'Cut it into stories, or raise MAX_SEED_MB.';
      return { file, at: null, rule: 'too-large', message, mend };
    }
    const bytes = readFileSync(path);
    const { text, fault } = decode(bytes);
    if (fault === null) return sourceFrom(file, bytes, text);
    const { rule, byte, message, mend } = fault;
    return { file, at: byte === null ? null : { byte }, rule, message, mend };
  } catch (error) {
    return troubleWith(file, error);
  }
};

const readCatalogueFile = (path: string, isKnown: (id: string) => boolean): ReadCatalogue => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { catalogue: new Map(), faults: absent ? [] : [troubleWith(CATALOGUE, error)] };
  }
  const { text, fault } = decode(bytes);
  if (fault === null) return readCatalogue(text, isKnown);
  if (fault.rule === 'empty') return { catalogue: new Map(), faults: [] };
  const { rule, byte, message, mend } = fault;
  return {
    catalogue: new Map(),
    faults: [{ file: CATALOGUE, at: byte === null ? null : { byte }, rule, message, mend }],
  };
};

const byFile = (a: { readonly file: string }, b: { readonly file: string }): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : 0;

/**
 * Takes in a seeds folder, or one file of it (whatever its ending), with the catalogue at the folder's
 * top. Nothing is thrown for a file's sake; a path that isn't there throws.
 */
export const takeIn = (path: string, options: IntakeOptions): Intake => {
  const whole = isFolder(path);
  const contents = contentsOf(path);
  const sources: Source[] = [];
  const quarantined: Diagnostic[] = [...contents.refused];
  const ignored: Ignored[] = [...contents.ignored];
  const known = new Set<string>();
  for (const met of [...contents.files].sort(byFile)) {
    if (whole && met.file === CATALOGUE) continue;
    const reason = whole ? notRead(met.file) : null;
    if (reason !== null) {
      ignored.push({ file: met.file, reason });
      continue;
    }
    known.add(accessionIdOf(met.file));
    const seed = readSeed(met, options);
    if ('rule' in seed) quarantined.push(seed);
    else sources.push(seed);
  }
  // One file of a folder may have a catalogue that speaks of its neighbours too.
  const { catalogue, faults } = readCatalogueFile(
    join(folderOf(path), CATALOGUE),
    (id) => !whole || known.has(id),
  );
  return {
    sources,
    quarantined: quarantined.sort(byFile),
    ignored: ignored.sort(byFile),
    diagnostics: [...fileOdditiesOf(sources), ...sources.flatMap(odditiesOf)].sort(byFile),
    fatal: [...clashesOf(sources), ...faults],
    catalogue,
  };
};
