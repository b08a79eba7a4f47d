import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/archive/article.ts';
import { topicsOf } from '../../src/archive/select.ts';
import { factsOf } from '../../src/facts/fact.ts';
import { readSeeds } from '../../src/seeds.ts';
import { singularOf, wordsIn } from '../../src/text/words.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { oneParagraph } from './one-paragraph.ts';

const vocabulary = readVocabulary();
const topicsIn = (text: string): readonly string[] =>
  topicsOf(oneParagraph(text, vocabulary)).map(({ id }) => id);

describe('the topics of a story', () => {
  it.each(readSeeds('seeds'))(
    '$id is under armed conflict and international relations, and nothing else',
    (seed) => {
      expect(
        topicsOf(readArticle(seed, vocabulary))
          .map(({ id }) => id)
          .sort(),
      ).toEqual(['armed-conflict', 'conflict-war-and-peace', 'international-relations', 'politics']);
    },
  );

  it.each(readSeeds('seeds'))('$id shows the words that speak for each topic', (seed) => {
    const article = readArticle(seed, vocabulary);
    for (const fact of factsOf(article.facts, 'topic')) {
      expect(fact.evidence.length).toBeGreaterThan(1);
      for (const { start, end } of fact.evidence)
        expect(seed.text.slice(start, end)).toMatch(/^\p{L}[\p{L}\p{N} '’.-]*$/u);
    }
  });

  it('gives none rather than a wrong one', () => {
    expect(topicsIn('She walked along the river and thought about her sister.')).toEqual([]);
    expect(topicsIn('')).toEqual([]);
    expect(topicsIn('The war of words went on.')).toEqual([]);
  });

  it('gives a broader topic with every narrower one, the broader first', () => {
    const given = topicsIn(
      'A judge sentenced the defendant after the jury found him guilty. The prosecutor said the verdict was just; the appeals court will hear the case.',
    );
    expect(given[0]).toBe('crime-law-and-justice');
    expect(given).toContain('judiciary');
  });

  it('meets plurals, possessives and phrases', () => {
    const given = topicsIn(
      "The earthquake's death toll rose after aftershocks; tsunamis and landslides followed.",
    );
    expect(given).toEqual(['disaster-accident-and-emergency-incident', 'disaster']);
  });
});

describe('the topic authority', () => {
  it('holds the seventeen broad subjects of the IPTC Media Topics, with their codes', () => {
    const broad = vocabulary.topics.filter(({ parent }) => parent === null);
    expect(broad.map(({ code }) => code)).toEqual(
      Array.from({ length: 17 }, (_, index) => `medtop:${String(index + 1).padStart(2, '0')}000000`),
    );
  });

  it('says nothing twice within one topic', () => {
    for (const { id, terms } of vocabulary.topics) {
      const plain = Object.keys(terms).map((term) =>
        wordsIn(term)
          .map((word) => singularOf(word.plain))
          .join(' '),
      );
      expect(new Set(plain).size, id).toBe(plain.length);
    }
  });
});
