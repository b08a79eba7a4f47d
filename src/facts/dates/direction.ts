import type { Span } from '../../text/span.ts';

/** Which way the words around a date look from the day of writing. */
export type Direction = 'past' | 'ahead' | 'open';

const AHEAD = String.raw`\b(?:will|won't|shall|would|could|may|might|must|should|can|cannot|upcoming|forthcoming|plan(?:s|ned|ning)? (?:to|for)|intends? to|going to|hopes? to|vow(?:s|ed) to|ahead of|in advance of|(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:expected|scheduled|due|set|slated|planned|poised|to be|to)|scheduled (?:for|to)|due (?:on|to|in)|expected to|set (?:for|to)|slated (?:for|to)|to (?:be|take|meet|vote|hold|begin|start|decide|visit|travel|speak|testify|appear|release|announce|deliver|host|open|play|face|attend|discuss|consider|return|resume|launch|sign|give|make|hear|rule)|(?:begins|starts|opens|kicks off|meets|takes place|airs|expires|ends|runs|goes|comes|hosts|faces|plays|premieres|votes|returns)|deadline)\b|'ll\b`;
const PAST = String.raw`(?<!\b(?:be|being) (?:\w+ly )?)\b(?:said|told|was|were|had|did|went|took|made|gave|won|lost|met|left|began|held|got|saw|ran|fell|rose|shot|struck|hit|died|came|became|found|sent|spoke|wrote|broke|drew|flew|grew|knew|led|paid|put|sat|sold|stood|swore|threw|wore|built|bought|brought|caught|fought|felt|kept|meant|sought|taught|thought|beat|cut|quit|split|dated|(?!expected|scheduled|planned|poised|slated|wanted|needed|unveiled by|supposed|hundred|indeed|proceed|exceed|succeed|speed|breed|feed|need|unprecedented|armed|united|limited|so-called|related|biased|alleged|proposed|detailed|interested|concerned|retired|red|bed|fed|led)\w{2,}ed)\b`;

const CLAUSE_END =
  /[;:]|,? (?:that|which|who|but|and|while|because|although|though|after|before|when|where|if|as)\b|--|\s-\s/g;
const AHEAD_WORDS = new RegExp(AHEAD, 'gi');
const PAST_WORDS = new RegExp(PAST, 'gi');
/** A verb of the past right before the date settles it: "said Wednesday that the court will rule". */
const PAST_BESIDE_BEFORE = new RegExp(
  String.raw`(?:${PAST})(?: (?:\w+ly|late|early|on|in|by|of|here|again|back|[A-Z]\w+))* $`,
  'i',
);
const PAST_BESIDE_AFTER = new RegExp(String.raw`^(?:'s)?,? (?:\w+ly )?(?:${PAST})`, 'i');
const UNTIL = /\b(?:by|until|till|through|before) (?:late |early |the end of |next |this )*$/i;

const lastAt = (pattern: RegExp, text: string): number => {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
};
const firstAt = (pattern: RegExp, text: string): number => {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/**
 * Whether a date looks back or ahead, from the verbs of its clause: the nearest verb of the past or
 * the future before it, else the first one after it. `open` where no verb says.
 */
export const directionOf = (sentence: string, date: Span): Direction => {
  const before = sentence.slice(0, date.start);
  const after = sentence.slice(date.end);
  if (PAST_BESIDE_BEFORE.test(before)) return 'past';
  if (PAST_BESIDE_AFTER.test(after)) return 'past';
  const from = lastAt(CLAUSE_END, before);
  const clause = before.slice(Math.max(from, 0));
  const [past, ahead] = [lastAt(PAST_WORDS, clause), lastAt(AHEAD_WORDS, clause)];
  if (past >= 0 || ahead >= 0)
    return ahead > past || (ahead >= 0 && clause.startsWith('that')) ? 'ahead' : 'past';
  if (UNTIL.test(before)) return 'ahead';
  const [pastAfter, aheadAfter] = [firstAt(PAST_WORDS, after), firstAt(AHEAD_WORDS, after)];
  if (pastAfter < aheadAfter) return 'past';
  if (aheadAfter < pastAfter) return 'ahead';
  return lastAt(PAST_WORDS, before) >= 0 ? 'past' : 'open';
};
