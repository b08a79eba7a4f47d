import type { Block } from '../blocks/kinds.ts';
import type { Span } from '../text/span.ts';
import { wordsIn } from '../text/words.ts';
import type { Fact, FactRule, Reading } from './fact.ts';
import { quotationsIn, sentencesIn } from './prose.ts';
import { type Cast, castOf, namedIn, SPEECH } from './speakers.ts';

/** Fewer words in quotation marks are a term or a title as often as a quotation. */
const FEWEST_WORDS = 3;
const QUOTING = new Set(['paragraph', 'standfirst']);

/** The words that may say who speaks: after the quotation, or before it in its sentence. */
const zonesOf = (
  quote: Span,
  quotes: readonly Span[],
  sentences: readonly Span[],
  block: Block,
): readonly Span[] => {
  const at = quotes.indexOf(quote);
  const before = quotes[at - 1]?.end ?? block.start;
  const after = quotes[at + 1]?.start ?? block.end;
  const closing = quote.end + 1;
  const endOfSentence = sentences.find(({ end }) => end > closing)?.end ?? block.end;
  const startOfSentence = sentences.findLast(({ start }) => start < quote.start)?.start ?? block.start;
  return [
    { start: Math.min(closing, after), end: Math.min(endOfSentence, after) },
    { start: Math.max(before, startOfSentence), end: quote.start },
  ];
};

const PRONOUN = /\b(?:he|she)\b/i;
const DOCUMENT = /\b(?:they|it|letter|statement|report|filing|memo|document|message|post|tweet)\b/i;

/** Whom the words around a quotation stand for where they name nobody; `subject` is whom the text spoke of last. */
const meant = (words: string, last: string | null, subject: string | null): string | null => {
  if (PRONOUN.test(words)) return subject ?? last;
  return DOCUMENT.test(words) ? last : null;
};

/** Who spoke last, and the first person named in the last paragraph that names any. */
interface Thread {
  readonly last: string | null;
  readonly subject: string | null;
}

const inBlock = (reading: Reading, block: Block, cast: Cast, thread: Thread): readonly Fact[] => {
  const { text } = reading.source;
  const quotes = quotationsIn(reading, block);
  if (quotes.length === 0) return [];
  const sentences = sentencesIn(reading, block);
  const found: Fact[] = [];
  let speaker: string | null = null;
  for (const quote of quotes) {
    const zones = zonesOf(quote, quotes, sentences, block).filter(({ start, end }) =>
      SPEECH.test(text.slice(start, end)),
    );
    const named = zones.map((zone) => namedIn(text, zone, cast)).find((name) => name !== null) ?? null;
    const carried = zones
      .map(({ start, end }) => meant(text.slice(start, end), speaker ?? thread.last, thread.subject))
      .find((name) => name !== null);
    speaker = named ?? carried ?? (zones.length === 0 ? speaker : null);
    const { start, end } = quote;
    if (wordsIn(text, start, end).length < FEWEST_WORDS) continue;
    found.push({
      kind: 'quotation',
      value: { words: text.slice(start, end).trim(), speaker },
      basis: 'stated',
      rule: 'quotation-marks',
      evidence: [{ start, end }],
    });
  }
  return found;
};

/** What a story quotes, and who says it: named beside the words, or carried over from the quotation before ("she added"). */
export const QUOTATIONS: FactRule = {
  name: 'quotation-marks',
  example: '“We stand ready to engage without preconditions in serious negotiations with Iran,” she said.',
  find: (reading) => {
    const cast = castOf(reading);
    const found: Fact[] = [];
    let thread: Thread = { last: null, subject: null };
    for (const block of reading.blocks) {
      if (!QUOTING.has(block.kind)) continue;
      const here = inBlock(reading, block, cast, thread);
      found.push(...here);
      const spoke = here.findLast((fact) => fact.kind === 'quotation' && fact.value.speaker !== null);
      const named = cast.mentions.find(({ start, end }) => start >= block.start && end <= block.end);
      thread = {
        last: spoke?.kind === 'quotation' ? spoke.value.speaker : thread.last,
        subject: named?.name ?? thread.subject,
      };
    }
    return found;
  },
};
