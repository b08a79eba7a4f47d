import parseWithPackage from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/blocks/kinds.ts';
import { DATE_PARSERS, recognise } from '../../src/facts/dates/recognise.ts';
import { dateMentions } from '../../src/facts/dates.ts';
import { addDays } from '../../src/facts/day.ts';
import { boundsOf } from '../../src/facts/edtf.ts';
import type { FactOf } from '../../src/facts/fact.ts';
import { fold } from '../../src/text/fold.ts';

const VOCABULARY = { outlets: [], people: [], organisations: [], places: [], topics: [] };

const mentionsOf = (text: string, published: string | null): readonly FactOf<'date'>[] => {
  const source = { id: 'x', short: 'x', file: 'x.txt', bytes: 0, sha256: '', text };
  const blocks: readonly Block[] = [{ start: 0, end: text.length, kind: 'paragraph', rule: 'words' }];
  const facts =
    published === null
      ? []
      : [{ kind: 'published', value: published, basis: 'stated', rule: 'by-hand', evidence: [] } as const];
  return dateMentions({ source, folded: fold(text), blocks, facts, vocabulary: VOCABULARY });
};

/** The value of each mention of a story published on Wednesday 8 January 2020. */
const read = (text: string, published: string | null = '2020-01-08'): readonly (string | null)[] =>
  mentionsOf(text, published).map(({ value }) => value.edtf);

describe('each parser of dates', () => {
  it.each(DATE_PARSERS.map((parser) => [parser.name, parser] as const))(
    '%s reads its own example, whole',
    (name, parser) => {
      const [before = '', marked = ''] = parser.example.split(/[[\]]/);
      const line = parser.example.replace(/[[\]]/g, '');
      const found = recognise(fold(line)).find(({ start }) => start === before.length);
      expect(found && { rule: found.rule, words: line.slice(found.start, found.end) }).toEqual({
        rule: name,
        words: marked,
      });
    },
  );
});

describe('days that the text states', () => {
  it.each([
    ['on January 3, 2020 on', '2020-01-03'],
    ['on the 3rd of January, 2020,', '2020-01-03'],
    ['Sept. 18, 2016', '2016-09-18'],
    ['JANUARY 3, 2020', '2020-01-03'],
    ['on Feb. 29, 2020', '2020-02-29'],
    ['2020-01-08T09:30:00Z', '2020-01-08'],
    ['09.01.2020', '2020-01-09'],
    ['31/12/2019', '2019-12-31'],
    ['03/04/2019', '[2019-03-04,2019-04-03]'],
    ['Jan. 3-5, 2020', '2020-01-03/2020-01-05'],
    ['30 Dec. 2019 to 3 January 2020', '2019-12-30/2020-01-03'],
    ['between January 3 and January 5, 2020', '2020-01-03/2020-01-05'],
    ['on January 3 and 4, 2020', '2020-01-03/2020-01-04'],
    ['am Freitag, 3. Januar 2020', '2020-01-03'],
    ['3. März 2019', '2019-03-03'],
    ['le 1er janvier 2020', '2020-01-01'],
    ['vendredi 3 août 2018', '2018-08-03'],
    ['el 3 de enero de 2020', '2020-01-03'],
    ['em 3 de março de 2019', '2019-03-03'],
    ['il 3 gennaio 2020', '2020-01-03'],
    ['op vrijdag 3 januari 2020', '2020-01-03'],
  ])('%s is %s', (text, edtf) => {
    expect(read(text)).toEqual([edtf]);
    expect(read(text, null)).toEqual([edtf]);
  });
});

describe('periods', () => {
  it.each([
    ['in 2016', '2016'],
    ['the 2016 election', '2016'],
    ['in July 2015', '2015-07'],
    ['in Sept. 2015', '2015-09'],
    ['im Juli 2015', '2015-07'],
    ['en julio de 2015', '2015-07'],
    ['in the 1980s', '198X'],
    ['from 2005 to 2013', '2005/2013'],
    ['(1939-2015)', '1939/2015'],
    ['the 2015-16 season', '2015/2016'],
  ])('%s is %s', (text, edtf) => {
    expect(read(text, null)).toEqual([edtf]);
  });
});

