import { describe, expect, test } from 'vitest';
import { tellingOf } from '../../src/site/telling.ts';
import { story } from '../fixtures/stories.ts';

/** How a timeline shows the sentence of a one-paragraph story, told of the day that those words name. */
const shown = (paragraph: string, sentence: string, day: string): string => {
  const article = story('a', [], [['paragraph', paragraph]]);
  const start = paragraph.indexOf(sentence);
  const at = paragraph.indexOf(day, start);
  const { before, words, after } = tellingOf({
    article,
    anchor: 'p-000000',
    sentence: { start, end: start + sentence.length },
    mention: { start: at, end: at + day.length },
    basis: 'stated',
    expected: false,
  });
  return before + words + after;
};

const LONG = 'and the wardens of the upper valley, who had been asked before, answered once more, '.repeat(4);

describe('a sentence of a timeline', () => {
  test('stands as printed where it is whole', () => {
    const sentence = 'The gate was closed on Friday, the warden said.';
    expect(shown(`It rained. ${sentence}`, sentence, 'Friday')).toBe(sentence);
  });

  test('has the mark again that opened the quotation it goes on with', () => {
    const sentence = 'We close the gate on Friday," the warden said.';
    expect(shown(`"It has rained. ${sentence}`, sentence, 'Friday')).toBe(`"… ${sentence}`);
  });

  test('closes the quotation that it leaves open', () => {
    const sentence = '"We close the gate on Friday.';
    expect(shown(`${sentence} It has rained enough," the warden said.`, sentence, 'Friday')).toBe(
      `${sentence} …"`,
    );
  });

  test('is cut at a word on either side, within a quotation too', () => {
    const plain = `The warden said ${LONG}that the gate would close on Friday, ${LONG}as it must.`;
    expect(shown(plain, plain, 'Friday')).toMatch(/^… \p{L}.*close on Friday, .*\p{L} …$/u);
    const quoted = `The warden said, “The gate, ${LONG}is closed on Friday, ${LONG}as it must.”`;
    expect(shown(quoted, quoted, 'Friday')).toMatch(/^“… \p{L}.*closed on Friday, .*\p{L} …”$/u);
  });

  test('trusts no mark that nothing closes, but one that opens the paragraph', () => {
    const sentence = 'The gate closes on Friday, said the warden.';
    expect(shown(`The 12" pipe burst. ${sentence}`, sentence, 'Friday')).toBe(sentence);
    const speech = 'The gate closes on Friday.';
    expect(shown(`“It has rained. ${speech}`, speech, 'Friday')).toBe(`“… ${speech}`);
  });
});
