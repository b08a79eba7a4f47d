import type { Block } from '../blocks/kinds.ts';
import type { QuotedSpan } from '../text/quotes.ts';
import { type Span, textOf, within } from '../text/span.ts';
import { wordsIn } from '../text/words.ts';
import { type Actor, type Cast, castOf } from './cast.ts';
import { type Fact, type FactRule, factsOf, type Reading } from './fact.ts';
import { isNobody, type Narration, narrationOf } from './narration.ts';
import { type Offices, officesOf } from './offices.ts';
import { quotationsIn, sentencesIn, wordsOf } from './prose.ts';
import { type Attribution, attributionsIn, type Scene } from './speakers.ts';
import { type SpeechVerb, speechIn } from './speech-verbs.ts';

/** Fewer words in quotation marks are a term or a title as often as a quotation. */
const FEWEST_WORDS = 3;
const QUOTING = new Set(['paragraph', 'standfirst']);

/** What is known of a story while its paragraphs are read in order. */
interface Thread {
  readonly text: string;
  readonly language: string | null;
  readonly cast: Cast;
  readonly offices: Offices;
  readonly narration: Narration;
  /** Who is known to have written what: "Roe said in a letter … the letter said". */
  readonly papers: Map<string, string>;
}

/** The nouns of what may be quoted from. */
const PAPER =
  /\b(?:letter|statement|report|filing|memo|document|message|post|tweet|order|complaint|indictment|lawsuit|email|note)\b/gi;

const nameOf = (
  { subject, start }: Attribution,
  { sentence, quote }: Place,
  scene: Scene,
  thread: Thread,
): string | null => {
  if (subject.kind === 'actor') return subject.actor.name;
  if (subject.kind === 'pronoun') {
    const words = { start: Math.min(sentence.start, quote.start), end: Math.min(start, quote.start) };
    return thread.narration.meant(scene, subject.gender, words);
  }
  if (subject.kind === 'office') return thread.offices.holderOf(subject);
  return thread.papers.get(subject.noun) ?? null;
};

/** What ends the sentence of a quotation: then the words behind it attribute something else. */
const endsSentence = (text: string, quote: QuotedSpan): 'yes' | 'maybe' | 'no' => {
  const [last = '', behind = ''] = [text[quote.end - 1], text[quote.end + 1]];
  if (last === '.' || /[.;]/.test(behind)) return 'yes';
  return /[!?…]/.test(last) ? 'maybe' : 'no';
};

