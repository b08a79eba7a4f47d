import { plainOf } from './words.ts';

/** The months in English, as the site and its citations write them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The names of the twelve months in one language, in the form in which a date takes them, and their short forms. */
const months = (names: string): readonly (readonly string[])[] =>
  names.split('|').map((forms) => forms.split(' ').filter((name) => name !== ''));

const NAMES: readonly (readonly (readonly string[])[])[] = [
  // English, German
  months(
    'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
  ),
  months(
    'januar jänner|februar feber|märz maerz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
  ),
  // French, Spanish, Portuguese, Italian, Dutch
  months(
    'janvier janv|février févr fév fevr|mars|avril avr|mai|juin|juillet juil|août|septembre|octobre|novembre|décembre déc',
  ),
  months(
    'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic',
  ),
  months(
    'janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro set|outubro out|novembro|dezembro',
  ),
  months(
    'gennaio gen|febbraio febbr|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre|ottobre ott|novembre|dicembre',
  ),
  months('januari|februari febr|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december'),
  // Swedish, Danish and Norwegian, Finnish
  months(
    'januari januar|februari februar|mars marts|april|maj mai|juni|juli|augusti august|september|oktober|november|december desember des',
  ),
  months(
    'tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta',
  ),
  // Polish, Czech, Slovak
  months(
    'stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru',
  ),
  months(
    'ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu|prosince prosinec',
  ),
  months(
    'januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta|septembra|októbra október|novembra|decembra',
  ),
  // Hungarian, Romanian, Turkish, Indonesian
  months(
    'január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október okt|november|december',
  ),
  months(
    'ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie|decembrie',
  ),
  months('ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık'),
  months('januari|februari|maret|april|mei|juni|juli|agustus agu agt|september|oktober|november|desember'),
  // Russian, Ukrainian, Greek
  months(
    'января янв|февраля фев|марта мар|апреля апр|мая май|июня июн|июля июл|августа авг|сентября сен сент|октября окт|ноября ноя нояб|декабря дек',
  ),
  months(
    'січня січ|лютого лют|березня бер|квітня кві|травня тра|червня чер|липня лип|серпня сер|вересня вер|жовтня жов|листопада лис|грудня гру',
  ),
  months(
    'ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|μαΐου μάιος μαϊ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|σεπτεμβρίου σεπτέμβριος σεπ σεπτ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε νοεμ|δεκεμβρίου δεκέμβριος δεκ',
  ),
  // Arabic, Hindi
  months('يناير|فبراير|مارس|أبريل إبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر'),
  months('|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|||'),
  months('जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर'),
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((year) =>
    year.flatMap((names, index) => names.map((name) => [plainOf(name), index + 1] as const)),
  ),
);

/** The number of a month, 1 to 12, by its name or short form, case, accents and full stop aside; null for other words. */
export const monthNumber = (name: string): number | null =>
  NUMBERS.get(plainOf(name.replace(/\.$/, ''))) ?? null;
