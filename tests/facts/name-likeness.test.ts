import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyVariants, nameLikeness } from '../../src/facts/name-likeness.ts';

describe('two names that may be spellings of one', () => {
  it.each([
    ['Qassem Soleimani', 'Kassem Suleimani'],
    ['Mahmoud Ahmadinejad', 'Mahmood Ahmadinezhad'],
    ['Osama bin Laden', 'Usama ibn Ladin'],
    ['Putin, Vladimir', 'Vladimir Putin'],
    ['François Hollande', 'Francois Hollande'],
    ['Kim Jong-un', 'Kim Jong Un'],
    ['J. Corbyn', 'Jeremy Corbyn'],
    ['Sergey Viktorovich Lavrov', 'Sergei Lavrov'],
  ])('%s, %s', (one, other) => {
    expect(likelyVariants(one, other)).toBe(true);
  });

  it.each([
    ['Ali Khamenei', 'Ruhollah Khomeini'],
    ['Michelle Obama', 'Barack Obama'],
    ['Bashar al-Assad', 'Hafez al-Assad'],
    ['Andrei Sakharov', 'Andrei Gromyko'],
    ['', 'Barack Obama'],
  ])('but not %s, %s', (one, other) => {
    expect(likelyVariants(one, other)).toBe(false);
  });

  it('are as like one way as the other, and a name is like itself', () => {
    const name = fc.array(fc.constantFrom('Ali', 'al', 'Khamenei', 'J', 'Müller', 'Miller', "O'Neill"), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(nameLikeness(a.join(' '), b.join(' '))).toBeCloseTo(nameLikeness(b.join(' '), a.join(' ')), 9);
        if (a.length > 0) expect(nameLikeness(a.join(' '), a.join(' '))).toBe(1);
      }),
    );
  });
});
