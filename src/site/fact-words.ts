import type { Fact } from '../facts/fact.ts';
import { clipped, dateWords, edtfWords } from './format.ts';

/** The value of any fact in words. */
export const factWords = (fact: Fact): string => {
  switch (fact.kind) {
    case 'stamp':
    case 'published':
    case 'updated':
      return dateWords(fact.value);
    case 'when':
      return edtfWords(fact.value);
    case 'credit':
      return `${fact.value.name} (${fact.value.role})`;
    case 'reference':
      return fact.value.date ? `${fact.value.title} (${dateWords(fact.value.date)})` : fact.value.title;
    case 'date':
      return fact.value.edtf === null ? 'too vague to resolve' : edtfWords(fact.value.edtf);
    case 'quotation':
      return `${fact.value.speaker ?? 'unnamed'}: ${clipped(fact.value.words, 120)}`;
    case 'topic':
    case 'person':
    case 'organisation':
    case 'location':
      return fact.value.name;
    default:
      return clipped(fact.value, 160);
  }
};
