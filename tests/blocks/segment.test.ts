import { expect, test } from 'vitest';
import { segment } from '../../src/blocks/segment.ts';

const pieces = (text: string): readonly string[] =>
  segment(text).map(({ start, end }) => text.slice(start, end));

test('lines are cut from the white space around them, whatever breaks them', () => {
  expect(pieces(' a b \r\n\tc\r\rd\u2028e')).toEqual([
    ' ',
    'a b',
    ' \r\n\t',
    'c',
    '\r\r',
    'd',
    '\u2028',
    'e',
  ]);
});

test('nothing is cut from nothing', () => {
  expect(pieces('')).toEqual([]);
  expect(pieces(' \n ')).toEqual([' \n ']);
});

test("a scraper's stamp is cut from the words that share its line, with its clock and its zone", () => {
  expect(pieces('date 2020-01-08T10:00:00+01:00  The council met')).toEqual([
    'date 2020-01-08T10:00:00+01:00',
    '  ',
    'The council met',
  ]);
});

test('a stamp is one only at the head of a text, and only where its date stands alone', () => {
  expect(pieces('Words\ndate 2020-01-08 words')).toEqual(['Words', '\n', 'date 2020-01-08 words']);
  expect(pieces('date 2020-01-08-17 words')).toEqual(['date 2020-01-08-17 words']);
  expect(pieces('dates 2020-01-08 words')).toEqual(['dates 2020-01-08 words']);
});
