import type { Block } from '../blocks/kinds.ts';
import type { Span } from '../text/span.ts';
import { plainOf } from '../text/words.ts';
import { factsOf, type Reading } from './fact.ts';
import { genderOfGiven } from './given-names.ts';
import { type NameKind, nameIndexOf, surnamesOf } from './name-forms.ts';
import { type Gender, genderAt, type Sight, sightsIn } from './name-sights.ts';
import { wordsOf } from './prose.ts';

/** A name where a paragraph prints it: one that an authority holds, or a run of capitals shaped like one. */
export interface Actor extends Span {
  /** As the authority gives it, else the fullest form that the story prints. */
  readonly name: string;
  /** `alone`: one word that no full name of the story explains. */
  readonly kind: 'person' | 'thing' | 'place' | 'alone';
}

/** The names of a story's paragraphs, and what it tells of who bears them. */
export interface Cast {
  readonly in: (block: Block) => readonly Actor[];
  readonly genderOf: (name: string) => Gender | null;
}

const PARTICLES_BEFORE =
  /(?<!\p{L})(?:(?:de|del|della|degli|der|van|von|den|la|le|lo|du|di|da|dos|ten|ter|zu) )+$/u;
/** Every name with the words by which the story may call its bearer later: surname, given name. */
const fullNames = (sights: readonly Sight[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const calls = new Map<string, Set<string>>();
  const call = (form: string, name: string): void => {
    const names = calls.get(form) ?? new Set<string>();
    calls.set(form, names.add(name));
  };
  const known = new Set<string>();
  for (const { form, held, kind } of sights) {
    const name = held ?? form;
    if (kind !== 'person' || known.has(form) || !name.includes(' ')) continue;
    known.add(form);
    for (const full of new Set([form, name])) {
      const bare = full.replace(/,? (?:[JS]r\.?|I{2,3}|IV)$/, '');
      for (const surname of surnamesOf(bare)) call(surname.toLowerCase(), name);
      const words = bare.toLowerCase().split(' ');
      call(words[0] ?? '', name);
      words.forEach((_, at) => {
        if (at < words.length - 1) call(words.slice(at).join(' '), name);
      });
    }
  }
  return calls;
};

/** Who is named in some paragraphs of a story. */
export const castOf = (reading: Reading, blocks: readonly Block[]): Cast => {
  const { folded: text, facts, vocabulary } = reading;
  const { demonyms } = nameIndexOf(vocabulary);
  const small = new Set<string>();
  for (const block of blocks)
    for (const { capital, plain } of wordsOf(reading, block)) if (!capital) small.add(plain);
  const heldOf = (named: NameKind, kind: Sight['kind']): readonly Sight[] =>
    factsOf(facts, named).flatMap(({ value, evidence }) =>
      evidence.map(({ start, end }) => ({
        start,
        end,
        form: text.slice(start, end),
        // A short form stands for the whole ("the Guard Corps"); another name ("the Pentagon") is left as printed.
        held:
          kind === 'thing' && !value.name.endsWith(text.slice(start, end))
            ? text.slice(start, end)
            : value.name,
        kind,
        titled: false,
      })),
    );
  const held = [
    ...heldOf('person', 'person'),
    ...heldOf('organisation', 'thing'),
    ...heldOf('location', 'place'),
  ];
  held.sort((a, b) => a.start - b.start);
  let next = 0;
  const sights = new Map(
    blocks.map((block) => {
      const words = wordsOf(reading, block);
      while ((held[next]?.start ?? block.start) < block.start) next += 1;
      const from = next;
      while ((held[next]?.end ?? block.end + 1) <= block.end) next += 1;
      const own = held.slice(from, next);
      const printed = { text, words, shouted: false, titled: false };
      return [block, sightsIn(printed, own, small, (plain) => demonyms.has(plain))] as const;
    }),
  );
  const all = [...sights.values()].flat();
  const calls = fullNames(all);
  const nameOf = ({ form, start, kind, held: name }: Sight): string => {
    if (name !== null && kind !== 'place') return name;
    const particles = PARTICLES_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
    const known = calls.get((particles + form).toLowerCase()) ?? calls.get(form.toLowerCase());
    return known?.size === 1 ? ([...known][0] ?? form) : form;
  };
  const gendersIn = (): ReadonlyMap<string, Gender | 'both'> => {
    const found = new Map<string, Gender | 'both'>();
    for (const sight of all) {
      const gender = sight.kind === 'person' ? genderAt(text, sight.start) : null;
      if (gender === null) continue;
      const name = nameOf(sight);
      found.set(name, (found.get(name) ?? gender) === gender ? gender : 'both');
    }
    return found;
  };
  let genders: ReturnType<typeof gendersIn> | undefined;
  const actorOf = (sight: Sight): Actor => {
    const { start, end, kind, form, titled } = sight;
    const name = nameOf(sight);
    const whole = /\s/.test(name) || titled || sight.held !== null || calls.has(name.toLowerCase());
    if (kind === 'place' && name !== form) return { start, end, name, kind: 'person' };
    return { start, end, name, kind: kind !== 'person' || whole ? kind : 'alone' };
  };
  const actors = new Map([...sights].map(([block, seen]) => [block, seen.map(actorOf)] as const));
  return {
    in: (block) => actors.get(block) ?? [],
    genderOf: (name) => {
      genders ??= gendersIn();
      const gender = genders.get(name) ?? genderOfGiven(plainOf(/^\S+(?=\s)/.exec(name)?.[0] ?? ''));
      return gender === 'both' ? null : gender;
    },
  };
};
