/** An outlet, as `vocabulary/outlets.yaml` holds it. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  /** Other names and spellings, as page titles, credits and sign-offs print them. */
  readonly variants: readonly string[];
  /** Hosts whose pages are this outlet's, such as `dw.com`; subdomains count. */
  readonly domains: readonly string[];
  /** True for a news agency, whose copy others print. */
  readonly agency: boolean;
  /** False for a name that within a sentence may mean something else ("Time"). */
  readonly prose?: boolean;
}

/** A person, an organisation or a place. */
export interface Authority {
  readonly id: string;
  readonly name: string;
  /** Other names that always mean this entry. */
  readonly variants: readonly string[];
  /** Forms that mean it only where a full form stands in the same story ("Craft"). */
  readonly short: readonly string[];
  /** Titles that with the surname mean a person ("President", "Gen."), whoever else bears the name. */
  readonly titles?: readonly string[];
  /** The id of the place that a place lies in, or that an organisation belongs to. */
  readonly within?: string | null;
  /** What its people and things are called ("Iranian"): never a mention of the place. */
  readonly demonyms?: readonly string[];
  readonly wikidata: string | null;
  readonly note: string | null;
}

/** A subject of the IPTC Media Topics; `code` is null where no code is certain. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  readonly code: string | null;
  /** The id of the broader topic. */
  readonly parent: string | null;
  /** Words and phrases that speak for the topic, with their weights. */
  readonly terms: Readonly<Record<string, number>>;
}

/** Words that outlets choose between for one thing, as `vocabulary/choices.yaml` holds them. */
export interface WordChoice {
  readonly id: string;
  /** The thing. */
  readonly name: string;
  /** Each choice as it is shown, with the forms that count for it; one that ends in `*` stands for every ending. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The authority records that an archivist edits, as data. */
export interface Vocabulary {
  readonly outlets: readonly Outlet[];
  readonly people: readonly Authority[];
  readonly organisations: readonly Authority[];
  readonly places: readonly Authority[];
  readonly topics: readonly Topic[];
  readonly choices?: readonly WordChoice[];
}
