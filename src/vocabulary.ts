import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Vocabulary } from './facts/authority.ts';
import { type Filed, faultsAcross } from './facts/authority-checks.ts';

const name = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is small letters, digits and hyphens');
const names = z.array(name).default([]);

const OUTLET = z.strictObject({
  id,
  name,
  variants: names,
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a domain is a host without scheme or path'))
    .default([]),
  agency: z.boolean().default(false),
  prose: z.boolean().default(true),
});

const AUTHORITY = z.strictObject({
  id,
  name,
  variants: names,
  short: names,
  titles: names,
  within: id.nullable().default(null),
  demonyms: names,
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'a Wikidata id is Q and a number')
    .nullable()
    .default(null),
  note: z.string().nullable().default(null),
});

const TOPIC = z.strictObject({
  id,
  label: name,
  code: z
    .string()
    .regex(/^(?:medtop:)?\d{8}$/, 'an IPTC code is eight digits')
    .nullable()
    .default(null),
  parent: id.nullable().default(null),
  terms: z.record(name, z.number().positive()).default({}),
});

const form = z
  .string()
  .regex(
    /^[\p{Ll}\p{N}]+(?: [\p{Ll}\p{N}]+)*\*?$/u,
    'a form is words in small letters, with * for any ending',
  )
  .refine((value) => !/(?:^| )\S{0,3}\*$/.test(value), 'before * stand four letters or more');

const CHOICE = z.strictObject({
  id,
  name,
  words: z
    .record(name, z.array(form).min(1))
    .refine((words) => Object.keys(words).length > 1, 'a thing needs two words to choose between')
    .refine((words) => {
      const forms = Object.values(words).flat();
      return new Set(forms).size === forms.length;
    }, 'a form stands under two words of the thing; keep it under one'),
});

/** Entries, or what is wrong with them: each fault is `file:line: what, and how to mend it`. */
interface Checked<T> extends Filed<T> {
  readonly faults: readonly string[];
}

/** Reads a file with the place of everything in it, to say what is wrong and where. */
const parseWithPlaces = <T extends { readonly id: string }>(
  file: string,
  yaml: string,
  schema: z.ZodType<T>,
): Checked<T> => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return {
      entries: [],
      at: () => file,
      faults: document.errors.map((error) => `${at(error.pos[0])}: ${error.message.split('\n')[0]}`),
    };
  }
  const placeOf = (path: readonly PropertyKey[]): string => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return `${file}:1`;
  };
  const read = z.array(schema).safeParse(document.toJS() ?? []);
  if (!read.success) {
    return {
      entries: [],
      at: placeOf,
      faults: read.error.issues.map((issue) => {
        const field = issue.path.slice(1).join('.');
        const entry = document.getIn(issue.path.slice(0, 1));
        const whose = isMap(entry) ? ` (entry ${JSON.stringify(entry.get('id') ?? '?')})` : '';
        return `${placeOf(issue.path)}: ${field ? `${field}: ` : ''}${issue.message}${whose}`;
      }),
    };
  }
  const seen = new Map<string, number>();
  const faults = read.data.flatMap((entry, index) => {
    const first = seen.get(entry.id);
    if (first === undefined) {
      seen.set(entry.id, index);
      return [];
    }
    return [
      `${placeOf([index, 'id'])}: the id "${entry.id}" stands already in ${placeOf([first, 'id'])}; give one another id`,
    ];
  });
  return { entries: read.data, at: placeOf, faults };
};

/** The entries of a file in which nothing is wrong; null where something is. */
const soundEntries = <T extends { readonly id: string }>(
  yaml: string,
  schema: z.ZodType<T>,
): readonly T[] | null => {
  try {
    const { data } = z.array(schema).safeParse(load(yaml, { schema: CORE_SCHEMA }) ?? []);
    return data && new Set(data.map((entry) => entry.id)).size === data.length ? data : null;
  } catch {
    return null;
  }
};

/**
 * Reads one authority file's text: a YAML list of entries, checked against a schema. The reader that knows the place of
 * everything takes six times as long as one that does not, so it is asked only where there is something to say.
 */
export const parseAuthorities = <T extends { readonly id: string }>(
  file: string,
  yaml: string,
  schema: z.ZodType<T>,
): Checked<T> => {
  const entries = soundEntries(yaml, schema);
  if (entries === null) return parseWithPlaces(file, yaml, schema);
  let placed: Checked<T> | undefined;
  return {
    entries,
    at: (path) => {
      placed ??= parseWithPlaces(file, yaml, schema);
      return placed.at(path);
    },
    faults: [],
  };
};

const FOLDERS = [join(import.meta.dirname, 'vocabulary'), join(process.cwd(), 'src', 'vocabulary')];

/**
 * Reads and checks the authority files in a folder (`outlets.yaml`, `people.yaml` …); an absent file
 * is an empty list. Throws one error that names every fault by file and line.
 */
export const readVocabulary = (folder = FOLDERS.find(existsSync) ?? 'src/vocabulary'): Vocabulary => {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder of authority files`);
  const faults: string[] = [];
  const read = <T extends { readonly id: string }>(kind: string, schema: z.ZodType<T>): Filed<T> => {
    const path = join(folder, `${kind}.yaml`);
    if (!existsSync(path)) return { entries: [], at: () => path };
    const checked = parseAuthorities(path, readFileSync(path, 'utf8'), schema);
    faults.push(...checked.faults);
    return checked;
  };
  const files = {
    outlets: read('outlets', OUTLET),
    people: read('people', AUTHORITY),
    organisations: read('organisations', AUTHORITY),
    places: read('places', AUTHORITY),
    topics: read('topics', TOPIC),
    choices: read('choices', CHOICE),
  };
  if (faults.length === 0) faults.push(...faultsAcross(files));
  if (faults.length > 0) throw new Error(`The vocabulary cannot be read:\n${faults.join('\n')}`);
  return {
    outlets: files.outlets.entries,
    people: files.people.entries,
    organisations: files.organisations.entries,
    places: files.places.entries,
    topics: files.topics.entries,
    choices: files.choices.entries,
  };
};
