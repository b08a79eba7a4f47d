import type { Source } from '../text/source.ts';
import { tiles, within } from '../text/span.ts';
import { addressOf } from './address.ts';
import type { Article } from './article.ts';
import type { Diagnostic } from './diagnostic.ts';

type Check = (sources: readonly Source[]) => readonly Diagnostic[];

/** Each source that has the same key as an earlier one, said of the later and naming the earlier. */
const repeated =
  (
    rule: string,
    keyOf: (source: Source) => string,
    message: (source: Source, earlier: Source) => string,
    mend: string,
  ): Check =>
  (sources) => {
    const first = new Map<string, Source>();
    const found: Diagnostic[] = [];
    for (const source of sources) {
      const earlier = first.get(keyOf(source));
      if (earlier === undefined) first.set(keyOf(source), source);
      else found.push({ file: source.file, at: null, rule, message: message(source, earlier), mend });
    }
    return found;
  };

const sameId = repeated(
  'same-id',
  (source) => source.id,
  (source, earlier) => `its accession id “${source.id}” is also that of ${earlier.file}`,
  'Rename one of the two: the id is the name without its ending, whatever the folder.',
);

const sameShortId = repeated(
  'same-short-id',
  (source) => source.short,
  (source, earlier) => `its short id ${source.short} is also that of ${earlier.file}`,
  'Rename one of the two; the names clash by chance.',
);

const sameBytes = repeated(
  'same-bytes',
  (source) => source.sha256,
  (_, earlier) => `byte for byte the same as ${earlier.file}`,
  'Both are published, as versions of one story.',
);

const caseOnly = repeated(
  'case-only',
  (source) => source.file.normalize('NFC').toLowerCase(),
  (_, earlier) => `its name differs from ${earlier.file} in capitals only`,
  'On some disks only one of them would survive; rename one.',
);

const oddName: Check = (sources) =>
  sources
    .filter(({ file }) => /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(file))
    .map(({ file }) => ({
      file,
      at: null,
      rule: 'odd-name',
      message: 'its name holds a control character',
      mend: 'It is read, and shown with the character escaped; rename it if you can.',
    }));

/** Two files with one id (or one short id): always the end of a build. */
export const clashesOf: Check = (sources) => {
  const clashes = sameId(sources);
  return clashes.length > 0 ? clashes : sameShortId(sources);
};

/** What is odd about the files' names and sameness; all of them are published. */
export const fileOdditiesOf: Check = (sources) => [
  ...oddName(sources),
  ...caseOnly(sources),
  ...sameBytes(sources),
];

const unsound = ({ source, blocks, facts }: Article): string | null => {
  if (!tiles(blocks, source.text.length)) return 'its blocks do not add up to its text';
  const whole = { start: 0, end: source.text.length };
  const astray = facts.find(
    (fact) => fact.source === undefined && !fact.evidence.every((span) => within(whole, span)),
  );
  return astray ? `the evidence of its ${astray.kind} (rule ${astray.rule}) lies outside its text` : null;
};

/** Articles that break a law of the archive, and stories that claim one address: always the end of a build. */
export const faultsOf = (articles: readonly Article[]): readonly Diagnostic[] => {
  const seen = new Map<string, string>();
  return articles.flatMap((article): readonly Diagnostic[] => {
    const { file } = article.source;
    const told = (rule: string, message: string): Diagnostic => ({
      file,
      at: null,
      rule,
      message,
      mend: 'This is an error of the reader, not of the file: please report it.',
    });
    const wrong = unsound(article);
    if (wrong !== null) return [told('unsound', wrong)];
    const address = addressOf(article);
    const other = seen.get(address);
    seen.set(address, file);
    return other === undefined
      ? []
      : [told('same-address', `its address ${address} is also that of ${other}`)];
  });
};
