import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../src/archive/figures.ts';
import { aloneIn, sharedBetween } from '../../src/archive/tellings.ts';
import { told } from './told.ts';

const values = (text: string, language = 'en'): readonly string[] =>
  figuresIn(text, language).map(({ value }) => value);
const printed = (text: string, language = 'en'): readonly string[] =>
  figuresIn(text, language).map((figure) => figure.printed);

describe('numbers', () => {
  test.each([
    ['fired at two bases', 'fired at 2 bases'],
    ['Eleven people died', 'and 11 people died'],
    ['twenty-two missiles', '22 missiles'],
    ['a dozen of them', '12 of them'],
    ['some two million went', 'some 2,000,000 went'],
    ['a hundred left', '100 left'],
    ['rose by five percent', 'rose by 5%'],
  ])('“%s” has the number of “%s”', (words, figures) => {
    expect(values(words)).toEqual(values(figures));
    expect(values(words)).toHaveLength(1);
  });

  test.each([
    'one of them',
    'the Big Ten met in Two Rivers',
    'a two-day visit and three-quarters',
    'in tents and often',
    'at 5:30 on 3/4',
  ])('none in “%s”', (text) => {
    expect(values(text)).toEqual([]);
  });

  test('belong to the name before them within a sentence', () => {
    expect(values('under Article 51 of it')).toEqual(['Article 51']);
  });

  test('stand with what they count', () => {
    expect(printed('Six men hit two military bases with 22 ballistic missiles on 3 of those days.')).toEqual([
      'six men',
      'two military bases',
      '22 ballistic missiles',
      '3',
    ]);
  });

  test('in words of other languages, where they can mean nothing else', () => {
    expect(values('zwei Stützpunkte, acht geben', 'de')).toEqual(['2']);
    expect(values('deux bases, un livre neuf', 'fr')).toEqual(['2']);
    expect(values('dos bases, una vez', 'es')).toEqual(['2']);
    expect(values('due basi, 22 missili', 'it')).toEqual(['22']);
  });
});

describe('what one telling alone says', () => {
  const telling = (id: string, text: string) => {
    const article = told(id, `${text} and nobody knew at first what would come of it in the days ahead.`);
    return { article, copies: [], length: 0 };
  };
  const tellings = [
    telling('a', 'The army said that missiles had hit two bases that night, that 80 people were hurt there,'),
    telling('b', 'Officials said that 2 bases were struck from the air, that eleven people were hurt by it,'),
  ];

  test('is no number that another prints in words', () => {
    expect(aloneIn(tellings).map(({ numbers }) => numbers)).toEqual([['80 people'], ['eleven people']]);
    expect(sharedBetween(tellings).numbers).toEqual(['two bases']);
  });
});
