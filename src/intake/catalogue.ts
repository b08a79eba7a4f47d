import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Catalogue, CatalogueEntry } from '../archive/catalogue.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { isDay } from '../facts/day.ts';

/** The catalogue's name, in the seeds folder itself. */
export const CATALOGUE = 'catalogue.yaml';

const words = z.string().trim().min(1, 'nothing is written here');
const day = words.refine(isDay, { error: ({ input }) => `“${input}” is no day of the form YYYY-MM-DD` });
const Entry = z
  .strictObject({
    headline: words,
    outlet: words,
    filed: day,
    published: day,
    updated: day,
    url: z.url({ protocol: /^https?$/, error: ({ input }) => `“${input}” is no http or https address` }),
    language: words.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
      error: ({ input }) => `“${input}” is no language tag such as en or pt-BR`,
    }),
    withdrawn: words,
  })
  .partial();
const CATALOGUE_SHAPE = z.record(z.string(), Entry, {
  error: 'an accession id with fields below it is expected',
});

/** The fields that are there; those that are not are left out, not undefined. */
const written = (entry: z.infer<typeof Entry>): CatalogueEntry =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

const KEYS = Object.keys(Entry.shape).join(', ');

/** A catalogue as read, with the faults in it; empty where there is a fault. */
export interface ReadCatalogue {
  readonly catalogue: Catalogue;
  readonly faults: readonly Diagnostic[];
}

/** The offset of the key that a path leads to, or of the last key on the way that is there. */
const offsetWithin = (node: unknown, [key, ...rest]: readonly PropertyKey[]): number | null => {
  if (key === undefined || !isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair || !isScalar(pair.key)) return null;
  return offsetWithin(pair.value, rest) ?? pair.key.range?.[0] ?? null;
};

/**
 * Reads the text of a catalogue. Every scalar is taken as the words written there (`001` stays `001`),
 * and every fault names its line. Entries for ids that `isKnown` denies are faults.
 */
export const readCatalogue = (text: string, isKnown: (id: string) => boolean): ReadCatalogue => {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const faults: Diagnostic[] = [];
  const fault = (offset: number, rule: string, message: string, mend: string | null): void => {
    const { line, col } = lines.linePos(offset);
    faults.push({ file: CATALOGUE, at: { line, column: col }, rule, message, mend });
  };
  for (const error of document.errors)
    fault(error.pos[0], 'catalogue-syntax', `not valid YAML: ${error.message.replace(/\.$/, '')}`, null);
  const isBlank = isScalar(document.contents) && document.contents.value === '';
  if (faults.length > 0 || document.contents === null || isBlank) return { catalogue: new Map(), faults };

  const offsetOf = (path: readonly PropertyKey[]): number => offsetWithin(document.contents, path) ?? 0;
  const read = CATALOGUE_SHAPE.safeParse(document.toJS());
  for (const issue of read.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        fault(
          offsetOf([...issue.path, key]),
          'catalogue-key',
          `“${key}” is no field of the catalogue`,
          `The fields are ${KEYS}.`,
        );
    else
      fault(
        offsetOf(issue.path),
        'catalogue-value',
        [issue.path.join(' › '), issue.message].filter(Boolean).join(': '),
        null,
      );
  }
  for (const id of Object.keys(read.data ?? {}))
    if (!isKnown(id))
      fault(
        offsetOf([id]),
        'catalogue-id',
        `no file of the folder has the accession id “${id}”`,
        "An accession id is a file's name without its ending.",
      );
  if (faults.length > 0) return { catalogue: new Map(), faults };

  return {
    catalogue: new Map(Object.entries(read.data ?? {}).map(([id, entry]) => [id, written(entry)])),
    faults,
  };
};
