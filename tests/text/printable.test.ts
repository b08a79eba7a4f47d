import { expect, test } from 'vitest';
import { printable, visible } from '../../src/text/printable.ts';

const everyCharacter = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
const matching = (rule: RegExp): readonly string[] => everyCharacter.filter((each) => rule.test(each));

test('of all characters, just those that a terminal acts upon are written as codes', () => {
  const acted = matching(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u);
  expect(everyCharacter.filter((each) => printable(each) !== each)).toEqual(acted);
  expect(printable('a\u001b[2J “b” \u202e😀')).toBe('a\\u001b[2J “b” \\u202e😀');
});

test('of all characters, just those that HTML and XML may not hold become a replacement sign', () => {
  const banned = matching(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u);
  expect(everyCharacter.filter((each) => visible(each) !== each)).toEqual(banned);
  expect(visible('a\u0000“b”\n😀')).toBe('a\ufffd“b”\n😀');
});
