/** Tables of what stands around names. All words are plain: small letters, no accents, no points. */

export { PARTICLES, TITLE_WORDS } from './name-particles.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles that stand before a surname, by the plain word; those in one group mean the same. */
export const TITLE_GROUPS: readonly (readonly string[])[] = [
  ['Sen.', 'Sen', 'Senator'],
  ['Rep.', 'Rep', 'Representative', 'Congressman', 'Congresswoman'],
  ['Gov.', 'Gov', 'Governor'],
  ['Gen.', 'Gen', 'General'],
  ['Adm.', 'Admiral'],
  ['President', 'Pres.', 'President-elect'],
  ['Vice President', 'Vice-President'],
  ['Prime Minister', 'Premier', 'PM'],
  ['Secretary', 'Sec.', 'Secretary of State', 'Defense Secretary', 'Treasury Secretary'],
  ['Justice', 'Chief Justice'],
  ['Judge'],
  ['Speaker', 'House Speaker'],
  ['Mayor'],
  ['Attorney General'],
  ['Chancellor'],
  ['Foreign Minister', 'Foreign Secretary'],
  ['King'],
  ['Queen'],
  ['Prince', 'Crown Prince'],
  ['Pope'],
  ['Ayatollah', 'Grand Ayatollah'],
  ['Ambassador'],
  ['Director', 'FBI Director', 'CIA Director'],
  ['Chairman', 'Fed Chairman', 'Chairwoman', 'Chair'],
  ['Dr.', 'Dr'],
];

/** A name before one of these is part of another name, whatever the print: "Trump Tower", "Boston University". */
export const HARD_HEADS = setOf(
  `university college school institute institution academy foundation center centre library museum hospital clinic
  church cathedral temple stadium arena tower towers plaza hotel casino resort bridge airport
  street st avenue ave road rd boulevard blvd square lane highway parkway tunnel county parish township
  valley island islands mountains canyon falls harbor harbour strait cemetery barracks
  herald tribune gazette chronicle examiner inquirer airlines airways bancorp corp corporation inc llc ltd plc holdings
  organization organisation society symphony orchestra ballet philharmonic studios
  fc rovers wanderers redskins nationals yankees mets dodgers cubs sox lakers knicks celtics steelers packers bengals
  colts texans broncos seahawks astros orioles phillies padres mariners steaks steakhouse`,
);

/** The same, but in a headline of capitals they may be plain words. */
export const SOFT_HEADS = setOf(
  `park building station drive house court river lake bay beach island mountain creek port times post globe journal news
  daily observer star sun mirror courier press dispatch sentinel telegraph review magazine register reporter bee
  air bank group company co industries partners capital association club league union federation fund trust award awards
  medal cup open marathon festival opera theater theatre film films pictures records entertainment doctrine
  international national state united city rangers athletic giants jets patriots cowboys eagles bears bulls tigers lions
  warriors rockets spurs heat nets vikings saints falcons panthers dolphins bills browns ravens titans chiefs raiders
  chargers rams cardinals angels pirates reds braves marlins rays royals twins brewers blazers suns kings kraken
  avalanche predators hurricanes lightning sharks shuttle base camp fort field fields memorial presidential hall
  southern northern central western eastern statehood square gardens village heights hills springs line tower law firm
  project fellow principle cable`,
);

/** Marks of another bearer of the name. */
export const SUFFIXES = setOf('jr sr ii iii iv junior senior');

/** "University of Texas" names no place of its own. */
export const OF_NOUNS = setOf(
  'university bank college school archbishop bishop diocese archdiocese church duke duchess prince princess earl countess lord baron marquess museum institute battle treaty merchant',
);

/** A ship's name follows. */
export const SHIPS = setOf('uss hms ss rms hmas');

/** Acronyms that are words when a line shouts. */
export const SHOUTED_WORDS = setOf(
  'us who ice aid now act it all am is as an or so go no in on at by be care fed arm mad nice pa ira era',
);

/** Words before "May" or "March" that make it a month, and verbs after it that make it a person. */
export const MONTH_WORDS = setOf('may march april june august');
export const BEFORE_MONTH = setOf(
  'in on last this next since until till by of early late mid from before after through during and every between to',
);

/** A place after one of these is part of another name: "Fort Worth", "Hurricane Florence". */
export const PLACE_PREFIXES = setOf(
  'fort mount port san santa saint st lake cape los las el camp little baja nova hurricane storm typhoon cyclone operation',
);

/** The same, but at the start of a sentence they may be plain words. */
export const COMPASS = setOf('north south east west new latin upper lower');

/** Words that tell which part or age of a place is meant. */
export const PLACE_ADJECTIVES = setOf(
  `northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown midtown uptown
  greater inner outer central metropolitan suburban rural urban middle mainland occupied communist nazi soviet imperial
  colonial modern ancient medieval post pre united historic sunny beautiful corporate`,
);

/** Offices, parties and the like, which stand beside a name without being part of it. */
export const ROLE_WORDS = setOf(
  `republican republicans democrat democrats democratic conservative liberal labour labor tory gop candidate nominee leader
  team camp administration cabinet supporters supporter voters era spokesman spokeswoman spokesperson aide aides adviser
  advisor lawyer attorney white-house us u.s american americans british us-led vice former ex-president presidential
  campaign officials official white house congress senate supreme minister foreign prime defense defence treasury
  interior home finance state party monday tuesday and or vs v mps mp`,
);

/** Days and months. */
export const CALENDAR = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);

/** Words that open a sentence ahead of a name. */
export const OPENERS = setOf(
  `and but or nor yet so for as at by in on of to from with without within under over after before since until during
  amid among against between through despite unlike like near while when whenever where why how what which who whom whose
  if unless because although though that than then there here this these those the a an it he she they we you i his her
  their our your my its is are was were be been being am do does did done has have had having will would can could shall
  should may might must let not no never only also even just still again once now today yesterday tomorrow tonight later
  earlier meanwhile however moreover instead perhaps maybe indeed thus hence both either neither each every all some any
  many most more much few several other another such same said says say told tells asked asks called calls made make makes
  asks get gets got give gives gave take takes took see sees saw know thinks think according given about around across
  inside outside behind beyond because plus versus per via re vs one two three first second last next new old`,
);

/** Given names that are words as well, and prove nothing before a name. */
export const WORDISH_GIVEN = setOf(
  `will may mark grant drew bill guy hope rob sue pat art don rich frank earl gene ray rod dale clay dean faith joy grace
  angel chad jordan april june august summer jack dick pierce chase miles max rose iris ivy ruby daisy christian an al ed
  jo su li van jay kay von ali king prince israel georgia virginia carolina florence paris sydney victoria austin houston
  madison chelsea brooklyn savannah charlotte alexandria lincoln jackson washington santiago salvador diego france kim
  ron bob mo moe sun wang le la de norman`,
);
