/**
 * Gives a font a feature, `zquo`, that sets straight quotation marks and apostrophes as curly ones. The text keeps its
 * characters: what is copied, searched or read aloud is what the source has. Sides are told by the neighbours, as
 * in `text/quotes.ts`: a mark opens before a word, a figure or another mark, unless a word or a full stop is before it.
 */

/** Big-endian 16-bit numbers, the cells of every table here. */
const words = (...numbers: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) buffer.writeUInt16BE(number, index * 2);
  return buffer;
};

/** A table that begins with `head`, whose zeros are filled with the places of the parts behind it. */
const withParts = (head: readonly number[], parts: readonly Buffer[]): Buffer => {
  let next = head.length * 2;
  let part = 0;
  const filled = head.map((cell) => {
    if (cell !== PLACE) return cell;
    const place = next;
    next += parts[part]?.length ?? 0;
    part += 1;
    return place;
  });
  return Buffer.concat([words(...filled), ...parts]);
};

/** Stands for an offset that `withParts` fills in. */
const PLACE = -1;

const coverage = (glyphs: readonly number[]): Buffer => {
  const sorted = [...new Set(glyphs)].sort((a, b) => a - b);
  return words(1, sorted.length, ...sorted);
};

const lookup = (type: number, subtables: readonly Buffer[]): Buffer =>
  withParts([type, 0, subtables.length, ...subtables.map(() => PLACE)], subtables);

const singleSubstitution = (pairs: readonly (readonly [number, number])[]): Buffer => {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  return lookup(1, [
    withParts(
      [2, PLACE, sorted.length, ...sorted.map(([, to]) => to)],
      [coverage(sorted.map(([from]) => from))],
    ),
  ]);
};

type Glyphs = readonly number[];

/** A glyph of `mark` between those neighbours is given to the lookup with that index. */
const inContext = (
  before: readonly Glyphs[],
  mark: Glyphs,
  after: readonly Glyphs[],
  index: number,
): Buffer =>
  withParts(
    [
      3,
      before.length,
      ...before.map(() => PLACE),
      1,
      PLACE,
      after.length,
      ...after.map(() => PLACE),
      1,
      0,
      index,
    ],
    [...before, mark, ...after].map(coverage),
  );

interface Table {
  readonly tag: string;
  readonly data: Buffer;
}

const tablesOf = (font: Buffer): readonly Table[] =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const start = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      data: font.subarray(start, start + font.readUInt32BE(entry + 12)),
    };
  });

const checksum = (data: Buffer): number => {
  const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
};

const fontOf = (version: Buffer, tables: readonly Table[]): Buffer => {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  version.copy(directory);
  directory.writeUInt16BE(tables.length, 4);
  const bodies: Buffer[] = [];
  let place = directory.length;
  for (const [index, { tag, data }] of tables.entries()) {
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(data), entry + 4);
    directory.writeUInt32BE(place, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    bodies.push(padded);
    place += padded.length;
  }
  return Buffer.concat([directory, ...bodies]);
};

/** The glyph of a sign, from the character map's segments (format 4); 0 where it has none. */
const glyphFinder = (cmap: Buffer): ((sign: string) => number) => {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4)),
  );
  const map = tables.find((table) => table.readUInt16BE(0) === 4);
  if (!map) throw new Error('The font has no character map of format 4.');
  const size = map.readUInt16BE(6);
  return (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    for (let at = 0; at < size; at += 2) {
      if (code > map.readUInt16BE(14 + at)) continue;
      const start = map.readUInt16BE(16 + size + at);
      if (code < start) return 0;
      const delta = map.readUInt16BE(16 + 2 * size + at);
      const range = 16 + 3 * size + at;
      const offset = map.readUInt16BE(range);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = map.readUInt16BE(range + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
};

/** The rules in their order; each mark is asked of them from left to right, the first that fits decides. */
const lookupsFor = (glyphOf: (sign: string) => number, signs: string, first: number): readonly Buffer[] => {
  const glyphs = (text: Iterable<string>): Glyphs => [...text].map(glyphOf).filter((glyph) => glyph !== 0);
  const matching = (pattern: RegExp): Glyphs => glyphs([...signs].filter((sign) => pattern.test(sign)));
  const [open, close] = [first, first + 1];
  const ended = matching(/[\p{L}\p{N}.,!?;:…%)\]}’”»*°]/u);
  const begins = matching(/[\p{L}\p{N}"'‘“([$£€¡¿….]/u);
  const [single, double] = [glyphs("'"), glyphs('"')];
  const digits = matching(/\d/);
  const pairs = (curly: string): (readonly [number, number])[] => [
    [glyphOf("'"), glyphOf(curly[0] ?? '')],
    [glyphOf('"'), glyphOf(curly[1] ?? '')],
  ];
  return [
    singleSubstitution(pairs('‘“')),
    singleSubstitution(pairs('’”')),
    lookup(6, [
      inContext([ended], single, [], close),
      // A name that is a link ends its run of text: what follows it is a genitive.
      inContext([], single, [glyphs('sS'), matching(/[\s.,;:!?)]/)], close),
      // The '90s.
      inContext([], single, [digits, digits, glyphs('s')], close),
      inContext([], single, [begins], open),
      inContext([], single, [], close),
      inContext([ended], double, [], close),
      inContext([], double, [begins], open),
      inContext([], double, [], close),
    ]),
  ];
};

