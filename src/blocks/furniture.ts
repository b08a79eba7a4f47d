import type { BlockRule } from './page.ts';

/** True for a line of at most `words` words that the pattern fits. */
const fits =
  (pattern: RegExp, words: number): BlockRule['claims'] =>
  (line) =>
    line.words <= words && pattern.test(line.text);

const NETWORKS =
  /\b(?:facebook|twitter|whats ?app|linked ?in|reddit|tumblr|pinterest|google ?\+|google plus|stumble(?:upon)?|digg|newsvine|telegram|xing|e-?mail|print|permalink|flipboard|messenger|viber|vk)\b/gi;

/** Furniture whose shape is certain wherever it stands. */
export const FURNITURE_RULES: readonly BlockRule[] = [
  {
    name: 'share-bar',
    kind: 'widget',
    example: 'Send Facebook google+ Whatsapp Tumblr linkedin stumble Digg reddit Newsvine Permalink',
    claims: ({ text, words }) => words <= 40 && (text.match(NETWORKS)?.length ?? 0) >= Math.max(3, words / 4),
  },
  {
    name: 'player-bar',
    kind: 'widget',
    example: 'Watch video 02:03',
    claims: fits(
      /^(?:watch|play|see)(?: the| this)? (?:video|clip|live)\b.{0,20}$|^watch .{0,40}\d\d?:\d\d\b/i,
      12,
    ),
  },
  {
    name: 'click-here',
    kind: 'promo',
    example: 'CLICK HERE TO GET THE APP',
    claims: fits(/^(?:please )?click here (?:for|to)\b/i, 20),
  },
  {
    name: 'sign-up',
    kind: 'promo',
    example:
      'Our editors send out a selection of the news every evening. You can sign up to receive it here.',
    claims: fits(
      /\b(?:sign up|subscribe)\b[^.!?]{0,60}\b(?:here|newsletters?|e-?mails?|inbox|briefing|updates|alerts)\b|\bsign up now\b/i,
      40,
    ),
  },
  {
    name: 'read-more',
    kind: 'related',
    example: 'Read more: Why the two are not at war',
    claims: fits(
      /^(?:(?:read|see|watch|listen)(?: more| also)|also read|see also|related|more on this|mehr zum thema|lesen sie (?:auch|mehr)|(?:à )?lire aussi|lire plus|lees ook|lees meer|leggi anche|lea también|leia (?:mais|também)|lee también)\b[^:]{0,40}:/i,
      40,
    ),
  },
  {
    name: 'recommends',
    kind: 'related',
    example: 'DW recommends',
    claims: fits(
      /^(?:\S+ ){1,3}recommends$|^(?:related|recommended)(?: (?:stories|articles|news|content|topics|links|reading|coverage|posts|videos))?:?$|^(?:read|see) (?:more|also|next):?$|^you (?:may|might) (?:also )?(?:like|be interested in):?$/i,
      8,
    ),
  },
];