/** Between a quotation and the subject of the verb that belongs to it. */
const LEAD =
  /^[\s,.-]*(?!(?:and|but|that|which|who|when|while|after|before|because|if|as|to|for|in|on|at|by|with)\b)[^,;:"]{0,70}$/;
/** A sentence that says no more than who spoke: "Roe said on Monday." */
const BARE = 60;
const DAY_AT_MOST =
  /^(?: (?:on |this |last )?(?:\p{Lu}\p{Ll}+day|yesterday|today)(?: (?:morning|afternoon|evening|night))?)?\.\s*$/u;
/** Somebody else takes the clause between a verb of speech and the quotation. */
const OTHER_CLAUSE = /;|,? (?:but|while|whereas|although) |, and (?=\p{Lu})|\bthose who\b/u;

const isLeading = (text: string, from: number, { start, subject }: Attribution): boolean =>
  LEAD.test(text.slice(from, subject.kind === 'actor' ? Math.min(subject.actor.start, start) : start));

interface Place {
  readonly quote: QuotedSpan;
  readonly before: Span;
  readonly after: Span;
  readonly ends: 'yes' | 'maybe' | 'no';
  readonly sentence: Span;
}

const placeOf = (
  text: string,
  at: number,
  quotes: readonly QuotedSpan[],
  sentences: readonly Span[],
  block: Block,
): Place | null => {
  const quote = quotes[at];
  if (!quote) return null;
  const closing = Math.min(quote.end + 1, block.end);
  const sentence = sentences.findLast(({ start }) => start < quote.start) ?? block;
  const previous = quotes[at - 1];
  const from = Math.max(previous ? previous.end + 1 : block.start, sentence.start);
  const till = quotes[at + 1]?.start ?? block.end + 1;
  const next = sentences.find(({ end }) => end > closing)?.end ?? block.end;
  return {
    quote,
    sentence,
    before: {
      start: Math.min(from, quote.start),
      end: Math.max(quote.start - 1, Math.min(from, quote.start)),
    },
    after: { start: closing, end: Math.max(closing, Math.min(next, till - 1)) },
    ends: endsSentence(text, quote),
  };
};

/** The words beside a quotation that say who speaks. */
const attributionOf = (scene: Scene, { before, after, ends }: Place): Attribution | null => {
  const { text } = scene;
  const behind = attributionsIn(scene, after);
  const [first] = behind;
  const bare =
    first && after.end - after.start <= BARE && DAY_AT_MOST.test(text.slice(first.end, after.end + 1));
  if (first && isLeading(text, after.start, first) && (ends !== 'yes' || bare)) return first;
  const ahead = attributionsIn(scene, before).at(-1);
  if (ahead) return OTHER_CLAUSE.test(text.slice(ahead.end, before.end)) ? null : ahead;
  const last = behind.at(-1);
  const closes = last && ends === 'no' && after.end - last.end <= BARE;
  return closes && /,\s[^,]{0,40}$/.test(text.slice(after.start, last.start)) ? last : null;
};

const LONGEST_TITLE = 80;

/** A name in capitals of title case is that of a book or a programme, and nobody's words. */
const isTitle = (words: string): boolean => {
  if (words.length > LONGEST_TITLE) return false;
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 1 && !/[.,!?]$/.test(words) && long.every((word) => /^\p{Lu}/u.test(word));
};

interface Spoken {
  readonly quote: QuotedSpan;
  readonly sentence: Span;
  speaker: string | null;
}

const inBlock = (reading: Reading, block: Block, thread: Thread, open: Spoken | null): readonly Spoken[] => {
  const { text } = thread;
  const sentences = sentencesIn(reading, block);
  const actors = thread.cast.in(block);
  // A nickname within a name is no quotation.
  const quotes = quotationsIn(reading, block).filter(
    ({ start, end }) => !actors.some((actor) => actor.start < start - 1 && actor.end > end + 1),
  );
  const isTold = (span: Span): boolean => !quotes.some((quote) => within(quote, span));
  const told = actors.filter(isTold);
  let verbs: readonly SpeechVerb[] | undefined;
  const scene: Scene = {
    text,
    quotes,
    actors: told,
    get verbs() {
      verbs ??= speechIn(text, wordsOf(reading, block), thread.language).filter(isTold);
      return verbs;
    },
  };
  const spoken: Spoken[] = [];
  let read = 0;
  const readTo = (at: number): void => {
    for (let sentence = sentences[read]; sentence && sentence.end <= at; sentence = sentences[read]) {
      thread.narration.read(scene, sentence);
      read += 1;
    }
  };
  quotes.forEach((quote, at) => {
    const place = placeOf(text, at, quotes, sentences, block);
    if (!place) return;
    readTo(place.sentence.start);
    const found = attributionOf(scene, place);
    const said = found && nameOf(found, place, scene, thread);
    const previous = spoken.at(-1) ?? (quote.start <= block.start + 2 ? open : null);
    const tail = sentences.find(({ end }) => previous && end > previous.quote.end + 1)?.end ?? 0;
    const between = told.filter(({ start, end }) => start >= tail && end < quote.start);
    const goesOn =
      !found &&
      previous !== null &&
      quote.start - place.sentence.start <= 2 &&
      between.every((one) => isNobody(one) || one.name === previous.speaker);
    const speaker = said ?? (goesOn ? previous.speaker : null);
    if (found && said) {
      const isThing = found.subject.kind === 'actor' && isNobody(found.subject.actor);
      thread.narration.speaks(isThing ? null : said, found.start);
      for (const [noun] of textOf(text, place.before).concat(textOf(text, place.after)).matchAll(PAPER))
        thread.papers.set(noun.toLowerCase(), said);
    }
    spoken.push({ quote, sentence: place.sentence, speaker });
  });
  readTo(block.end);
  return spoken;
};

/** Two pieces of one sentence that nothing but a few words part: `“a bore” and “a snob”, Roe said`. */
const shareSentences = (text: string, spoken: readonly Spoken[], told: readonly Actor[]): void => {
  for (const [at, one] of spoken.entries()) {
    const next = spoken[at + 1];
    if (one.speaker !== null || !next || next.sentence.start !== one.sentence.start) continue;
    const between = text.slice(one.quote.end + 1, next.quote.start - 1);
    const named = told.some(({ start }) => start > one.quote.end && start < next.quote.start);
    if (between.length <= 40 && !named) one.speaker = next.speaker;
  }
};

const factOf = ({ quote: { start, end }, speaker }: Spoken, source: string): Fact => {
  const words = source.slice(start, end).trim();
  return {
    kind: 'quotation',
    value: { words, speaker: isTitle(words) ? null : speaker },
    basis: 'stated',
    rule: 'quotation-marks',
    evidence: [{ start, end }],
  };
};

/** What a story quotes, and who says it: named beside the words, or carried over from the quotation before ("she added"). */
export const QUOTATIONS: FactRule = {
  name: 'quotation-marks',
  example: '“We stand ready to engage without preconditions in serious negotiations with Iran,” she said.',
  find: (reading) => {
    const text = reading.folded;
    const blocks = reading.blocks.filter(({ kind }) => QUOTING.has(kind));
    if (!blocks.some((block) => quotationsIn(reading, block).length > 0)) return [];
    const cast = castOf(reading, blocks);
    const narration = narrationOf(cast);
    const offices = officesOf(text, () => blocks.flatMap(cast.in));
    const language = factsOf(reading.facts, 'language')[0]?.value ?? null;
    const thread: Thread = { text, language, cast, offices, narration, papers: new Map() };
    let chain: Spoken[] = [];
    const all = blocks.flatMap((block) => {
      narration.paragraph();
      const open = chain.at(-1) ?? null;
      const spoken = inBlock(reading, block, thread, open);
      shareSentences(text, spoken, cast.in(block));
      // A quotation left open goes on in the next paragraph, whoever is named first or last.
      const [first] = spoken;
      if (first && open && first.quote.start <= block.start + 2 && first.speaker !== null)
        for (const one of chain) one.speaker ??= first.speaker;
      const last = spoken.at(-1);
      chain = last && !last.quote.closed ? [...(spoken.length === 1 && open ? chain : []), last] : [];
      return spoken;
    });
    return all
      .filter(({ quote }) => wordsIn(text, quote.start, quote.end).length >= FEWEST_WORDS)
      .map((one) => factOf(one, reading.source.text));
  },
};
