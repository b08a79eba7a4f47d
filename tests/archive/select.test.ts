import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { catalogued } from '../../src/archive/catalogue.ts';
import { filedOn, outletOf, publishedOf, titleOf, whenOf } from '../../src/archive/select.ts';
import { FACT_RULES } from '../../src/facts/rules.ts';
import { found, pageOf } from '../facts/page.ts';

const page = pageOf(
  ['stamp', 'date 2020-01-08'],
  ['page-title', 'The council met | News | DW | 09.01.2020'],
  ['headline', 'The council met'],
  ['paragraph', 'The council met on Thursday, and few had thought so.'],
);
const article: Article = { source: page.source, blocks: page.blocks, facts: found(FACT_RULES, page) };
const with_ = (entry: Parameters<typeof catalogued>[0]): Article => ({
  ...article,
  facts: [...article.facts, ...catalogued(entry)],
});

describe('what is chosen', () => {
  test('is filed under the stamp and cited by the printed day', () => {
    expect(filedOn(article)).toEqual({ value: '2020-01-08', basis: 'stated' });
    expect(publishedOf(article)).toEqual({ value: '2020-01-09', basis: 'stated' });
    expect(whenOf(article)).toEqual({ value: '2020-01-09', basis: 'stated' });
  });

  test('is what the catalogue says before what was read', () => {
    const entry = with_({
      headline: 'Another',
      outlet: 'Other',
      published: '2020-01-07',
      filed: '2020-01-06',
    });
    expect(titleOf(entry)).toEqual({ value: 'Another', basis: 'catalogued' });
    expect(outletOf(entry)).toEqual({ value: 'Other', basis: 'catalogued' });
    expect(publishedOf(entry)).toEqual({ value: '2020-01-07', basis: 'catalogued' });
    expect(filedOn(entry)).toEqual({ value: '2020-01-06', basis: 'catalogued' });
  });

  test('leaves the rivals in the bag', () => {
    const values = with_({ headline: 'Another' }).facts.flatMap((fact) =>
      fact.kind === 'headline' ? [fact.value] : [],
    );
    expect(values).toEqual(['The council met', 'Another']);
  });
});
