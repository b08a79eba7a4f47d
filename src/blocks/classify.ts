import type { Span } from '../text/span.ts';
import type { Block } from './kinds.ts';

/** Labels each piece of a text; no edge moves. */
export const classify = (text: string, spans: readonly Span[]): readonly Block[] =>
  spans.map((span) =>
    text.slice(span.start, span.end).trim() === ''
      ? { ...span, kind: 'gap', rule: 'white-space' }
      : { ...span, kind: 'paragraph', rule: 'words' },
  );