/** A script or language system with one more feature. */
const withFeature = (system: Buffer, feature: number): Buffer => {
  const count = system.readUInt16BE(4);
  return Buffer.concat([
    words(0),
    system.subarray(2, 4),
    words(count + 1),
    system.subarray(6, 6 + 2 * count),
    words(feature),
  ]);
};

const scriptsWith = (scripts: Buffer, feature: number): Buffer => {
  const count = scripts.readUInt16BE(0);
  const parts: Buffer[] = [];
  const tags: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const record = 2 + 6 * index;
    const script = scripts.subarray(scripts.readUInt16BE(record + 4));
    const languages = script.readUInt16BE(2);
    const systems = Array.from({ length: languages }, (_, at) =>
      script.subarray(script.readUInt16BE(4 + 6 * at + 4)),
    );
    const fallback = script.readUInt16BE(0);
    const all = [...(fallback === 0 ? [] : [script.subarray(fallback)]), ...systems].map((system) =>
      withFeature(system, feature),
    );
    let place = 4 + 6 * languages;
    const head = Buffer.alloc(place);
    head.writeUInt16BE(languages, 2);
    for (const [at, system] of all.entries()) {
      const language = at - (fallback === 0 ? 0 : 1);
      if (language < 0) head.writeUInt16BE(place, 0);
      else {
        script.copy(head, 4 + 6 * language, 4 + 6 * language, 8 + 6 * language);
        head.writeUInt16BE(place, 8 + 6 * language);
      }
      place += system.length;
    }
    parts.push(Buffer.concat([head, ...all]));
    tags.push(scripts.subarray(record, record + 4));
  }
  let place = 2 + 6 * count;
  const records = parts.map((part, index) => {
    const record = Buffer.concat([tags[index] ?? Buffer.alloc(4), words(place)]);
    place += part.length;
    return record;
  });
  return Buffer.concat([words(count), ...records, ...parts]);
};

/** A list of offsets (lookups) or of tags and offsets (features) with `added` behind it; `cell` bytes an entry. */
const listWith = (
  list: Buffer,
  cell: 2 | 6,
  added: readonly { readonly tag?: string; readonly data: Buffer }[],
): Buffer => {
  const count = list.readUInt16BE(0);
  const shift = cell * added.length;
  const old = Buffer.from(list.subarray(2, 2 + cell * count));
  for (let at = cell - 2; at < old.length; at += cell) old.writeUInt16BE(old.readUInt16BE(at) + shift, at);
  const body = list.subarray(2 + cell * count);
  let place = 2 + cell * count + shift + body.length;
  const entries = added.map(({ tag, data }) => {
    const entry = Buffer.concat([
      tag === undefined ? Buffer.alloc(0) : Buffer.from(tag, 'latin1'),
      words(place),
    ]);
    place += data.length;
    return entry;
  });
  return Buffer.concat([
    words(count + added.length),
    old,
    ...entries,
    body,
    ...added.map(({ data }) => data),
  ]);
};

/** The font, a bare TrueType file, with the feature added; `signs` are the characters that it was cut to. */
export const withQuotes = (font: Buffer, signs: string): Buffer => {
  const tables = tablesOf(font);
  const [cmap, gsub] = ['cmap', 'GSUB'].map((tag) => tables.find((table) => table.tag === tag)?.data);
  if (!cmap || !gsub) throw new Error('The font has no character map or no substitutions to add to.');
  const [scripts, features, lookups] = [4, 6, 8].map((at) => gsub.readUInt16BE(at));
  if (!scripts || !features || !lookups) throw new Error('The substitutions of the font are not complete.');
  if (gsub.readUInt16BE(2) !== 0 && gsub.readUInt32BE(10) !== 0)
    throw new Error('Substitutions by axis are not kept.');
  const ends = [scripts, features, lookups, gsub.length].sort((a, b) => a - b);
  const part = (start: number): Buffer => gsub.subarray(start, ends[ends.indexOf(start) + 1]);
  const first = part(lookups).readUInt16BE(0);
  const newLookups = lookupsFor(glyphFinder(cmap), signs, first);
  const feature = part(features).readUInt16BE(0);
  const parts = [
    scriptsWith(part(scripts), feature),
    listWith(part(features), 6, [{ tag: 'zquo', data: words(0, 1, first + 2) }]),
    listWith(
      part(lookups),
      2,
      newLookups.map((data) => ({ data })),
    ),
  ];
  const data = withParts([1, 0, PLACE, PLACE, PLACE], parts);
  return fontOf(
    font.subarray(0, 4),
    tables.map((table) => (table.tag === 'GSUB' ? { tag: 'GSUB', data } : table)),
  );
};
