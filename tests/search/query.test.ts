import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten, parseQuery } from '../../src/search/query.ts';
import { isEmpty, queryOf, stateFrom } from '../../src/search/state.ts';
import { wordsIn } from '../../src/search/words.ts';

const read = (text: string) => {
  const { wanted, unwanted, open } = parseQuery(text);
  const shown = (parts: typeof wanted) =>
    parts.map(({ kind, terms }) => (kind === 'phrase' ? terms : terms[0]));
  return { wanted: shown(wanted), unwanted: shown(unwanted), open };
};

describe('a query', () => {
  test.each([
    ['Takht Ravanchi', { wanted: ['takht', 'ravanchi'], unwanted: [], open: true }],
    ['"ready to engage" Iran ', { wanted: [['ready', 'to', 'engage'], 'iran'], unwanted: [], open: false }],
    [
      '“measured and proportionate',
      { wanted: [['measured', 'and', 'proportionate']], unwanted: [], open: false },
    ],
    ['missile -Trump', { wanted: ['missile'], unwanted: ['trump'], open: false }],
    ['-"Fox News" strike', { wanted: ['strike'], unwanted: [['fox', 'news']], open: true }],
    ['self-defense', { wanted: ['self', 'defense'], unwanted: [], open: true }],
    [
      "U.N. Zarif’s Côte d'Ivoire",
      { wanted: ['un', 'zarif', 'cote', 'd', 'ivoire'], unwanted: [], open: true },
    ],
    [' - " ', { wanted: [], unwanted: [], open: false }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('is read whatever it holds, and its terms are words of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { wanted, unwanted } = parseQuery(text);
        const words = new Set(
          text.split(/["“”„«»\s]/).flatMap((piece) => wordsIn(piece).map(({ term }) => term)),
        );
        for (const { terms } of [...wanted, ...unwanted])
          for (const term of terms) expect(words).toContain(term);
      }),
    );
  });

  test('a word of it can be asked for as it is written', () => {
    expect(asWritten('Solemani funeral', 'Solemani')).toBe('"Solemani" funeral');
    expect(parseQuery(asWritten('Solemani funeral', 'Solemani')).wanted[0]).toMatchObject({
      kind: 'phrase',
      terms: ['solemani'],
    });
  });
});

describe('the words of a text', () => {
  test('stand where they say, in order, and are no longer than what is printed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ mode: 'sentences' })), (text) => {
        let at = 0;
        for (const { term, start, end } of wordsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(term).not.toBe('');
          expect(wordsIn(text.slice(start, end))[0]?.term).toBe(term);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each([
    ['The U.S. and U.N.’s envoy', ['the', 'us', 'and', 'un', 'envoy']],
    ["Zarif’s O'Brien don't", ['zarif', 'obrien', 'dont']],
    ['2,500 troops in al-Asad', ['2500', 'troops', 'in', 'al', 'asad']],
    ['l’Iran, Ørsted, Łódź, Straße', ['l', 'iran', 'orsted', 'lodz', 'strasse']],
    ['東京で', ['東', '京', 'で']],
  ])('%s', (text, expected) => {
    expect(wordsIn(text).map(({ term }) => term)).toEqual(expected);
  });
});

describe('the address of the search page', () => {
  test('holds the whole state', () => {
    const day = fc.constantFrom(undefined, '2020-01-08');
    const id = fc.constantFrom(undefined, 'dw', 'fox-news');
    const states = fc.record({
      text: fc.string().map((text) => text.slice(0, 400)),
      filters: fc
        .record({ outlet: id, topic: id, person: id, place: id, from: day, to: day })
        .map((filters) =>
          Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
        ),
      sort: fc.constantFrom('relevance' as const, 'date' as const),
      limit: fc.constantFrom(10, 20, 300),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(stateFrom(queryOf(state))).toEqual(state);
      }),
    );
  });

  test('leaves out what makes no sense', () => {
    const state = stateFrom('?q=&from=yesterday&sort=best&show=-5&colour=red');
    expect(state).toEqual({ text: '', filters: {}, sort: 'relevance', limit: 10 });
    expect(isEmpty(state)).toBe(true);
  });
});