describe('what counts from the story, published on Wednesday 8 January 2020', () => {
  it.each([
    ['Trump said Wednesday that it would', '2020-01-08'],
    ['He was killed on Friday.', '2020-01-03'],
    ['The council is expected to meet Thursday.', '2020-01-09'],
    ['Lawmakers will vote on Friday.', '2020-01-10'],
    ['He said Tuesday that the court will rule.', '2020-01-07'],
    ['On Friday, the Senate will vote.', '2020-01-10'],
    ['by Friday', '2020-01-10'],
    ['last Friday', '2020-01-03'],
    ['last Monday', '[2019-12-30,2020-01-06]'],
    ['this past Monday', '2020-01-06'],
    ['He prepares to issue an order as soon as Friday.', '2020-01-10'],
    ['It demanded that the South end it by Friday, or else.', '2020-01-10'],
    ['By Tuesday the letter had a thousand names.', '2020-01-07'],
    ['Asked Friday whether he would go, he left.', '2020-01-03'],
    ['It had been expected to vote Thursday.', '2020-01-02'],
    ['next Monday', '2020-01-13'],
    ['next Friday', '[2020-01-10,2020-01-17]'],
    ['this Friday', '2020-01-10'],
    ['They met from Saturday to Monday.', '2020-01-04/2020-01-06'],
    ['on Tuesday, Jan. 7, he', '2020-01-07'],
    ['on Wednesday, Nov. 28, he left', '2018-11-28'],
    ['He died on Dec. 28.', '2019-12-28'],
    ['The vote will be held Nov. 3.', '2020-11-03'],
    ['the Nov. 3 vote; the July 3 vote', '2019-11-03', '[2019-07-03,2020-07-03]'],
    ['It began in November.', '2019-11'],
    ['It will end in March.', '2020-03'],
    ['last October', '2019-10'],
    ['killed last week as', '2019-12-30/2020-01-05'],
    ['next week', '2020-01-13/2020-01-19'],
    ['over the weekend', '2020-01-04/2020-01-05'],
    ['later this month', '2020-01'],
    ['last month', '2019-12'],
    ['last year', '2019'],
    ['three years ago', '2017~'],
    ['three days ago', '2020-01-05'],
    ['sixteen days ago', '2019-12-23~'],
    ['two weeks ago', '2019-12-25~'],
    ['six months ago', '2019-07~'],
    ['yesterday and the day before yesterday', '2020-01-07', '2020-01-06'],
    ['fired overnight in', '2020-01-07/2020-01-08'],
    ['at the first of the year', '2020-01~'],
    ['by the end of the month', '2020-01-31~'],
  ])('%s', (text, ...edtf) => {
    expect(read(text)).toEqual(edtf);
  });

  it.each([
    'in recent months',
    'days after',
    'in the near future',
    'over the past week',
    'the last few days',
    'a week from Monday',
    'since the Sept. 11 attacks',
    'open Monday to Friday',
    'in the coming weeks',
  ])('%s stays vague', (text) => {
    expect(mentionsOf(text, '2020-01-08').map(({ value }) => [value.edtf, value.form])).toEqual([
      [null, 'vague'],
    ]);
  });

  it('counts weekdays up to an update soon after, and the rest from publication', () => {
    const text = 'Rockets fell early Thursday; he left yesterday.';
    const source = { id: 'x', short: 'x', file: 'x.txt', bytes: 0, sha256: '', text };
    const blocks: readonly Block[] = [{ start: 0, end: text.length, kind: 'paragraph', rule: 'words' }];
    const readWith = (updated: string): readonly (string | null)[] =>
      dateMentions({
        source,
        folded: text,
        blocks,
        vocabulary: VOCABULARY,
        facts: [
          { kind: 'published', value: '2020-01-08', basis: 'stated', rule: 'by-hand', evidence: [] },
          { kind: 'updated', value: updated, basis: 'stated', rule: 'by-hand', evidence: [] },
        ],
      }).map(({ value }) => value.edtf);
    expect(readWith('2020-01-09')).toEqual(['2020-01-09', '2020-01-07']);
    expect(readWith('2020-03-09')).toEqual(['2020-01-02', '2020-01-07']);
  });
});

describe('speech has its own clock', () => {
  it('counts "tomorrow" from the day on which it was said', () => {
    expect(read('“I will speak tomorrow,” he said on Monday.')).toEqual(['2020-01-07', '2020-01-06']);
    expect(read('“I will speak tomorrow,” he said.')).toEqual(['2020-01-09']);
  });

  it('marks what stands inside a quotation', () => {
    const quoted = mentionsOf('On Monday he said “see you on Friday”.', '2020-01-08').map(
      ({ value }) => value.quoted,
    );
    expect(quoted).toEqual([false, true]);
  });
});

describe('a story that states no day', () => {
  it('leaves what needs one unresolved', () => {
    expect(read('On Monday, in 2016, last week, on Jan. 7.', null)).toEqual([null, '2016', null, null]);
  });
});

