import { describe, expect, it } from 'vitest';
import { HEADLINE_RULES } from '../../src/facts/headline.ts';
import { found, type Part, pageOf, values } from './page.ts';

const STORY = ['paragraph', 'The council met on Thursday. Few had thought so.'] as const;
const headlineIn = (...parts: readonly Part[]) =>
  found(HEADLINE_RULES, pageOf(...parts))
    .filter(({ kind }) => kind === 'headline')
    .map(({ value, basis }) => `${basis}: ${value}`);

describe('the headline', () => {
  it('is the block so labelled', () => {
    expect(headlineIn(['page-title', 'It met | News | DW'], ['headline', 'The council met'], STORY)).toEqual([
      'stated: The council met',
    ]);
  });

  it.each([
    ['The council met | News | DW | 09.01.2020', 'The council met'],
    ['The council met - The New York Times', 'The council met'],
    ['The council met – and failed - BBC News', 'The council met – and failed'],
    ['Reuters | The council met', 'The council met'],
    ['The council met', 'The council met'],
  ])('is else the page title without what follows: %s', (title, headline) => {
    expect(headlineIn(['page-title', title], STORY)).toEqual([`stated: ${headline}`]);
  });

  it.each([
    ['The council met on Thursday. Few had thought so.', 'The council met on Thursday'],
    ['PARIS (AFP) - The U.S. sent Gen. Roe to the council. It met.', 'The U.S. sent Gen. Roe to the council'],
    ['Did the council meet? It did.', 'Did the council meet?'],
  ])('is else supplied from the first sentence, without its dateline: %s', (paragraph, headline) => {
    expect(headlineIn(['paragraph', paragraph])).toEqual([`inferred: ${headline}`]);
  });

  it.each(['• The council met', '# The council met', '* The council met'])(
    'loses the mark of a list or a heading ahead of it: %s',
    (line) => {
      expect(headlineIn(['headline', line], STORY)).toEqual(['stated: The council met']);
    },
  );

  it('loses a known outlet that stands behind it', () => {
    expect(headlineIn(['headline', 'The council met - Reuters'], STORY)).toEqual(['stated: The council met']);
  });
});

describe('the section', () => {
  it.each<[string, readonly Part[], string[]]>([
    ['is the kicker', [['kicker', 'World'], STORY], ['World']],
    [
      'is a short part in the middle of the page title',
      [['page-title', 'It met | News | DW | 09.01.2020'], STORY],
      ['News'],
    ],
    ['is no outlet and no date', [['page-title', 'It met | DW | 09.01.2020'], STORY], []],
  ])('%s', (_, parts, sections) => {
    expect(values(HEADLINE_RULES, 'section', pageOf(...parts))).toEqual(sections);
  });
});
