import { expect, it } from 'vitest';
import { REFERENCES } from '../../src/facts/references.ts';
import { pageOf, values } from './page.ts';

const references = (...lines: readonly string[]) =>
  values([REFERENCES], 'reference', pageOf(...lines.map((line) => ['related', line] as const)));

it('takes the title behind a label', () => {
  expect(references('Read more: Opinion: It met')).toEqual([{ title: 'Opinion: It met', date: null }]);
});

it('takes a shouted link line whole', () => {
  expect(references('COUNCIL: IT MET')).toEqual([{ title: 'COUNCIL: IT MET', date: null }]);
});

it('takes titles with their dates out of a list, and no captions or teasers', () => {
  expect(
    references(
      'DW recommends',
      'The council met',
      'It met on Thursday, and few had thought so. (08.01.2020)',
      'A picture of the council',
      'The council in pictures 06.01.2020',
    ),
  ).toEqual([
    { title: 'The council met', date: '2020-01-08' },
    { title: 'The council in pictures', date: '2020-01-06' },
  ]);
});

it('names a story once, with the date wherever it is printed', () => {
  expect(references("Read more: The council's day", 'The council’s day 08.01.2020')).toEqual([
    { title: "The council's day", date: '2020-01-08' },
  ]);
});

it('takes no reference from a heading alone', () => {
  expect(references('Recommended stories')).toEqual([]);
});
