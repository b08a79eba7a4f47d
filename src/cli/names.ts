import { stringify } from 'yaml';
import { wordsOf } from '../archive/address.ts';
import { readArticle } from '../archive/article.ts';
import { type Candidate, candidatesIn } from '../archive/candidates.ts';
import type { NameKind } from '../facts/name-forms.ts';
import { readSeeds, seedsFolder } from '../seeds.ts';
import { countWords } from '../site/format.ts';
import { printable } from '../text/printable.ts';
import { readVocabulary } from '../vocabulary.ts';
import { pathsAmong } from './paths.ts';

/**
 * The archivist's help with names: prints the proper nouns that no authority file holds, most frequent
 * first, as YAML ready to paste. Nothing is merged: likely spellings of one name are said in comments.
 */
const FILES: readonly (readonly [NameKind | null, string])[] = [
  ['person', 'people.yaml'],
  ['organisation', 'organisations.yaml'],
  ['location', 'places.yaml'],
  [null, 'people.yaml, organisations.yaml or places.yaml: what these are, the text does not tell'],
];

const quoted = (name: string): string => stringify(name).trimEnd();
const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

const entryOf = ({ name, mentions, stories, alike, likeHeld }: Candidate): string =>
  [
    `# ${countWords(mentions, 'mention')} in ${countWords(stories, 'story', 'stories')}`,
    ...likeHeld.map(
      (held) => `# perhaps a variant of ${held.id} (${oneLine(held.name)}), which the vocabulary holds`,
    ),
    ...alike.map(
      (other) => `# perhaps the same: ${oneLine(other.name)} (${other.mentions}); then put it under variants`,
    ),
    `- id: ${wordsOf(name) || 'name-me'}`,
    `  name: ${quoted(name)}`,
    '  variants: []',
  ].join('\n');

const printNames = (folders: readonly string[]): void => {
  const vocabulary = readVocabulary();
  const sources = (folders.length > 0 ? folders : [seedsFolder()]).flatMap(readSeeds);
  const candidates = candidatesIn(
    sources.map((source) => readArticle(source, vocabulary)),
    vocabulary,
  );
  for (const [kind, file] of FILES) {
    const some = candidates.filter((candidate) => candidate.kind === kind);
    if (some.length > 0) console.log(`# ${file}\n\n${some.map(entryOf).join('\n\n')}\n`);
  }
  const [names, stories] = [
    countWords(candidates.length, 'name'),
    countWords(sources.length, 'story', 'stories'),
  ];
  console.error(`${names} that no authority holds, in ${stories}`);
};

const folders = pathsAmong(process.argv.slice(2));
try {
  if (folders === null) throw new Error('Usage: npm run --silent names -- <file or folder>…');
  printNames(folders);
} catch (error) {
  console.error(printable(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
