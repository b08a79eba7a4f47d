import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexOf } from '../../src/render/citation/bibtex.ts';
import type { Citable } from '../../src/render/citation/citable.ts';
import { cslOf } from '../../src/render/citation/csl.ts';
import {
  citedDate,
  dayFirst,
  dayFirstShort,
  monthFirst,
  yearFirst,
} from '../../src/render/citation/dates.ts';
import { initialled, inverted, nameOf } from '../../src/render/citation/names.ts';
import { citationsOf, wordsOfCitation } from '../../src/render/citation/prose.ts';
import { risOf } from '../../src/render/citation/ris.ts';
import { wikipediaOf } from '../../src/render/citation/wikipedia.ts';
import { BARE, INFERRED, SIGNED, UNSIGNED } from './citable.ts';

const prose = (citable: Citable): Readonly<Record<string, string>> =>
  Object.fromEntries(citationsOf(citable).map((citation) => [citation.style, wordsOfCitation(citation)]));
const LINK = SIGNED.link;

describe('the citations that people read', () => {
  test('a signed story', () => {
    expect(prose(SIGNED)).toEqual({
      Chicago: `van der Berg, Maria, and John Q. Doe, Jr. “Storm reaches the bay.” The Daily Example, January 9, 2020. Archived at Dateline. ${LINK}.`,
      APA: `van der Berg, M., & Doe, J. Q., Jr. (2020, January 9). Storm reaches the bay. The Daily Example. Dateline. ${LINK}`,
      MLA: `van der Berg, Maria, and John Q. Doe, Jr. “Storm reaches the bay.” The Daily Example, 9 Jan. 2020. Dateline, ${LINK}.`,
      Link: `Storm reaches the bay (The Daily Example, 9 January 2020), ${LINK}`,
    });
  });

  test('an unsigned one stands under its newspaper (Chicago) or its title (APA, MLA)', () => {
    expect(prose(UNSIGNED)).toEqual({
      Chicago: `The Daily Example. “Storm reaches the bay.” January 9, 2020. Archived at Dateline. ${LINK}.`,
      APA: `Storm reaches the bay. (2020, January 9). The Daily Example. Dateline. ${LINK}`,
      MLA: `“Storm reaches the bay.” The Daily Example, 9 Jan. 2020. Dateline, ${LINK}.`,
      Link: `Storm reaches the bay (The Daily Example, 9 January 2020), ${LINK}`,
    });
  });

  test('an inferred date is bracketed everywhere', () => {
    expect(prose(INFERRED)).toEqual({
      Chicago: `The Daily Example. “Storm reaches the bay.” [January 8 or 9, 2020]. Archived at Dateline. ${LINK}.`,
      APA: `Storm reaches the bay. ([2020, January 8 or 9]). The Daily Example. Dateline. ${LINK}`,
      MLA: `“Storm reaches the bay.” The Daily Example, [8 or 9 Jan. 2020]. Dateline, ${LINK}.`,
      Link: `Storm reaches the bay (The Daily Example, [8 or 9 January 2020]), ${LINK}`,
    });
  });

  test('without author, date or outlet, and with a supplied title', () => {
    expect(prose(BARE)).toEqual({
      Chicago: `“[The ferries stayed in port …].” n.d. Archived at Dateline. ${LINK}.`,
      APA: `[The ferries stayed in port …]. (n.d.). Dateline. ${LINK}`,
      MLA: `“[The ferries stayed in port …].” Dateline, ${LINK}.`,
      Link: `[The ferries stayed in port …] (undated), ${LINK}`,
    });
  });

  test('quotation marks within a title become single; a title that ends keeps its mark', () => {
    const { Chicago } = prose({ ...UNSIGNED, title: 'Is it "over"? “No,” they say: will it end?' });
    expect(Chicago).toContain('“Is it ‘over’? ‘No,’ they say: will it end?” January');
  });

  test('more than two authors', () => {
    const many = prose({ ...SIGNED, authors: ['Ann Lee', 'Bo Chu', 'Cy Dee'].map(nameOf) });
    expect(many['Chicago']).toMatch(/^Lee, Ann, Bo Chu, and Cy Dee\. /);
    expect(many['APA']).toMatch(/^Lee, A\., Chu, B\., & Dee, C\. \(/);
    expect(many['MLA']).toMatch(/^Lee, Ann, et al\. “/);
  });
});

describe('names', () => {
  test.each([
    ['David Vogel', 'Vogel, David', 'Vogel, D.'],
    ['Jean-Luc de la Tour', 'de la Tour, Jean-Luc', 'de la Tour, J.-L.'],
    ['Martin Luther King, Jr.', 'King, Martin Luther, Jr.', 'King, M. L., Jr.'],
    ['Zoë Müller', 'Müller, Zoë', 'Müller, Z.'],
  ])('%s', (printed, inOrder, short) => {
    expect([inverted(nameOf(printed)), initialled(nameOf(printed))]).toEqual([inOrder, short]);
  });

  test.each([
    'Reuters',
    'Associated Press',
    'BBC NEWS',
    'Staff Reporter',
    '习近平',
    'The Editors',
    'desk@example.org',
  ])('no person: %s', (printed) => expect(nameOf(printed)).toEqual({ literal: printed }));
});

describe('dates', () => {
  test.each([
    ['2020-01-09', false, '9 January 2020', 'January 9, 2020', '2020, January 9', '9 Jan. 2020'],
    ['2020-05', false, 'May 2020', 'May 2020', '2020, May', 'May 2020'],
    ['2016', false, '2016', '2016', '2016', '2016'],
    ['2016~', false, '[2016]', '[2016]', '[2016]', '[2016]'],
    [
      '[2020-01-31,2020-02-01]',
      true,
      '[31 January 2020 or 1 February 2020]',
      '[January 31, 2020 or February 1, 2020]',
      '[2020, January 31 or 2020, February 1]',
      '[31 Jan. 2020 or 1 Feb. 2020]',
    ],
    [
      '2020-01-06/2020-01-08',
      true,
      '[6 to 8 January 2020]',
      '[January 6 to 8, 2020]',
      '[2020, January 6 to 8]',
      '[6 to 8 Jan. 2020]',
    ],
    [
      '[2020-01-06..2020-01-08]',
      true,
      '[6 to 8 January 2020]',
      '[January 6 to 8, 2020]',
      '[2020, January 6 to 8]',
      '[6 to 8 Jan. 2020]',
    ],
  ])('%s', (edtf, inferred, ...written) => {
    const date = citedDate(edtf, inferred);
    expect(date && [dayFirst, monthFirst, yearFirst, dayFirstShort].map((write) => write(date))).toEqual(
      written,
    );
  });

  test.each(['2020-13', '2020-02-30', '2020/', '../2020', 'Y-17', ''])('no date: %j', (edtf) => {
    expect(citedDate(edtf, false)).toBeNull();
  });
});

/** What citation-js makes of a file: an independent reader. */
const parsed = (file: string) => new Cite(file).data[0] ?? {};
const DATE = { 'date-parts': [[2020, 1, 9]] };
describe('BibTeX, as citation-js reads it', () => {
  test('every field comes back', () => {
    expect(parsed(bibtexOf(SIGNED))).toMatchObject({
      'citation-key': 'dateline-76n76sakqm',
      author: [
        { family: 'Berg', given: 'Maria' },
        { family: 'Doe', given: 'John Q.', suffix: 'Jr.' },
      ],
      title: SIGNED.title,
      'container-title': SIGNED.outlet,
      issued: DATE,
      language: 'en',
      URL: LINK,
      note: `Original: ${SIGNED.original}. Archived at Dateline under the accession id storm-001`,
    });
  });

  test('an inferred date stands in no date field', () => {
    const entry = parsed(bibtexOf(INFERRED));
    expect(entry).not.toHaveProperty('issued');
    expect(entry['note']).toMatch(/^Date inferred, not printed: \[8 or 9 January 2020\]/);
  });

  test('what is not known is left out', () => {
    const entry = parsed(bibtexOf(BARE));
    for (const field of ['author', 'issued', 'container-title', 'language'])
      expect(entry).not.toHaveProperty(field);
  });

  test('any title comes back, whatever TeX makes of its characters', () => {
    const title = fc
      .array(fc.constantFrom(...'aé😀 {}\\$&%#_~^@,=-–“”'), { minLength: 1, maxLength: 30 })
      .map((characters) => `x${characters.join('')}x`.replace(/ +/g, ' '));
    fc.assert(
      fc.property(title, (words) => {
        expect(parsed(bibtexOf({ ...SIGNED, title: words }))['title']).toBe(words);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  test('is a newspaper article with every field', () => {
    expect(parsed(JSON.stringify(cslOf(SIGNED)))).toMatchObject({
      type: 'article-newspaper',
      title: SIGNED.title,
      author: [
        { family: 'van der Berg', given: 'Maria' },
        { family: 'Doe', given: 'John Q.', suffix: 'Jr.' },
      ],
      'container-title': SIGNED.outlet,
      section: 'Weather',
      abstract: 'Ferries stay in port.',
      issued: DATE,
      URL: LINK,
      archive: 'Dateline',
      archive_location: 'storm-001',
    });
  });

  test('a style engine never states an inferred date as printed', { timeout: 60_000 }, () => {
    const cite = new Cite(JSON.stringify(cslOf(INFERRED)));
    expect(cslOf(INFERRED)[0].issued).toEqual({ literal: '[8 or 9 January 2020]', circa: true });
    const entry = cite.format('bibliography', { template: 'apa', lang: 'en-US' });
    expect(entry).toContain('[8 or 9 January 2020]');
  });
});

describe('RIS', () => {
  const fieldsOf = (file: string): readonly (readonly [string, string])[] =>
    file
      .split('\r\n')
      .slice(0, -1)
      .map((line) => {
        expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
        return [line.slice(0, 2), line.slice(6)] as const;
      });

  test('every line is a field, the type first, the end last', () => {
    const fields = fieldsOf(risOf(SIGNED));
    expect(fields[0]).toEqual(['TY', 'NEWS']);
    expect(fields.at(-1)).toEqual(['ER', '']);
    expect(fields).toContainEqual(['AU', 'van der Berg, Maria']);
    expect(fields).toContainEqual(['DA', '2020/01/09/']);
    expect(fields).toContainEqual(['T2', 'The Daily Example']);
    expect(fields).toContainEqual(['AN', 'storm-001']);
  });

  test('an inferred date stands in a note only', () => {
    const tags = fieldsOf(risOf(INFERRED)).map(([tag]) => tag);
    expect(tags).not.toContain('PY');
    expect(tags).not.toContain('DA');
  });
});

describe('Wikipedia', () => {
  test('the template, with the day of access left open', () => {
    expect(wikipediaOf(SIGNED)).toBe(
      `{{cite news |last1=van der Berg |first1=Maria |last2=Doe |first2=John Q. Jr. |title=Storm reaches the bay |newspaper=The Daily Example |date=9 January 2020 |language=en |url=${LINK} |via=Dateline |access-date=}}`,
    );
  });

  test('no title can end the template or sign a talk page', () => {
    const wikitext = wikipediaOf({ ...UNSIGNED, title: "a|b}} [[c]] ''d'' ~~~~ <ref> {{e}}" });
    expect(wikitext.slice(2, -2)).not.toMatch(/[{}[\]<>~]|''/);
    expect(wikitext.match(/\|/g)).toHaveLength(7);
  });

  test('an inferred date is a comment', () => {
    expect(wikipediaOf(INFERRED)).not.toContain('|date=');
    expect(wikipediaOf(INFERRED)).toMatch(/<!-- date not printed: \[8 or 9 January 2020\] -->$/);
  });
});
