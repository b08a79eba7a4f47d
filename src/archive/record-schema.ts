import * as z from 'zod';
import { type BlockKind, KINDS } from '../blocks/kinds.ts';
import { isDay } from '../facts/day.ts';
import type { Basis, CreditRole, FactKind, FactValues } from '../facts/fact.ts';
import type { Mentioned, StoryRecord } from './record.ts';

const text = z.string();
const words = z.string().nullable();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay)
  .meta({ id: 'Day', format: 'date' });
const count = z.int().min(0);
const basis = z.enum(['stated', 'inferred', 'shared', 'catalogued'] satisfies readonly Basis[]).meta({
  id: 'Basis',
  description:
    'how it is known: the text says it, a rule worked it out, another version of the story says it, the archivist says it',
});
const edtf = z
  .string()
  .meta({ id: 'Edtf', description: 'a date in the Extended Date/Time Format of the Library of Congress' });
const named = z.strictObject({ id: text, name: text }).meta({ id: 'Named' });
const credit = z
  .strictObject({
    name: text,
    role: z.enum(['agency', 'contributor', 'author', 'initials'] satisfies readonly CreditRole[]),
  })
  .meta({ id: 'Credit' });
const mentioned: z.ZodType<Mentioned> = z
  .strictObject({ id: text, name: text, mentions: count })
  .meta({ id: 'Mentioned' });
const chosen = z.strictObject({ value: text, basis }).meta({ id: 'Chosen' });

const evidence = z
  .array(z.tuple([count, count]))
  .meta({ id: 'Evidence', description: 'spans of the decoded text, in UTF-16 code units' });

/** The shape of every kind of fact's value. */
const VALUES: { readonly [K in FactKind]: z.ZodType<FactValues[K]> } = {
  headline: text,
  standfirst: text,
  section: text,
  outlet: text,
  url: text,
  language: text,
  stamp: day,
  published: day,
  updated: day,
  when: edtf,
  place: text,
  credit,
  reference: z.strictObject({ title: text, date: day.nullable() }),
  topic: named,
  person: named,
  organisation: named,
  location: named,
  date: z.strictObject({
    edtf: edtf.nullable(),
    form: z.enum(['absolute', 'partial', 'weekday', 'relative', 'range', 'vague']),
    quoted: z.boolean(),
    surrounding: z.boolean(),
  }),
  quotation: z.strictObject({ words: text, speaker: words }),
  withdrawn: text,
};

const fact = z.union(
  Object.entries(VALUES).map(([kind, value]) =>
    z.strictObject({
      kind: z.literal(kind as FactKind),
      value,
      basis,
      rule: text,
      evidence,
      source: text.exactOptional().meta({
        description: 'the accession id of the story whose text holds the evidence, where it is another',
      }),
    }),
  ),
);

/** The schema of a story's record, as `record.json`, `archive.ndjson` and `read` give it. */
export const RECORD_SCHEMA: z.ZodType<StoryRecord> = z
  .strictObject({
    id: text.meta({ description: "the accession id: the file's name without its ending" }),
    short: z.string().regex(/^[a-z2-7]{10}$/),
    address: z
      .string()
      .regex(/^\/.*\/$/)
      .meta({ description: 'root-relative, without the base path' }),
    source: z.strictObject({ file: text, bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    url: words.meta({ description: "the original's address, where the text or the catalogue gives it" }),
    language: words,
    title: chosen,
    standfirst: words,
    outlet: chosen.nullable(),
    section: words,
    dates: z.strictObject({
      filed: day.nullable(),
      published: day.nullable(),
      updated: day.nullable(),
      edtf: edtf.nullable(),
      basis: basis.nullable(),
    }),
    place: words.meta({ description: "the dateline's place" }),
    credits: z.array(credit),
    topics: z.array(z.strictObject({ id: text, label: text, code: words })),
    people: z.array(mentioned),
    organisations: z.array(mentioned),
    places: z.array(mentioned),
    references: z.array(z.strictObject({ title: text, date: day.nullable(), address: words })),
    versions: z.array(text).meta({ description: 'accession ids of the other versions of the story' }),
    event: words.meta({ description: 'the event that the story tells with others' }),
    quotations: z
      .array(
        z.strictObject({
          words: text,
          speaker: words,
          evidence: z.tuple([count, count]),
          alsoIn: z.array(text).meta({ description: 'accession ids of the other stories' }),
        }),
      )
      .meta({ description: 'what the story quotes that other stories quote too' }),
    blocks: z
      .array(
        z.strictObject({
          kind: z.enum(Object.keys(KINDS) as [BlockKind, ...BlockKind[]]),
          start: count,
          end: count,
          rule: text,
        }),
      )
      .meta({ description: 'they tile the decoded text, in UTF-16 code units' }),
    facts: z.array(fact),
    text: text.meta({ description: 'the body as read: paragraphs and crossheads, a blank line between' }),
  })
  .meta({ title: 'Story', description: 'A story of the archive as data' });

/** The same as JSON Schema 2020-12, without an address of its own. */
export const recordJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(RECORD_SCHEMA, { target: 'draft-2020-12' });
