/** The small words of names, which search needs too: a table of their own keeps its script small. All words are plain. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words inside names, printed in either case. */
export const PARTICLES = setOf(
  'al el bin ibn abu abd de del della der den des di da dos das du la le les von van of the and for in on y e ul ur bint ben st st. ter ten zu zur af av a o to at as',
);

/** Words that say that the capitalised word after them is a surname. */
export const TITLE_WORDS = setOf(
  'martyr mr mrs ms miss mx sir dame lord lady dr prof professor sen senator rep representative congressman congresswoman gov governor gen general lt ltgen maj col colonel capt captain sgt adm admiral president chancellor premier secretary justice judge mayor ambassador king queen prince princess pope cardinal bishop archbishop rev reverend pastor imam sheikh ayatollah sheriff detective officer deputy chairman chairwoman commissioner director coach speaker emir sultan',
);
