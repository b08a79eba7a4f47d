import { buildArchive } from '../../src/archive/archive.ts';
import { readArticle } from '../../src/archive/article.ts';
import { recordOf, type StoryRecord } from '../../src/archive/record.ts';
import { classify } from '../../src/blocks/classify.ts';
import { isRead, KINDS } from '../../src/blocks/kinds.ts';
import { segment } from '../../src/blocks/segment.ts';
import { DATES } from '../../src/facts/dates.ts';
import type { Fact, FactRule } from '../../src/facts/fact.ts';
import { NAMES } from '../../src/facts/names.ts';
import { QUOTATIONS } from '../../src/facts/quotations.ts';
import { FACT_RULES } from '../../src/facts/rules.ts';
import { TOPICS } from '../../src/facts/topics.ts';
import { fold } from '../../src/text/fold.ts';
import type { Source } from '../../src/text/source.ts';
import { tiles } from '../../src/text/span.ts';
import { readVocabulary } from '../../src/vocabulary.ts';
import { bodyPages, cleanTexts, newsTexts, segmentsPages, VARIANTS } from './collections.ts';
import { sourceOf } from './dev.ts';
import { bodyScore, dateScore, segmentsScore, titleScore, tokens } from './score.ts';

/** Scores the reader on collections of real text beside the repository, one row a collection. */
interface Text {
  readonly id: string;
  readonly text: string;
}

const vocabulary = readVocabulary();
const times: number[] = [];

/** The records of a collection, read as one archive, by id. */
const recordsOf = (texts: readonly Text[]): ReadonlyMap<string, StoryRecord> => {
  const articles = texts.map(({ id, text }) => {
    const began = process.cpuUsage();
    const article = readArticle(sourceOf(id, text), vocabulary);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
    return article;
  });
  const archive = buildArchive(articles, vocabulary);
  return new Map(archive.articles.map((article) => [article.source.id, recordOf(article, archive)]));
};

const shown = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(4));
const table: Record<string, string>[] = [];
const add = (name: string, texts: number, figures: Readonly<Record<string, number | undefined>>): void => {
  table.push({
    collection: name,
    texts: String(texts),
    ...Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, shown(value)])),
  });
};

const facts = (
  wanted: readonly { readonly id: string; readonly title: string | null; readonly date: string | null }[],
  records: ReadonlyMap<string, StoryRecord>,
) => {
  const title = titleScore(
    wanted.flatMap(({ id, title }) =>
      title ? [{ gold: title, found: records.get(id)?.title.value ?? '' }] : [],
    ),
  );
  const date = dateScore(
    wanted.flatMap(({ id, date }) => {
      const dates = records.get(id)?.dates;
      return date ? [{ gold: date, found: dates?.published ?? dates?.filed ?? null }] : [];
    }),
  );
  return { title, date };
};

/** How much of a saved article is kept, and which lines that recur in an outlet are still in the text. */
const newsReport = (records: ReadonlyMap<string, StoryRecord>): void => {
  const news = newsTexts();
  const counts = new Map<string, number>();
  const linesOf = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  for (const { source, text } of news)
    for (const line of new Set(linesOf(text)))
      counts.set(`${source}\t${line}`, (counts.get(`${source}\t${line}`) ?? 0) + 1);
  const recurs = (source: string, line: string): boolean => (counts.get(`${source}\t${line}`) ?? 0) >= 4;
  let [inText, inArchive] = [0, 0];
  let [right, titled, silent, untitled, dated] = [0, 0, 0, 0, 0];
  const left = new Map<string, number>();
  for (const page of news) {
    const record = records.get(page.id);
    if (!record) continue;
    let [all, text, kept] = [0, 0, 0];
    for (const { kind, start, end } of record.blocks) {
      const words = page.text.slice(start, end).trim();
      const count = tokens(words).length;
      if (kind === 'gap' || kind === 'headline' || kind === 'page-title' || recurs(page.source, words))
        continue;
      all += count;
      if (isRead(kind)) text += count;
      if (KINDS[kind].role !== 'furniture') kept += count;
    }
    if (text >= 0.98 * all) inText++;
    if (kept >= 0.98 * all) inArchive++;
    for (const line of new Set(linesOf(record.text)))
      if (recurs(page.source, line)) left.set(line, (left.get(line) ?? 0) + 1);
    const stated = record.title.basis === 'stated';
    if (page.title_in_text) {
      titled++;
      if (stated && titleScore([{ gold: page.title ?? '', found: record.title.value }]).exact === 1) right++;
    } else {
      untitled++;
      if (!stated) silent++;
    }
    if (record.dates.published !== null || record.dates.filed !== null) dated++;
  }
  const rate = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(4);
  console.log(
    `\nnews, ${news.length} saved articles (lines of the article: not those that recur four times in its outlet)`,
  );
  console.log(`  keep 98 % of their words as text: ${rate(inText, news.length)}`);
  console.log(
    `  keep 98 % of their words in the article (captions, credits, front included): ${rate(inArchive, news.length)}`,
  );
  console.log(
    `  headline right where stated: ${rate(right, titled)}; none claimed where none is: ${rate(silent, untitled)}`,
  );
  console.log(`  texts for which a date is claimed: ${dated}`);
  console.log('  recurring lines still in the text:');
  const commonest = [...left].sort((a, b) => b[1] - a[1]).slice(0, 50);
  for (const [line, count] of commonest)
    console.log(`    ${String(count).padStart(4)}  ${line.slice(0, 110)}`);
};

