import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/blocks/kinds.ts';
import { CREDITS } from '../../src/facts/credits.ts';
import { negatives, pageOf, values } from './page.ts';

const creditsIn = (kind: BlockKind, line: string) =>
  values([CREDITS], 'credit', pageOf([kind, line])).map(({ name, role }) => `${name}: ${role}`);

describe('a credit names who had a hand in the story', () => {
  it.each<[BlockKind, string, string[]]>([
    ['credit', 'ls/se (Reuters, AP)', ['ls/se: initials', 'Reuters: agency', 'AP: agency']],
    ['credit', 'mak/rt (dpa, AFP)', ['mak/rt: initials', 'dpa: agency', 'AFP: agency']],
    ['credit', 'Fox News’ Ben Evansky contributed to this report.', ['Ben Evansky: contributor']],
    [
      'credit',
      "Fox News' Griff Jenkins and Jake Gibson and The Associated Press contributed to this report.",
      ['Griff Jenkins: contributor', 'Jake Gibson: contributor', 'AP: agency'],
    ],
    ['credit', 'The Associated Press contributed to this report.', ['AP: agency']],
    [
      'credit',
      'Reporting by Jane Roe in Washington and John Doe; Editing by Ann Bell',
      ['Jane Roe: author', 'John Doe: author', 'Ann Bell: contributor'],
    ],
    ['credit', 'Additional reporting by Jane Roe.', ['Jane Roe: contributor']],
    ['credit', '— AP', ['AP: agency']],
    ['credit', '(Reuters)', ['Reuters: agency']],
    ['byline', 'By Jane Roe and John Doe', ['Jane Roe: author', 'John Doe: author']],
    ['byline', 'By Jane Roe, Reuters', ['Jane Roe: author', 'Reuters: agency']],
    ['byline', 'Von Jürgen Groß', ['Jürgen Groß: author']],
    ['byline', 'Von Katrin Groß, MDR Leipzig', ['Katrin Groß: author']],
    ['byline', 'Interview: Peter Roe', ['Peter Roe: author']],
    ['byline', 'Live Reporting', []],
    ['byline', 'By JANE ROE', ['JANE ROE: author']],
    ['byline', 'By Jane Roe | January 8, 2020', ['Jane Roe: author']],
    ['byline', 'Reuters', ['Reuters: agency']],
  ])('%s | %s', (kind, line, names) => {
    expect(creditsIn(kind, line)).toEqual(names);
  });
});

describe('nobody is credited by', () => {
  it.each(negatives('byline'))('%s', (line) => {
    expect(creditsIn('byline', line)).toEqual([]);
  });
  it.each(negatives('credit'))('%s', (line) => {
    expect(creditsIn('credit', line)).toEqual([]);
  });
});
