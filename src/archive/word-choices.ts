/** Words that outlets choose between for one thing: what they share is the thing, what they differ in is the choice. */
export interface WordChoice {
  readonly thing: string;
  /** Each choice as it is shown, and the words that count for it. */
  readonly choices: Readonly<Record<string, RegExp>>;
}

export const WORD_CHOICES: readonly WordChoice[] = [
  {
    thing: 'A death by force',
    choices: {
      killing: /^kill(?:s|ed|ing|ings)?$/,
      strike: /^(?:air)?strikes?$/,
      assassination: /^assassinat\w+$/,
      murder: /^murder\w*$/,
      execution: /^execut(?:ed|ion|ions)$/,
      attack: /^attack(?:s|ed)?$/,
      death: /^(?:death|deaths|died)$/,
    },
  },
  {
    thing: 'A force that answers',
    choices: {
      response: /^respon(?:se|ses|ded|d)$/,
      retaliation: /^retaliat\w+$/,
      revenge: /^(?:revenge|avenge\w*|vengeance)$/,
      'self-defence': /^(?:self-?)?defen[cs]e$/,
      aggression: /^aggress\w+$/,
    },
  },
  {
    thing: 'Those who rule',
    choices: {
      government: /^governments?$/,
      regime: /^regimes?$/,
      administration: /^administrations?$/,
      authorities: /^authorities$/,
    },
  },
  {
    thing: 'Those who fight',
    choices: {
      militia: /^militias?$/,
      militants: /^militants?$/,
      terrorists: /^terroris\w+$/,
      rebels: /^(?:rebel\w*|insurgen\w+)$/,
      fighters: /^fighters?$/,
      troops: /^(?:troops|soldiers?)$/,
    },
  },
  {
    thing: 'Those in the street',
    choices: {
      protesters: /^protest\w*$/,
      demonstrators: /^demonstrat\w+$/,
      rioters: /^riot\w*$/,
      activists: /^activists?$/,
      mob: /^mobs?$/,
    },
  },
  {
    thing: 'Those who come over a border',
    choices: {
      migrants: /^migrants?$/,
      refugees: /^refugees?$/,
      immigrants: /^immigrants?$/,
      'asylum seekers': /^asylum$/,
      undocumented: /^undocumented$/,
      illegal: /^(?:illegals?|aliens?)$/,
    },
  },
];
