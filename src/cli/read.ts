import { buildArchive } from '../archive/archive.ts';
import { readArticle } from '../archive/article.ts';
import { recordOf } from '../archive/record.ts';
import { readSeeds } from '../seeds.ts';
import { readVocabulary } from '../vocabulary.ts';

const vocabulary = readVocabulary();
const sources = process.argv.slice(2).flatMap(readSeeds);
const archive = buildArchive(
  sources.map((source) => readArticle(source, vocabulary)),
  vocabulary,
);
for (const article of archive.articles) console.log(JSON.stringify(recordOf(article, archive)));
