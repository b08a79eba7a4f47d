import { readFileSync } from 'node:fs';
import type { Article } from '../../src/archive/article.ts';
import { factsOf } from '../../src/facts/fact.ts';

/** Every linked mention of a story, in the order of the text: `offset | kind | name | form as printed`. */
export const mentionLines = ({ source, facts }: Article): readonly string[] =>
  (['person', 'organisation', 'location'] as const)
    .flatMap((kind) =>
      factsOf(facts, kind).flatMap(({ value, evidence }) =>
        evidence.map((span) => ({ kind, value, ...span })),
      ),
    )
    .sort((a, b) => a.start - b.start)
    .map(
      ({ kind, value, start, end }) =>
        `${start} | ${kind} | ${value.name} | ${source.text.slice(start, end)}`,
    );

/** The mentions of a seed as checked by eye. */
export const goldMentions = (id: string): readonly string[] =>
  readFileSync(new URL(`${id}.names`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
