import type { Span } from '../text/span.ts';
import { singularOf, wordsIn } from '../text/words.ts';
import type { Topic } from './authority.ts';
import type { FactOf, FactRule, Reading } from './fact.ts';
import { proseOf } from './prose.ts';

/** What a subject must reach to be given: none is better than a wrong one. */
const LEAST = { broad: 11, narrow: 7 } as const;
/** A subject weaker than this share of the strongest of its rank is in the story by the way. */
const SHARE = { broad: 0.4, narrow: 0.5 } as const;
/** At most this many subjects of the first rank. */
const MOST = 3;
/** A term in the headline or the standfirst counts as so many. */
const FRONT = 2;
/** Up to this many words a story's length is not held against a term. */
const SHORT_STORY = 250;
/** At most this many spans are given as evidence. */
const EVIDENCE = 12;

interface Term {
  readonly topic: string;
  readonly weight: number;
}

/** A tree over words: the terms that end here, and what may follow. */
interface Node {
  readonly next: Map<string, Node>;
  readonly terms: Term[];
}

interface Index {
  readonly root: Node;
  readonly topics: ReadonlyMap<string, Topic>;
}

const INDEXES = new WeakMap<readonly Topic[], Index>();

const termWords = (term: string): readonly string[] => wordsIn(term).map(({ plain }) => singularOf(plain));

const indexOf = (topics: readonly Topic[]): Index => {
  const known = INDEXES.get(topics);
  if (known) return known;
  const root: Node = { next: new Map(), terms: [] };
  for (const topic of topics) {
    for (const [term, weight] of Object.entries(topic.terms)) {
      let node = root;
      for (const word of termWords(term)) {
        const next = node.next.get(word) ?? { next: new Map(), terms: [] };
        node.next.set(word, next);
        node = next;
      }
      node.terms.push({ topic: topic.id, weight });
    }
  }
  const index = { root, topics: new Map(topics.map((topic) => [topic.id, topic])) };
  INDEXES.set(topics, index);
  return index;
};

/** How strongly a story speaks for a topic, and where. */
interface Weighed {
  readonly score: number;
  readonly evidence: readonly Span[];
}

interface Met {
  weight: number;
  count: number;
  readonly spans: Span[];
}

/** Weighs each topic by the terms met; a term said again counts less each time. */
export const weigh = (reading: Reading): ReadonlyMap<string, Weighed> => {
  const { root, topics } = indexOf(reading.vocabulary.topics);
  const met = new Map<string, Map<Node, Met>>();
  let length = 0;
  for (const { block, words } of proseOf(reading)) {
    const plain = words.map((word) => singularOf(word.plain));
    const count = block.kind === 'headline' || block.kind === 'standfirst' ? FRONT : 1;
    length += words.length;
    for (let at = 0; at < plain.length; ) {
      let node: Node | undefined = root;
      let found: Node | null = null;
      let last = at;
      for (let to = at; node && to < plain.length; to += 1) {
        node = node.next.get(plain[to] ?? '');
        if (node && node.terms.length > 0) {
          found = node;
          last = to;
        }
      }
      const from = words[at];
      const till = words[last];
      if (found && from && till) {
        for (const { topic, weight } of found.terms) {
          const terms = met.get(topic) ?? new Map<Node, Met>();
          met.set(topic, terms);
          const known = terms.get(found) ?? { weight, count: 0, spans: [] };
          terms.set(found, known);
          known.count += count;
          known.spans.push({ start: from.start, end: till.end });
        }
      }
      at = last + 1;
    }
  }
  const ease = Math.sqrt(Math.max(1, length / SHORT_STORY));
  const weighed = new Map<string, Weighed>();
  for (const id of topics.keys()) {
    const terms = [...(met.get(id)?.values() ?? [])].sort((a, b) => b.weight - a.weight);
    if (terms.length === 0) continue;
    const score = terms.reduce((sum, term) => sum + term.weight * (1 + Math.log(term.count)), 0);
    const evidence = terms.flatMap(({ spans }) => spans).slice(0, EVIDENCE);
    weighed.set(id, { score: score / ease, evidence });
  }
  return weighed;
};

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The topics of a story: the strongest broad subject first, each followed by its narrower ones. */
const findTopics = (reading: Reading): readonly FactOf<'topic'>[] => {
  const { topics } = indexOf(reading.vocabulary.topics);
  const own = weigh(reading);
  const rootOf = (id: string): string => {
    const parent = topics.get(id)?.parent;
    return parent ? rootOf(parent) : id;
  };
  const broad = new Map<string, number>();
  for (const [id, { score }] of own) broad.set(rootOf(id), (broad.get(rootOf(id)) ?? 0) + score);
  const ranked = [...broad].sort((a, b) => b[1] - a[1]);
  const best = ranked[0]?.[1] ?? 0;
  const given = ranked
    .filter(([, score]) => score >= Math.max(LEAST.broad, SHARE.broad * best))
    .slice(0, MOST);
  return given.flatMap(([root]) => {
    const below = [...own]
      .filter(([id]) => id !== root && rootOf(id) === root)
      .sort((a, b) => b[1].score - a[1].score);
    const first = below[0]?.[1].score ?? 0;
    const narrow = below.filter(([, { score }]) => score >= Math.max(LEAST.narrow, SHARE.narrow * first));
    const evidence = [own.get(root)?.evidence ?? [], ...below.map(([, { evidence }]) => evidence)].flat();
    return [[root, evidence] as const, ...narrow.map(([id, found]) => [id, found.evidence] as const)].map(
      ([id, spans]): FactOf<'topic'> => ({
        kind: 'topic',
        value: { id, name: topics.get(id)?.label ?? id },
        basis: 'inferred',
        rule: 'weighted-terms',
        evidence: spans.slice(0, EVIDENCE).toSorted(byStart),
      }),
    );
  });
};

export const TOPICS: FactRule = {
  name: 'weighted-terms',
  example: 'The airstrike hit a military base hours before a ceasefire was to begin.',
  find: findTopics,
};
