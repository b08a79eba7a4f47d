import type { BlockKind } from '../blocks/kinds.ts';
import type { FactRule } from './fact.ts';

const FRONT: ReadonlySet<BlockKind> = new Set([
  'stamp',
  'page-title',
  'published',
  'byline',
  'widget',
  'legal',
  'navigation',
]);
/** A line that is an address, or says that one follows: `URL: https://…`, `Read or Share this story: https://…`. */
const LINE =
  /^(?:(?:url|source(?: url)?|link|original(?: url)?|canonical|permalink|short ?link|short ?url|get short url|article url|quelle|from|read or share this story|share this (?:story|article)|find this article at|available at)[:\s]\s*)?(https?:\/\/[^\s<>"']{4,300}[^\s<>"'.,;:)\]])$/iu;

/** The address that the text gives for itself. */
export const WEB_ADDRESS: FactRule = {
  name: 'own-address',
  example: 'Read or Share this story: http://usat.ly/1G5mHqQ',
  find: ({ source, blocks }) => {
    const first = blocks.find(({ kind }) => kind !== 'gap');
    for (const block of blocks) {
      if (!FRONT.has(block.kind) && block !== first) continue;
      const text = source.text.slice(block.start, block.end);
      const url = text.length <= 400 ? LINE.exec(text)?.[1] : undefined;
      if (url === undefined || !URL.canParse(url)) continue;
      const start = block.start + text.lastIndexOf(url);
      const evidence = [{ start, end: start + url.length }];
      return [{ kind: 'url', value: url, basis: 'stated', rule: 'own-address', evidence }];
    }
    return [];
  },
};
