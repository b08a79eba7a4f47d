import { resolve } from 'node:path';
import { type Archive, buildArchive } from '../archive/archive.ts';
import { readArticle } from '../archive/article.ts';
import { clashesOf, faultsOf } from '../archive/checks.ts';
import type { Intake } from '../archive/intake.ts';
import type { Vocabulary } from '../facts/authority.ts';
import { folderOf } from '../intake/folder.ts';
import { intakeOptions, takeIn } from '../intake/intake.ts';
import { isStrict, verdictOf } from '../intake/verdict.ts';

/** Files and folders read as one archive, and what the archivist should be told of them. */
export interface Reading {
  readonly archive: Archive;
  /** Lines for a terminal, the summary last. */
  readonly lines: readonly string[];
  /** False where a fault ends the run. */
  readonly passes: boolean;
}

interface Given {
  readonly folder: string;
  readonly intake: Intake;
}

/** Several intakes as one whose files are named by the paths given. */
const together = (given: readonly Given[]): Intake => {
  const shown = <T extends { readonly file: string }>(pick: (intake: Intake) => readonly T[]): readonly T[] =>
    given.flatMap(({ folder, intake }) =>
      pick(intake).map((item) => ({ ...item, file: `${folder}/${item.file}` })),
    );
  const sources = shown((intake) => intake.sources);
  return {
    sources,
    quarantined: shown((intake) => intake.quarantined),
    ignored: shown((intake) => intake.ignored),
    diagnostics: shown((intake) => intake.diagnostics),
    fatal: [
      ...shown((intake) => intake.fatal).filter(({ rule }) => !rule.startsWith('same-')),
      ...clashesOf(sources),
    ],
    catalogue: new Map(),
  };
};

/** Reads files and folders, each once, as one archive; `progress` hears of every file read. Throws where a path can't be opened. */
export const readPaths = (
  paths: readonly string[],
  vocabulary: Vocabulary,
  env: NodeJS.ProcessEnv = process.env,
  progress: (done: number, all: number) => void = () => undefined,
): Reading => {
  const options = intakeOptions(env);
  const given = [...new Map(paths.map((path) => [resolve(path), path])).values()].map((path) => ({
    folder: folderOf(path),
    intake: takeIn(path, options),
  }));
  const all = given.reduce((sum, { intake }) => sum + intake.sources.length, 0);
  let done = 0;
  const articles = given.flatMap(({ intake }) =>
    intake.sources.map((source) => {
      const article = readArticle(source, vocabulary, intake.catalogue);
      done += 1;
      progress(done, all);
      return article;
    }),
  );
  const archive = buildArchive(articles, vocabulary);
  const intake = together(given);
  const faults = intake.fatal.length > 0 ? [] : faultsOf(archive.articles);
  const { lines, passes } = verdictOf(intake, { folder: '', strict: isStrict(env), faults });
  return { archive, lines, passes };
};