describe('days of another story', () => {
  it.each([
    ['He was found guilty last Friday week.', [null]],
    ['Tickets go on sale on Tuesday week.', [null]],
    ['The following Tuesday she was dead.', [null]],
    ['She left on that Friday, early.', [null]],
    ['It was a Saturday night in the town.', [null]],
    ['The dig resumes on the first Monday of May.', [null]],
    ['On Sept. 30 of that year she voted.', [null]],
    ['She left in May of the following year.', [null]],
    ['In 1917 the front broke. On 25 October the palace fell.', ['1917', null]],
    ['In 1917 the front broke. On 25 October the palace fell. On Friday he fled.', ['1917', null, null]],
    ['On 12 June 1987 it was painted. In July it was white again.', ['1987-06-12', null]],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it.each([
    ['Councillors lost a Friday vote on the roof.', ['2020-01-03']],
    ['She said that Tuesday had been hard.', ['2020-01-07']],
    ['Roe, who took office in 2017, spoke on Jan. 3.', ['2017', '2020-01-03']],
    ['In 2019 the roof fell in. On Jan. 3 it was mended.', ['2019', '2020-01-03']],
  ])('%s (of this one)', (text, values) => {
    expect(read(text)).toEqual(values);
  });
});

describe('two days of one month', () => {
  it.each([
    ['on the night of 17/18 December 1944', '1944-12-17/1944-12-18'],
    ['on the night of 3/4 January', '2020-01-03/2020-01-04'],
    ['between 3 and 7 May 2016', '2016-05-03/2016-05-07'],
    ['on the 4th and 5th of May 2015', '2015-05-04/2015-05-05'],
    ['in der Nacht vom 3. auf den 4. Mai 2014', '2014-05-03/2014-05-04'],
    ["dal 9 all'11 agosto 2013", '2013-08-09/2013-08-11'],
    ['nella notte tra il 12 e il 13 agosto 2012', '2012-08-12/2012-08-13'],
    ['les 17 et 18 septembre 2016', '2016-09-17/2016-09-18'],
    ['del 3 al 5 de mayo de 2014', '2014-05-03/2014-05-05'],
  ])('%s', (text, edtf) => {
    expect(read(text)).toEqual([edtf]);
  });

  it('days apart are not all the days between', () => {
    expect(read('on 3 and 7 May 2016')).toEqual(['2016-05-07']);
  });

  it('from one month into the next they have a year or none', () => {
    expect(read('the fair of Dec. 30-Jan. 2, 2020')).toEqual(['2019-12-30/2020-01-02']);
    expect(read('the fair of Nov 30-Dec 2')).toEqual([null]);
  });
});

describe('months that share a year', () => {
  it.each([
    ['talks in March and April 2001 failed', ['2001-03', '2001-04']],
    ['from November to January 2015 it rained', ['2014-11', '2015-01']],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values);
  });
});

describe('what lasted until a day is over', () => {
  it.each([
    ['Aftershocks continued through Saturday morning.', '2020-01-04'],
    ['They stayed until Sunday and left.', '2020-01-05'],
    ['The fair runs through Saturday.', '2020-01-11'],
    ['The hearing was adjourned until Monday.', '2020-01-13'],
  ])('%s', (text, edtf) => {
    expect(read(text)).toEqual([edtf]);
  });

  it('a fortnight is two weeks', () => {
    expect(read('A fortnight ago it snowed.')).toEqual(['2019-12-25~']);
  });
});

describe('any mention of any text', () => {
  const words = [
    'Monday',
    'last',
    'next',
    'week',
    'Jan.',
    '31',
    '2020',
    'will',
    'said',
    'in',
    'May',
    'of',
    'the',
    'year',
    'ago',
    'two',
    '“',
    '”',
    'to',
    ',',
    '.',
    '1990s',
    'overnight',
    'yesterday',
    '2.1.2020',
  ];
  const day = fc.integer({ min: 0, max: 20_000 }).map((step) => addDays('1990-01-01', step));

  it('is EDTF, as the edtf package reads it too, and has its evidence inside the text, in order, none over another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), day, (parts, published) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { value, evidence } of mentionsOf(text, published)) {
          const [span] = evidence;
          expect(span?.start).toBeGreaterThanOrEqual(last);
          last = span?.end ?? 0;
          expect(last).toBeLessThanOrEqual(text.length);
          if (value.edtf === null) continue;
          expect(boundsOf(value.edtf)).not.toBeNull();
          expect(() => parseWithPackage(value.edtf ?? '')).not.toThrow();
        }
      }),
    );
  });
});
