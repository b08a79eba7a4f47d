import { type Day, isDay } from '../facts/day.ts';
import { factsOf } from '../facts/fact.ts';
import { foldedIn } from '../text/fold.ts';
import { sentenceAt, sentencesOf } from '../text/sentences.ts';
import { type Span, within } from '../text/span.ts';
import type { Article } from './article.ts';

/** A sentence of a dated story that names a day, and the words that name it. */
export interface DatedSentence {
  readonly article: Article;
  readonly day: Day;
  readonly mention: Span;
}

/** A dated sentence that speaks of the same thing, and how telling the words are that it shares. */
export interface Match extends DatedSentence {
  readonly weight: number;
}

/** Finds the dated sentences of other stories that share at least so telling words with a sentence (folded), the most telling first. */
export type FindMatches = (sentence: string, except: string, least: number) => readonly Match[];

/** Words found in more dated sentences than this tell nothing, and cost much. */
const MOST_COMMON = 100;
/** So many stories are taken for granted: in a small archive no word is rare of itself. */
const BACKGROUND = 1000;
/** A word in small letters says less than a name. */
const PLAIN_WORD = 0.6;
const LONG_WORD = 7;

const CALENDAR_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** The names, figures and long words of a sentence (folded), in small letters; true for a name or a figure. */
const termsOf = (sentence: string): ReadonlyMap<string, boolean> => {
  const terms = new Map<string, boolean>();
  for (const { 0: found } of sentence.matchAll(/\p{L}[\p{L}\p{N}'-]*|\d{2,}/gu)) {
    const word = found.replace(/'s?$/, '');
    const isName = /^(?:\p{Lu}|\d)/u.test(word) && word.length > 2;
    const term = word.toLowerCase();
    if ((isName || word.length >= LONG_WORD) && !CALENDAR_WORD.test(term))
      terms.set(term, isName || (terms.get(term) ?? false));
  }
  return terms;
};

/** Indexes every sentence of the dated stories that names a single day, by its telling words. */
export const indexDatedSentences = (articles: readonly Article[]): FindMatches => {
  const sentences: DatedSentence[] = [];
  const holders = new Map<string, number[]>();
  const storiesWith = new Map<string, { count: number; last: string }>();
  for (const article of articles) {
    const mentions = factsOf(article.facts, 'date').filter(
      ({ value }) => !value.surrounding && value.edtf !== null && isDay(value.edtf),
    );
    if (mentions.length === 0) continue;
    const folded = foldedIn(article.source.text, article.blocks);
    for (const block of article.blocks) {
      const inside = mentions.filter(({ evidence }) => evidence[0] && within(block, evidence[0]));
      if (inside.length === 0) continue;
      const words = folded.slice(block.start, block.end);
      const bounds = sentencesOf(words);
      for (const { value, evidence } of inside) {
        const [mention] = evidence;
        if (mention === undefined || value.edtf === null) continue;
        const sentence = sentenceAt(bounds, mention.start - block.start);
        if (sentence === null) continue;
        for (const term of termsOf(words.slice(sentence.start, sentence.end)).keys()) {
          const held = holders.get(term);
          if (held) held.push(sentences.length);
          else holders.set(term, [sentences.length]);
          const seen = storiesWith.get(term);
          if (!seen) storiesWith.set(term, { count: 1, last: article.source.id });
          else if (seen.last !== article.source.id) {
            seen.count += 1;
            seen.last = article.source.id;
          }
        }
        sentences.push({ article, day: value.edtf, mention });
      }
    }
  }
  const rarity = (term: string): number =>
    Math.log((articles.length + BACKGROUND) / ((storiesWith.get(term)?.count ?? 0) + 1));

  return (sentence, except, least) => {
    const weights = new Map<number, number>();
    for (const [term, isName] of termsOf(sentence)) {
      const held = holders.get(term) ?? [];
      if (held.length > MOST_COMMON) continue;
      const weight = rarity(term) * (isName ? 1 : PLAIN_WORD);
      for (const index of held) weights.set(index, (weights.get(index) ?? 0) + weight);
    }
    return [...weights]
      .filter(([, weight]) => weight >= least)
      .sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)
      .flatMap(([index, weight]) => {
        const found = sentences[index];
        return found && found.article.source.id !== except ? [{ ...found, weight }] : [];
      });
  };
};