/** Changes a text as careless hands do: lines dropped, doubled, joined, cut, broken otherwise, re-coded. */
const worn = (text: string, random: () => number): string => {
  const lines = text.split('\n');
  for (let change = 0; change < 8; change++) {
    const at = Math.floor(random() * lines.length);
    const line = lines[at] ?? '';
    const what = Math.floor(random() * 5);
    if (what === 0) lines.splice(at, 1);
    if (what === 1) lines.splice(at, 0, line);
    if (what === 2) lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`);
    if (what === 3) lines[at] = line.slice(0, Math.floor(random() * line.length));
    if (what === 4) lines[at] = Buffer.from(line, 'utf8').toString('latin1');
  }
  return lines.join(['\n', '\r\n', '\r', '\n\n'][Math.floor(random() * 4)]);
};

const fuzz = (texts: readonly string[], variants: number): string => {
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  let broken = 0;
  for (let count = 0; count < variants; count++) {
    const text = worn(texts[count % texts.length] ?? '', random);
    try {
      if (!tiles(classify(text, segment(text)), text.length)) broken++;
    } catch {
      broken++;
    }
  }
  return `${variants} worn variants: ${broken} that threw or did not tile`;
};

const measurePages = (): void => {
  const pages = bodyPages();
  for (const variant of VARIANTS) {
    const records = recordsOf(pages.map(({ id, texts }) => ({ id, text: texts[variant] })));
    const score = bodyScore(
      pages.map(({ id, body }) => ({ gold: body, found: records.get(id)?.text ?? '' })),
    );
    const raw = bodyScore(pages.map(({ texts, body }) => ({ gold: body, found: texts[variant] })));
    const { title, date } = facts(pages, records);
    const { f1: f, precision, recall } = score;
    add(`body ${variant}`, pages.length, {
      f,
      precision,
      recall,
      raw: raw.f1,
      title: title.exact,
      date: date.f,
    });
  }
  const segments = segmentsPages();
  const found = recordsOf(segments);
  const score = segmentsScore(segments.map((page) => ({ ...page, found: found.get(page.id)?.text ?? '' })));
  const about = facts(segments, found);
  add('segments', segments.length, { ...score, title: about.title.exact, date: about.date.f });
  const clean = cleanTexts();
  const read = recordsOf(clean);
  const kept = bodyScore(clean.map(({ id, body }) => ({ gold: body, found: read.get(id)?.text ?? '' })));
  const said = facts(clean, read);
  const { f1: f, precision, recall } = kept;
  add('clean', clean.length, { f, precision, recall, title: said.title.exact, date: said.date.f });
  console.table(table);
};

const measureSpeed = (): void => {
  const line = 'The council met on Thursday, and few had thought that it would. '.repeat(80_000);
  for (const [name, text] of [
    ['one line of 5 MB', line],
    ['one word of 5 MB', line.replaceAll(' ', '')],
    ['100,000 short lines', 'The council\n'.repeat(100_000)],
  ] as const) {
    const began = process.cpuUsage();
    classify(text, segment(text));
    const { user, system } = process.cpuUsage(began);
    console.log(`${name}: ${((user + system) / 1e6).toFixed(2)} s`);
  }
};

/** What is read of a story once its page is understood: subjects, names, every date it speaks of, quotations. */
const OF_CONTENT: readonly FactRule[] = [TOPICS, NAMES, DATES, QUOTATIONS];
const OF_PAGE = FACT_RULES.filter((rule) => !OF_CONTENT.includes(rule));

/** Reads the page alone: its blocks, headline, credits, dates of publication, outlet, language. */
const readPage = (source: Source): void => {
  const blocks = classify(source.text, segment(source.text));
  const facts: Fact[] = [];
  const folded = fold(source.text);
  for (const rule of OF_PAGE) facts.push(...rule.find({ source, folded, blocks, facts, vocabulary }));
};

/** How long texts take on the clock, once the machine is warm: one of usual length, and many in a row. */
const measureClock = (): void => {
  const texts = newsTexts().map(({ id, text }) => sourceOf(id, text));
  if (texts.length === 0) return;
  const usual = texts.filter(({ text }) => text.length >= 4000 && text.length <= 6500);
  const took = (read: (source: Source) => void, source: Source): number => {
    const began = performance.now();
    read(source);
    return performance.now() - began;
  };
  const readWhole = (source: Source): void => void readArticle(source, vocabulary);
  for (const [name, read] of Object.entries({ 'the page': readPage, everything: readWhole })) {
    for (const source of texts.slice(0, 500)) read(source);
    const taken = usual.map((source) => took(read, source)).sort((a, b) => a - b);
    const median = taken[taken.length >> 1] ?? 0;
    let all = 0;
    for (let count = 0; count < 10_000; count++) {
      const source = texts[count % texts.length];
      // No text is read twice: each round cuts a little more off the end.
      const cut = -1 - Math.floor(count / texts.length) * 40;
      if (source) all += took(read, { ...source, text: source.text.slice(0, cut) });
    }
    console.log(
      `${name}: a text of 4 to 6.5 kB ${median.toFixed(2)} ms (median of ${taken.length}), 10,000 texts ${(all / 1000).toFixed(1)} s`,
    );
  }
};

/** Each part by its name; without a name, all of them. */
const PARTS = {
  pages: measurePages,
  news: () => newsReport(recordsOf(newsTexts())),
  speed: measureSpeed,
  clock: measureClock,
  fuzz: () => {
    const texts = [
      ...bodyPages().flatMap((page) => [page.texts.full, page.texts.light]),
      ...segmentsPages().map(({ text }) => text),
    ];
    console.log(fuzz(texts, 20_000));
  },
} as const;

const wanted = process.argv.slice(2);
if (bodyPages().length === 0) console.log('No texts to measure on: ../shared/dev is absent.');
else {
  for (const [name, measure] of Object.entries(PARTS))
    if (wanted.length === 0 || wanted.includes(name)) measure();
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  if (times.length > 0)
    console.log(`\nreading a text, in CPU: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
}
