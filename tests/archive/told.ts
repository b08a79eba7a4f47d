import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { type Article, readArticle } from '../../src/archive/article.ts';
import { shortIdOf } from '../../src/intake/accession.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const vocabulary = readVocabulary();

/** A story with the text given, read as the archive reads it. */
export const told = (id: string, text: string): Article =>
  readArticle(
    {
      id,
      short: shortIdOf(id),
      file: `${id}.txt`,
      bytes: Buffer.byteLength(text),
      sha256: '0'.repeat(64),
      text,
    },
    vocabulary,
  );

/** An archive of the stories given. */
export const archiveOf = (articles: readonly Article[]): Archive => buildArchive(articles, vocabulary);
