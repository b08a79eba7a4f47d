import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { readSeeds } from '../../src/seeds.ts';
import { outletFormsOf, outletsOf } from '../../src/site/subjects.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const vocabulary = readVocabulary();
const archive = buildArchive(
  readSeeds('seeds').map((source) => readArticle(source, vocabulary)),
  vocabulary,
);

test('an outlet is listed under every form that its stories print, the most frequent first', () => {
  const outlets = outletsOf(archive);
  const formsOf = (id: string) => {
    const outlet = outlets.find((one) => one.id === id);
    return outlet && outletFormsOf(outlet).map(({ form }) => form);
  };
  expect(formsOf('dw')).toEqual(['DW', 'https://p.dw.com']);
  expect(formsOf('fox-news')).toEqual(['Fox News', 'THE FOX NEWS']);
});
