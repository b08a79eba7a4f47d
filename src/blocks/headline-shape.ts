import { isNames } from './byline.ts';
import type { Line } from './line.ts';

/** Words that a headline writes small even where it capitalises the rest. */
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|but|nor|by|with|from|as|is|are|was|were|be|it|its|his|her|their|after|over|into|vs?|via|per)$/i;

/** The share of a line's telling words, the first aside, that begin with a capital. */
export const capitalShare = (text: string): number => {
  let capitals = 0;
  let all = 0;
  for (const word of text.split(/\s+/).slice(1)) {
    const letter = /\p{L}/u.exec(word)?.[0];
    if (letter === undefined || SMALL.test(word)) continue;
    all += 1;
    if (letter !== letter.toLowerCase()) capitals += 1;
  }
  return all === 0 ? 0 : capitals / all;
};

const PICTURE =
  /\((?:[^()]*\/)?(?:reuters|ap|afp|epa|getty|photo|file|image|courtesy)[^()]*\)$|\([^()]*\/[^()]*\)$|(?:getty images|ap photo|\/(?:getty|ap|afp|reuters|politico))\.?$|^(?:image|photo|picture|media|video|foto|enlarge|caption|credit|toggle|poster)\b.*(?:caption|copyright|playback|image|credit|toggle)|^(?:photo|image|picture|foto|bild|illustration)s?\s*(?:by\b|:|credit)|©/iu;

const FACE =
  /^(?:story highlights?|highlights|key points?|at a glance|advertisement|advertising|anzeige|publicidad|publicité|share (?:this|on|via|it|article)|listen to|watch\b.{0,12}$|play\b.{0,12}$|click\b|sign (?:up|in)|log ?in|subscribe|skip to|jump to|next image|loading|follow us|last updated|(?:updated|published|posted)(?=$|:|\W?\d| (?:on|at|by|in|\p{L}+\.? \d))|breaking news$|latest news$|more from|other (?:news|stories|articles)|most (?:read|popular)|read more|see also|trending|get (?:the|breaking|our|short)|want\b.{0,40}inbox|all rights|copyright|cookie|we use|this (?:site|website|article is|story is)|please (?:enable|note)|javascript)\b|copyright:|^file (?:photo|picture|image|-)|^editor'?s'? note\b|\| (?:AP|Getty|Reuters|AFP|EPA) (?:Photo|Images)|\bclick here\b|\bsign up here\b|\bimage \d+ of \d+$|^[\d\s.,:;/|%+-]*$|^\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago$|https?:\/\/|\bpic\.twitter\.com|\(@\w+\)|[{}<>=]|^\*\*|^(?:\S+ ){0,3}\S+\/\S+(?: \S+){0,2}$/iu;

/** A word of a page's face that may as well begin a headline: alone, with a word or two, or with no space behind. */
const FACE_WORD =
  /^(?:menu|search|home|close|open|comments?|print|e-?mail|related|newsletter|support)(?:[^\p{L}\s'’-]|(?: \S+){0,2}$)/iu;

/** A sentence of eight words or more that ends inside the line: a caption, with a headline joined to it. */
const JOINED = /^(?:\S+ ){7,}\S*\p{Ll}{3,}\.["')]* (?:\| )?["'(]?\p{Lu}/u;
/** A full stop that ends an abbreviation and no sentence: `in the U.S.` */
const ABBREVIATED = /\b(?:\p{Lu}\.){2,}$/u;

/** The most words of a headline that writes words small, and of one that capitalises them. */
const LONGEST = 17;
const LONGEST_CAPITALISED = 22;

/** True for a line that is shaped as a headline is, of so many words at most unless it capitalises them. */
export const isHeadlineShaped = ({ text, words, stopped }: Line, longest = LONGEST): boolean => {
  if (words < 2 || words > Math.max(longest, LONGEST_CAPITALISED) || text.length < 8 || text.length > 250)
    return false;
  if (PICTURE.test(text) || FACE.test(text) || FACE_WORD.test(text) || isNames(text)) return false;
  const capitals = words > 3 ? capitalShare(text) : 0;
  const capitalised = capitals >= 0.7;
  if (words > longest && !capitalised && !/^.{8,60}: /.test(text)) return false;
  if (/[:;,]$| (?:with|by|of|and|or|the|a|to|for|from)$/i.test(text)) return false;
  if (/^\([\p{L} ]+\)/u.test(text)) return false;
  if (!stopped || ABBREVIATED.test(text)) return !JOINED.test(text);
  return /[?!][)"']*$/.test(text) || capitals >= 0.85;
};
