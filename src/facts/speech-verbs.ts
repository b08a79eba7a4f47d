import type { Span } from '../text/span.ts';
import { plainOf, type Word } from '../text/words.ts';

/**
 * A verb of speech. `saying` may stand ahead of its subject ("said Roe"), `naming` not ("told Roe"),
 * `according` always does ("according to Roe").
 */
export interface SpeechVerb extends Span {
  readonly sort: 'saying' | 'naming' | 'according';
  readonly english: boolean;
}

type Sorts = Partial<Readonly<Record<SpeechVerb['sort'], string>>>;

/** The verbs of each language that is read; those of two words by the first, with the second in `SECOND`. */
const VERBS: Readonly<Record<string, Sorts>> = {
  en: {
    saying:
      'said says say saying added adds wrote writes warned warns stated states declared declares asked asks replied replies answered answers tweeted tweets insisted insists argued argues claimed claims announced announces noted notes explained explains continued continues concluded concludes recalled recalls testified acknowledged acknowledges admitted admits remarked responded responds suggested suggests quipped joked jokes muttered shouted yelled observed confirmed countered conceded lamented cautioned posted predicted urged vowed went goes',
    naming: 'told tells telling described describes called calls quoted praised accused',
    according: 'according',
  },
  de: {
    saying:
      'sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt fragte lobte ergänzte berichtete warnte',
    according: 'so laut',
  },
  fr: {
    saying:
      'dit déclare déclaré affirme affirmé explique expliqué raconte raconté assure assuré soupire ajoute ajouté précise précisé estime estimé répond répondu lance lancé promis',
    according: 'selon',
  },
  es: {
    saying: 'dijo dice afirmó aseguró añadió declaró explicó señaló respondió preguntó escribió indicó',
    according: 'según',
  },
  pt: {
    saying: 'disse diz afirmou declarou acrescentou escreveu respondeu perguntou explicou',
    according: 'segundo',
  },
  it: {
    saying: 'detto dichiarato aggiunto spiegato afferma spiega ammette replica racconta dice',
    according: 'secondo',
  },
  nl: { saying: 'zei zegt verklaarde vertelde schreef stelde vroeg', according: 'aldus volgens' },
};
const SECOND: Readonly<Record<string, string>> = { went: 'on', goes: 'on', according: 'to' };

const tableOf = (language: string): ReadonlyMap<string, Omit<SpeechVerb, keyof Span>> => {
  const english = language === 'en';
  return new Map(
    (['saying', 'naming', 'according'] as const).flatMap((sort) =>
      (VERBS[language]?.[sort] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((verb) => [plainOf(verb), { sort, english }] as const),
    ),
  );
};
const TABLES = new Map(Object.keys(VERBS).map((language) => [language, tableOf(language)]));
/** Where the language is not known: all, the English readings first. */
const ANY = new Map([...TABLES.values()].toReversed().flatMap((table) => [...table]));

/** The verbs of speech among the words of a text, in order. */
export const speechIn = (
  text: string,
  words: readonly Word[],
  language: string | null,
): readonly SpeechVerb[] => {
  const table = language === null ? ANY : (TABLES.get(language) ?? new Map<string, never>());
  const found: SpeechVerb[] = [];
  for (const [at, { plain, start, end }] of words.entries()) {
    const verb = table.get(plain);
    if (!verb || text[start - 1] === '-' || text[end] === '-' || text[start - 1] === "'") continue;
    const second = verb.english ? SECOND[plain] : undefined;
    const next = words[at + 1];
    if (second === undefined) found.push({ start, end, ...verb });
    else if (next?.plain === second) found.push({ start, end: next.end, ...verb });
  }
  return found;
};
