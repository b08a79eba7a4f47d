import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { documentOf } from '../../src/search/document.ts';
import { wordsIn } from '../../src/search/words.ts';
import { readVocabulary } from '../../src/vocabulary.ts';

const vocabulary = readVocabulary();
const passagesOf = (text: string) => {
  const source = { id: 'x', short: 'x', file: 'x.txt', bytes: text.length, sha256: '', text };
  const article = readArticle(source, vocabulary);
  const archive = buildArchive([article], vocabulary);
  return documentOf(article, archive, { date: (edtf) => edtf, basis: () => null }).passages;
};

describe('a paragraph as long as a story', () => {
  const sentence = (number: number): string =>
    `The committee heard witness ${number} on the matter of the harbour and adjourned until the next day.`;
  const text = Array.from({ length: 90 }, (_, number) => sentence(number)).join(' ');
  const pieces = passagesOf(`Inquiry hears ninety witnesses\n\n${text}`).filter(
    ({ kind }) => kind === 'paragraph',
  );

  test('is cut into pieces under one anchor, which together leave out nothing', () => {
    expect(pieces.length).toBeGreaterThan(3);
    expect(new Set(pieces.map(({ anchor }) => anchor)).size).toBe(1);
    for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(2000);
    for (let number = 0; number < 90; number += 1)
      expect(pieces.some((piece) => piece.text.includes(`witness ${number} on`))).toBe(true);
  });

  test('has every run of a dozen words whole in one of them', () => {
    const words = wordsIn(text);
    for (let at = 0; at + 12 <= words.length; at += 1) {
      const run = text.slice(words[at]?.start, words[at + 11]?.end);
      expect(
        pieces.some((piece) => piece.text.includes(run)),
        run,
      ).toBe(true);
    }
  });
});
