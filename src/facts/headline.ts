import type { Block } from '../blocks/kinds.ts';
import { unbroken } from '../text/fold.ts';
import { titleParts } from '../text/page-title.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Vocabulary } from './authority.ts';
import { datelineEnd } from './dateline.ts';
import type { Fact, FactRule, Reading } from './fact.ts';
import { factsOf } from './fact.ts';
import { outletNamed } from './outlets.ts';

/** The most words that the name of an outlet or a section takes in a page title. */
const SUFFIX_WORDS = 5;

const words = (text: string): number => text.trim().split(/\s+/).length;

const stripped = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without the header of mail and the marks of old wires: `Subject: It met`, `^It Met<`. */
const unmarked = (headline: string): string => headline.replace(/^(?:Subject: (?:Re: )?|\^)|<$/g, '');

/**
 * Where the headline ends in a page title: ahead of the first part from which on every part is short
 * enough for a section, an outlet or a date. A known outlet's name always ends it.
 */
const headlineIn = (folded: string, block: Span, { vocabulary }: Reading): Span | null => {
  const title = folded.slice(block.start, block.end);
  const all = titleParts(title);
  const named = (part: Span): boolean => outletNamed(title.slice(part.start, part.end), vocabulary) !== null;
  const parts = all[0] && all.length > 1 && named(all[0]) ? all.slice(1) : all;
  let last = parts.length - 1;
  for (; last > 0; last -= 1) {
    const [before, part] = parts.slice(last - 1, last + 1);
    if (!before || !part) break;
    if (named(part)) continue;
    const dashed = title.slice(before.end, part.start).includes('-');
    const first = last === parts.length - 1;
    if (words(title.slice(part.start, part.end)) > SUFFIX_WORDS || (dashed && !first)) break;
  }
  const [from, to] = [parts[0], parts[last]];
  return from && to ? { start: block.start + from.start, end: block.start + to.end } : null;
};

/** The length of a known outlet's name, with its dash, at the end of a headline: ` - Reuters`. */
const outletTail = (folded: string, vocabulary: Vocabulary): number => {
  const tail = titleParts(folded).slice(1).at(-1);
  if (!tail || outletNamed(folded.slice(tail.start), vocabulary) === null) return 0;
  return folded.length - folded.slice(0, tail.start).replace(/\W+$/u, '').length;
};

/** What a list sets ahead of a title. */
const BULLET = /^(?:[•·▪●*>]|#{1,4}(?= ))\s*(?=[\p{L}\p{N}"'])/u;

const HEADLINE: FactRule = {
  name: 'headline-block',
  example: 'Two sides invoke self-defence',
  find: ({ source, folded, blocks, vocabulary }) =>
    blocks
      .filter(({ kind }) => kind === 'headline')
      .map(({ start: from, end: whole }) => {
        const start = from + (BULLET.exec(folded.slice(from, whole))?.[0].length ?? 0);
        const end = whole - outletTail(folded.slice(start, whole), vocabulary);
        return {
          kind: 'headline',
          value: unmarked(stripped(source.text.slice(start, end))),
          basis: 'stated',
          rule: 'headline-block',
          evidence: [{ start, end }],
        };
      }),
};

const PAGE_TITLE: FactRule = {
  name: 'page-title-without-outlet',
  example: 'Two sides invoke self-defence | News | DW | 09.01.2020',
  find: (reading) => {
    if (factsOf(reading.facts, 'headline').some(({ basis }) => basis === 'stated')) return [];
    const block = reading.blocks.find(({ kind }) => kind === 'page-title');
    const span = block && headlineIn(reading.folded, block, reading);
    if (!span) return [];
    return [
      {
        kind: 'headline',
        value: stripped(reading.source.text.slice(span.start, span.end)),
        basis: 'stated',
        rule: 'page-title-without-outlet',
        evidence: [span],
      },
    ];
  },
};

const firstOf = (blocks: readonly Block[]): Block | undefined =>
  blocks.find(({ kind }) => kind === 'paragraph') ??
  blocks.find(({ kind }) => kind === 'crosshead' || kind === 'caption') ??
  blocks.find(({ kind }) => kind !== 'gap' && kind !== 'stamp');

/** A long first sentence is cut at a word, so that it can stand where a headline stands. */
const LONGEST = 200;

const FIRST_SENTENCE: FactRule = {
  name: 'first-sentence',
  example: 'UNITED NATIONS -- The council met on Thursday. Few had thought that it would.',
  find: ({ source, folded, blocks, facts }) => {
    if (factsOf(facts, 'headline').length > 0) return [];
    const block = firstOf(blocks);
    if (!block) return [];
    const start = block.start + datelineEnd(folded.slice(block.start, block.end));
    const sentence = sentencesOf(unbroken(source.text.slice(start, block.end)))[0];
    if (!sentence) return [];
    const span = { start: start + sentence.start, end: start + sentence.end };
    const whole = stripped(source.text.slice(span.start, span.end)).replace(/(?<=[\p{L}\p{N}]{2})\.$/u, '');
    const value = whole.length > LONGEST ? `${whole.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : whole;
    return [{ kind: 'headline', value, basis: 'inferred', rule: 'first-sentence', evidence: [span] }];
  },
};

const STANDFIRST: FactRule = {
  name: 'standfirst-block',
  example: 'The ambassador has said the country is prepared to talk. Officials have warned it.',
  find: ({ source, blocks }) =>
    blocks
      .filter(({ kind }) => kind === 'standfirst')
      .slice(0, 1)
      .map(({ start, end }) => ({
        kind: 'standfirst',
        value: stripped(source.text.slice(start, end)),
        basis: 'stated',
        rule: 'standfirst-block',
        evidence: [{ start, end }],
      })),
};

const SECTION: FactRule = {
  name: 'section-label',
  example: 'News',
  find: (reading) => {
    const { source, folded, blocks, vocabulary } = reading;
    const found: Fact[] = [];
    const state = (start: number, end: number, rule: string): void => {
      const value = stripped(source.text.slice(start, end)).replace(/[\s|:>/-]+$/, '');
      if (value !== '')
        found.push({ kind: 'section', value, basis: 'stated', rule, evidence: [{ start, end }] });
    };
    const kicker = blocks.find(({ kind }) => kind === 'kicker');
    if (kicker) state(kicker.start, kicker.end, 'section-label');
    const title = blocks.find(({ kind }) => kind === 'page-title');
    const parts = title ? titleParts(folded.slice(title.start, title.end)) : [];
    for (const part of title ? parts.slice(1, -1) : []) {
      const text = folded.slice((title?.start ?? 0) + part.start, (title?.start ?? 0) + part.end);
      if (words(text) > 3 || /\d/.test(text) || outletNamed(text, vocabulary) !== null) continue;
      if (found.length === 0 && title)
        state(title.start + part.start, title.start + part.end, 'section-label');
    }
    return found;
  },
};

/** The headline, what stands under it and the section it stands in. */
export const HEADLINE_RULES: readonly FactRule[] = [
  HEADLINE,
  PAGE_TITLE,
  FIRST_SENTENCE,
  STANDFIRST,
  SECTION,
];
