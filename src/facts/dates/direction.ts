import type { Span } from '../../text/span.ts';

/** Which way the words around a date look from the day of writing. */
export type Direction = 'past' | 'ahead' | 'open';

const MODALS = `will|won't|shall|would|could|may|might|must|should|can|cannot`;
const BE_TO = String.raw`(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:expected|scheduled|due|set|slated|planned|poised|likely|to be|to)`;
const PLANS = `plan(?:s|ned|ning)? (?:to|for)|intends? to|going to|hop(?:es|ing) to|vow(?:s|ed) to|scheduled (?:for|to)|due (?:on|to|in)|expected to|likely to|ready to|as (?:soon|early) as|next (?:week|month)|set (?:for|to)|slated (?:for|to)`;
const INFINITIVES = `to (?:be|take|meet|vote|hold|begin|start|decide|visit|travel|speak|testify|appear|release|announce|deliver|host|open|play|face|attend|discuss|consider|return|resume|launch|sign|give|make|hear|rule)`;
const TIMETABLED = `begins|starts|opens|kicks off|meets|takes place|airs|expires|ends|comes|hosts|faces|plays|premieres|returns|convenes|reconvenes|resumes|reopens`;

const AHEAD = String.raw`\b(?:${MODALS}|upcoming|forthcoming|ahead of|in advance of|${BE_TO}|${PLANS}|${INFINITIVES}|${TIMETABLED}|deadline)\b|'(?:ll|d)\b`;

const IRREGULAR =
  "said|told|was|were|had|did|didn't|wasn't|weren't|hadn't|went|took|made|gave|won|lost|met|left|began|held|got|saw|ran|fell|rose|shot|struck|hit|died|came|became|found|sent|spoke|wrote|broke|drew|withdrew|flew|grew|knew|led|paid|put|sat|sold|stood|swore|threw|overthrew|wore|built|bought|brought|caught|fought|felt|kept|meant|sought|taught|thought|beat|quit|split|dealt|drove|fled|chose|hid|hung|laid|lent|rode|rang|sang|sank|shook|showed|shrank|slid|spent|stole|stuck|swept|tore|understood|undertook|woke|withheld|blew|froze|forgot|dated";
const NOT_PAST =
  'expected|scheduled|planned|poised|slated|needed|supposed|hundred|indeed|proceed|exceed|succeed|speed|breed|feed|need|unprecedented|armed|united|limited|related|biased|alleged|proposed|detailed|interested|concerned|retired|bed';
const PAST = String.raw`\b(?<!\b(?:be|being) (?:\w+ly )?)(?:${IRREGULAR}|(?!(?:${NOT_PAST})\b)[A-Za-z][a-z]+ed)\b`;

const CLAUSE_END =
  /[;:]|,? (?:that|which|who|but|and|while|because|although|though|after|before|when|where|if|as)\b|--|\s-\s/g;
const AHEAD_WORDS = new RegExp(AHEAD, 'g');
const PAST_WORDS = new RegExp(PAST, 'g');
/** A verb of the past right before the date settles it: "said Wednesday that the court will rule". */
const PAST_BESIDE_BEFORE = new RegExp(
  String.raw`(?:${PAST})(?: (?:\w+ly|late|early|on|in|by|of|here|again|back|[A-Z]\w+))* $`,
);
const PAST_BESIDE_AFTER = new RegExp(String.raw`^(?:'s)?,? (?:\w+ly )?(?:${PAST})`);
/** What had been expected is over. */
const WAS_EXPECTED = /\bhad been (?:expected|scheduled|due|set|slated|planning) to \w+/g;
const SINCE = /\b[Ss]ince (?:late |early |last |mid-?)*$/;
const UNTIL = /\b(?:[Uu]ntil|till|through) (?:late |early |at least |the end of |next |this |mid-?)*$/;
const LASTED =
  /\b(?:(?:stayed|remained|lasted|continued|waited|lived|persisted|lingered)\b(?:(?! to | that )[^,;:.]){0,40}\b(?:until|till|through)|(?:continued|lasted|raged|spread)(?: \w+)? (?:into|through)) (?:late |early |at least )*$/;
const BY = /\b(?:[Bb]y|before) (?:late |early |the end of |next |this |mid-?)*$/;

const lastAt = (pattern: RegExp, text: string): number => {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
};
const firstAt = (pattern: RegExp, text: string): number => {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** Which of the two sorts of verb stands last in a stretch of words. */
const lastVerb = (clause: string): Direction => {
  const words = clause.replace(WAS_EXPECTED, 'had');
  const [past, ahead] = [lastAt(PAST_WORDS, words), lastAt(AHEAD_WORDS, words)];
  return past === ahead ? 'open' : ahead > past ? 'ahead' : 'past';
};

const firstVerb = (words: string): Direction => {
  const [past, ahead] = [firstAt(PAST_WORDS, words), firstAt(AHEAD_WORDS, words)];
  return past === ahead ? 'open' : ahead < past ? 'ahead' : 'past';
};

/**
 * Whether a date looks back or ahead, from the verbs of its sentence (folded): the nearest verb of
 * the past or the future before it in its clause, else the first after it, else the nearest before
 * its clause. `open` where no verb says.
 */
export const directionOf = (sentence: string, date: Span): Direction => {
  const before = sentence.slice(0, date.start);
  const after = sentence.slice(date.end);
  if (SINCE.test(before)) return 'past';
  // "Aftershocks continued through Saturday", "they stayed until Sunday": what went on is over.
  if (LASTED.test(before) && firstVerb(after) !== 'ahead') return 'past';
  if (UNTIL.test(before) && !/\b(?:had|has|have)\b/.test(sentence)) return 'ahead';
  if (PAST_BESIDE_BEFORE.test(before) || PAST_BESIDE_AFTER.test(after)) return 'past';
  const clause = before.slice(Math.max(lastAt(CLAUSE_END, before), 0));
  const inClause = lastVerb(clause);
  if (inClause !== 'open') return inClause;
  if (BY.test(before)) return /^By /.test(before) && firstVerb(after) === 'past' ? 'past' : 'ahead';
  const following = firstVerb(after);
  return following === 'open' ? lastVerb(before) : following;
};
