import { plainOf } from '../text/words.ts';
import type { Line } from './line.ts';

/** What a furniture phrase stands for, by the name of the rule that it serves. */
type Serves =
  | 'read-more'
  | 'recommends'
  | 'comments-heading'
  | 'advertisement'
  | 'share-this'
  | 'tags'
  | 'source';

const list = (...phrases: readonly string[]): readonly string[] =>
  phrases.flatMap((of) => of.split(',').map((phrase) => phrase.trim()));

/**
 * What pages print around stories in languages that the patterns of the rules leave out: Polish; Swedish,
 * Danish and Norwegian; Finnish; Czech and Slovak; Hungarian; Romanian; Turkish; Indonesian; Russian and
 * Ukrainian; Greek; Arabic; Hindi; Japanese, Korean, Chinese. In small letters, with nothing but letters.
 */
const PHRASES: Readonly<Record<Serves, readonly string[]>> = {
  'read-more': list(
    'czytaj także, czytaj też, czytaj również, zobacz także, zobacz też, zobacz również, przeczytaj także, przeczytaj też',
    'läs mer, läs även, läs också, se även, læs også, læs mere, læs mere om, se også, les også, les mer, les saken',
    'lue myös, lue lisää, katso myös',
    'čtěte také, čtěte též, čtěte více, přečtěte si také, čítajte tiež, prečítajte si aj',
    'olvasta már, kapcsolódó cikk, citește și, citeşte şi, citiți și, citeste si, vezi și',
    'ilgili haber, bunu da okuyun, ayrıca bakınız, baca juga, lihat juga, simak juga, xem thêm, đọc thêm',
    'читайте также, смотрите также, читать также, материал по теме, читайте також, дивіться також',
    'διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, δείτε επίσης, δείτε ακόμη',
    'اقرأ أيضا, اقرأ أيضًا, إقرأ أيضا, اقرأ المزيد, شاهد أيضا, شاهد أيضًا, ये भी पढ़ें, यह भी पढ़ें, इसे भी पढ़ें',
    'あわせて読みたい, 関連記事, 関連ニュース, 관련기사, 相关阅读, 延伸阅读, 延伸閱讀, 相关报道',
  ),
  recommends: list(
    'najpopularniejsze, najczęściej czytane, najnowsze, polecane, polecamy, powiązane artykuły',
    'mest läst, mest läsa, senaste nytt, mest læste, seneste nyt, mest lest, siste nytt, siste saker, mer om, relaterade artiklar',
    'luetuimmat, suosittelemme, tuoreimmat, tuoreimmat aiheesta',
    'nejčtenější, další zprávy, související články, související, najčítanejšie',
    'legolvasottabb, kapcsolódó cikkek, ajánlott cikkek, cele mai citite, știri similare, articole similare, ultimele știri',
    'çok okunanlar, en çok okunanlar, ilgili haberler, son dakika haberleri, berita terkait, artikel terkait, terpopuler, berita terpopuler, berita lainnya',
    'по теме, материалы по теме, новости по теме, лента новостей, главное сегодня, популярное, самое читаемое, новости партнеров, читают сейчас, вам также может быть интересно, популярні новини, усі новини, головне сьогодні',
    'σχετικά άρθρα, ροή ειδήσεων, δημοφιλή, τελευταία νέα',
    'الأكثر قراءة, الأكثر قراءةً, مواضيع ذات صلة, أخبار ذات صلة, اخبار ذات صلة, حول هذه القصة, المزيد من أخبار, संबंधित ख़बरें, संबंधित खबरें, टॉप स्टोरीज',
    'tin liên quan, tin cùng chuyên mục, tin mới, đọc nhiều, xem nhiều, bài liên quan',
    'アクセスランキング, おすすめ記事, 注目の記事, 많이 본 뉴스, 인기기사, 热门推荐, 推荐阅读, 相关新闻, 热点新闻',
  ),
  'comments-heading': list(
    'ý kiến, bình luận, komentarze, kommentarer, kommentit, komentáře, diskuse, diskuze, hozzászólások, comentarii, yorumlar, komentar',
    'комментарии, отзывы, обсуждение, коментарі, σχόλια, التعليقات, تعليقات, टिप्पणियां, コメント, 댓글, 评论, 网友评论',
  ),
  advertisement: list(
    'reklama, reklam, annons, annonse, annonce, mainos, inzerce, hirdetés, publicitate, iklan, advertentie',
    'реклама, διαφήμιση, إعلان, विज्ञापन, 広告, 광고, 广告',
  ),
  'share-this': list(
    'udostępnij, dela, dela artikeln, del, del artiklen, del artikkelen, jaa, jaa artikkeli, sdílet, zdieľať, megosztás, distribuie, paylaş, bagikan, chia sẻ',
    'поделиться, поділитися, κοινοποίηση, شارك, مشاركة, शेयर करें, シェアする, 공유하기, 分享',
  ),
  tags: list(
    'tagi, ämnen, ämnen i artikeln, emner, temat, aiheet, témata, štítky, címkék, etichete, etiketler, topik, teemat',
    'теги, метки, мітки, ετικέτες, وسوم, كلمات مفتاحية, キーワード, 태그, 标签, 关键词, 关键字',
  ),
  source: list(
    'źródło, opracowanie, oprac, källa, källor, kilde, kilder, lähde, lähteet, zdroj, forrás, sursă, sursa, kaynak, sumber, editor',
    'источник, джерело, πηγή, المصدر, स्रोत, 来源, 责任编辑, 編輯, 编辑, 責任編輯, 记者, 出典, 자료',
  ),
};

/** Letters alone, in their plain form: counts, numbers and accents fall away. */
const lettersOf = (text: string): string => plainOf(text.replace(/[^\p{L}\p{M}]+/gu, ' ').trim());

const SERVES: ReadonlyMap<string, Serves> = new Map(
  Object.entries(PHRASES).flatMap(([serves, phrases]) =>
    phrases.map((phrase) => [lettersOf(phrase), serves as Serves] as const),
  ),
);

/** The most letters of a phrase, and the most of a line that is nothing else. */
const LONGEST = 40;

interface Said {
  readonly serves: Serves | null;
  /** True where a colon and something more follow. */
  readonly labels: boolean;
}

const NOTHING: Said = { serves: null, labels: false };
const SAID = new WeakMap<Line, Said>();

const saidIn = ({ text, words }: Line): Said => {
  const colon = text.slice(0, LONGEST).search(/[:：]/);
  const labels = colon > 0 && colon < text.length - 1;
  if (!labels && (words > 8 || text.length > LONGEST)) return NOTHING;
  const serves = SERVES.get(lettersOf(labels ? text.slice(0, colon) : text)) ?? null;
  return { serves, labels: labels && serves !== null };
};

const saidOf = (line: Line): Said => {
  const known = SAID.get(line);
  if (known) return known;
  const said = saidIn(line);
  SAID.set(line, said);
  return said;
};

/** True for a line that is one of the phrases and nothing else, but for a count: `Komentarze (34)`. */
export const isPhrase = (line: Line, ...serving: readonly Serves[]): boolean => {
  const { serves, labels } = saidOf(line);
  return serves !== null && !labels && serving.includes(serves);
};

/** True for a line that begins with one of the phrases and a colon: `Läs mer: Så skyddar du dig mot brand`. */
export const isLabelled = (line: Line, ...serving: readonly Serves[]): boolean => {
  const { serves, labels } = saidOf(line);
  return serves !== null && labels && serving.includes(serves);
};
