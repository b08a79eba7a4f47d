import { describe, expect, it } from 'vitest';
import { OUTLET_RULES } from '../../src/facts/outlet.ts';
import { found, negatives, type Part, pageOf } from './page.ts';

const outletIn = (...parts: readonly Part[]) => {
  const fact = found(OUTLET_RULES, pageOf(...parts))[0];
  return fact ? `${fact.basis}: ${fact.value}` : null;
};

describe('the outlet', () => {
  it.each<[string, readonly Part[], string]>([
    ['the page title', [['page-title', 'It met | News | DW | 09.01.2020']], 'stated: DW'],
    [
      'the copyright line',
      [['legal', 'Copyright © 2019 The Washington Times, LLC.']],
      'stated: The Washington Times',
    ],
    [
      'its own people',
      [['credit', 'Fox News’ Ben Evansky contributed to this report.']],
      'inferred: Fox News',
    ],
    ['its app', [['promo', 'CLICK HERE FOR THE FOX NEWS APP']], 'inferred: Fox News'],
    [
      'its editors',
      [['promo', "Every evening, DW's editors send out the news. Sign up here."]],
      'inferred: DW',
    ],
    ['a host in a share bar', [['widget', 'Share Permalink https://p.dw.com/p/3VuSa']], 'inferred: DW'],
    ['a dateline', [['paragraph', '(CNN) Republicans met.']], 'inferred: CNN'],
    ['a line beside the byline', [['byline', 'USA TODAY']], 'inferred: USA TODAY'],
  ])('is known by %s', (_, parts, outlet) => {
    expect(outletIn(...parts)).toBe(outlet);
  });

  it('is left open where two speak equally', () => {
    expect(outletIn(['promo', 'Get the CNN app'], ['promo', 'Get the DW app'])).toBeNull();
  });
});

describe('no outlet is known by', () => {
  it.each(negatives('outlet'))('%s', (paragraph) => {
    expect(outletIn(['paragraph', paragraph])).toBeNull();
  });
});
