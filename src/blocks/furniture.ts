import { type BlockRule, either, fits, isInArticle, type Page, ruleAt } from './page.ts';
import { isLabelled, isPhrase } from './phrases.ts';
import { AHEAD, BEHIND } from './pointers.ts';

const NETWORKS =
  /\b(?:facebook|twitter|whats ?app|linked ?in|reddit|tumblr|pinterest|google ?\+|google plus|stumble(?:upon)?|digg|newsvine|telegram|xing|e-?mail|print|permalink|flipboard|messenger|viber|vk|pocket)\b/gi;

/** Furniture whose shape is certain wherever it stands. */
export const FURNITURE_RULES: readonly BlockRule[] = [
  {
    name: 'breadcrumbs',
    kind: 'navigation',
    example: 'Home › News › Local',
    claims: fits(
      /^\W{0,3}\p{Lu}[\p{L}\p{M} &'-]{0,24}(?: ?› ?| > )[\p{L}\p{M}\d &',.-]{1,30}(?:(?: ?› ?| > )[^›>]{0,150})*$/u,
      24,
      /[›>]/,
    ),
  },
  {
    name: 'share-bar',
    kind: 'widget',
    example: 'Send Facebook google+ Whatsapp Tumblr linkedin stumble Digg reddit Newsvine Permalink',
    claims: ({ text, words, stopped }) =>
      words <= 40 &&
      !stopped &&
      (text.match(NETWORKS)?.length ?? 0) >= Math.max(words <= 4 ? 2 : 3, words / 4),
  },
  {
    name: 'share-this',
    kind: 'widget',
    example: 'Read or Share this story: https://example.org/2yqf2tq',
    claims: either(
      fits(
        /^(?:read or share|share|tweet|e-?mail|print)(?: this)?(?: (?:story|article|page|on|via|with|by)\b.{0,60})?:?(?: https?:\/\/\S+)?$|^(?:artikel |beitrag )?(?:teilen|drucken)$|^(?:partager|compartir|compartilhar|condividi|delen)(?: (?:sur|en|no|su|op|cet article)\b.{0,40})?$/i,
        10,
      ),
      (line) => isPhrase(line, 'share-this'),
    ),
  },
  {
    name: 'advertisement',
    kind: 'widget',
    example: 'Advertisement Continue reading the main story',
    claims: either(
      fits(
        /^\W{0,3}(?:ad|ads|advertisements?|advertising|sponsored|anzeige|werbung|publicité|publicidade?|publicidad|pubblicità|advertentie|reklama|annons)\W{0,2}(?: (?:continue reading.{0,30}|- scroll.{0,40}))?$|^(?:story continues|story continued|continue reading|article continues|weiterlesen nach)\b.{0,50}$/i,
        9,
      ),
      (line) => isPhrase(line, 'advertisement'),
    ),
  },
  {
    name: 'embedded-post',
    kind: 'widget',
    example: 'View this post on Instagram',
    claims: fits(
      /^(?:view this post on \w+|view on (?:twitter|instagram|facebook)|a post shared by .{2,60}|(?:see|view) more on (?:twitter|instagram|facebook)|(?:skip|end of) (?:twitter|instagram|facebook|youtube)(?: post| video)?\b.{0,30})$/i,
      14,
    ),
  },
  {
    name: 'player-bar',
    kind: 'widget',
    example: 'Watch video 02:03',
    claims: fits(
      /^(?:watch|play|see)(?: the| this)? (?:video|clip|live)\b.{0,20}$|^watch .{0,40}\d\d?:\d\d\b|^(?:just|must) watched? .{0,200}$|^listen to (?:this )?article\b.{0,80}$|^(?:slideshow|gallery) \(\d+ images?\)$|^embed as hd video:?$/i,
      40,
    ),
  },
  {
    name: 'click-here',
    kind: 'promo',
    example: 'CLICK HERE TO GET THE APP',
    claims: fits(/^\W{0,2}(?:please )?click (?:here )?(?:for|to)\b/i, 20),
  },
  {
    name: 'sign-up',
    kind: 'promo',
    example:
      'Our editors send out a selection of the news every evening. You can sign up to receive it here.',
    claims: fits(
      /\b(?:sign up|subscribe)\b[^.!?]{0,60}\b(?:here|newsletters?|e-?mails?|inbox|briefing)\b|\bsign up (?:now|today)\b|^(?:subscribe|sign up)\b.{0,60}$|\bdelivered to your inbox\b|^newsletter(?: sign ?-?up)?\b.{0,20}$|\bnewsletter\b.{0,40}\b(?:abonnieren|anmelden|bestellen)\b|\b(?:abonnez-vous|suscríbe(?:te|ase)|inscreva-se|assine|iscriviti|meld je aan)\b/i,
      60,
      /sign up|subscri|inbox|newsletter|abonnez|suscr|inscreva|assine|iscriviti|meld je/i,
    ),
  },
  {
    name: 'follow-us',
    kind: 'promo',
    example: 'Follow us on Twitter @opinion.',
    claims: fits(
      /^\W{0,3}(?:follow|like|join|find|visit|contact)(?: us| me| him| her| them| [A-Z][\w'.-]+ [A-Z][\w'.-]+)?(?: on| at)? (?:facebook|twitter|instagram|@\S+|e-?mail|\S+@\S+|\S+\.com)\b.{0,80}$|^\W{0,3}follow @\S+$|^folgen sie uns\b.{0,60}$/i,
      16,
    ),
  },
  {
    name: 'tags',
    kind: 'navigation',
    example: 'Filed Under: Eastern Equine Encephalitis, health, Michigan',
    claims: either(
      fits(
        /^\W{0,3}(?:tags?|tagged(?: with| in| as)?|filed (?:under|in)|posted in|in this article|related topics|keywords|topics in this \w{3,9}|schlagw(?:ort|orte|örter)|stichw(?:ort|orte|örter)|mots-clés|étiquettes|etiquetas|palabras clave|palavras-chave|parole chiave|trefwoorden) ?:.{0,300}$|^(?:tags?|filed under|tagged with) [A-Z#].{0,300}$|^(?:tags|filed under|schlagworte|schlagwörter|stichworte|mots-clés|etiquetas)$|タグ ?[:：]/i,
        50,
      ),
      (line) => line.words <= 50 && (isPhrase(line, 'tags') || isLabelled(line, 'tags')),
    ),
  },
  {
    name: 'comments-heading',
    kind: 'comment',
    example: 'Comments (12)',
    claims: either(
      fits(
        /^\W{0,3}(?:(?:\d[\d.,]*|view|leave a|post a|add a|add your|your|reader|readers'|top|top rated|latest|all|show|hide|user|facebook|disqus|no) ){0,3}(?:comments?|responses?|replies|reply|kommentare?|leserkommentare|commentaires?|comentarios|comentários|commenti|reacties|komentarze)(?: ?[([]?\d+[)\]]?)?\W{0,3}$|^\d{1,4} (?:comments?|responses?|replies) (?:to|on)\b|^\d{1,4} thoughts? on ["']/i,
        30,
      ),
      (line) => isPhrase(line, 'comments-heading'),
    ),
  },
  {
    name: 'comment-by',
    kind: 'comment',
    example: 'Gary M on September 17, 2018 at 8:50 pm said:',
    claims: fits(
      /^(?!(?:by|von|par|por|di|door) ).{2,60} on .{4,24}\d{4},? (?:at )?\d\d?:\d\d ?(?:[ap]\.?m\.?)?(?: (?:said|says|wrote|schrieb|a écrit|dijo|disse))? ?:?$/i,
      16,
    ),
  },
  {
    name: 'about-author',
    kind: 'navigation',
    example: 'About the author',
    claims: fits(
      /^(?:about the (?:author|writer)s?|über (?:den autor|die autorin|die autoren)|à propos de l'auteur|sobre (?:el autor|la autora|o autor|a autora)|sull'autore|over de auteur)\W{0,2}$/i,
      5,
    ),
  },
  {
    name: 'copyright',
    kind: 'legal',
    example: 'Copyright © 2019 The Times, LLC. Click here for reprint permission.',
    claims: either(
      fits(
        /^(?:\W{0,3}(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))|(?:opphavsrett|upphovsrätt|ophavsret)(?!\p{L})|our standards:|this material may not be (?:published|reproduced)\b|this (?:article|story|text) is (?:©|copyright)|(?:re)?(?:distribution|production)\b.{0,50}\b(?:prohibited|forbidden)\b|content created by .{3,60} available without charge\b)/iu,
        90,
      ),
      fits(
        /\b(?:all rights (?:are )?reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden)\b|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva|toate drepturile rezervate|tüm hakları saklıdır|все права защищены|(?:усі|всі) права захищен|جميع الحقوق محفوظة|सर्वाधिकार सुरक्षित|無断転載|無断複製|版权所有|版權所有|무단 ?전재|\blicen[sc]ed under (?:a |the )?creative commons\b/iu,
        90,
        /recht|creative commons|droits|derechos|direitos|diritti|rights|prawa|práva|jog |drepturile|hakları|права|الحقوق|सर्वाधिकार|無断|版|무단/i,
      ),
    ),
  },
  {
    name: 'cookie-notice',
    kind: 'widget',
    example: 'We use cookies to improve your experience. By continuing you accept our cookie policy.',
    claims: fits(
      /\b(?:use[sd]?|using|accept|verwenden?|nutzen|utilis\w{2,5}|utiliza\w{0,4}|usa|gebruik\w{0,3}) (?:\S+ ){0,4}cookies\b|\bcookie (?:policy|settings|notice|preferences)\b|\bcookie-(?:richtlinie|einstellungen)\b/i,
      90,
      /cookie/i,
    ),
  },
  {
    name: 'script-notice',
    kind: 'widget',
    example: 'Please enable JavaScript to view the comments.',
    claims: fits(
      /\b(?:enable|turn on|requires?) javascript\b|\bjavascript (?:is )?(?:required|disabled)\b|^loading(?: comments)?\W{0,4}$|\bmedia playback is (?:un|not )supported on your device$|\bpowered by disqus\b|\bverify you're not a robot\b/i,
      60,
      /javascript|loading|playback|disqus|robot/i,
    ),
  },
  {
    name: 'age-notice',
    kind: 'widget',
    example: 'This article is more than 2 years old',
    claims: fits(/^this (?:article|story|post) is more than \d+ (?:day|week|month|year)s? old\W?$/i, 11),
  },
  {
    name: 'log-in',
    kind: 'widget',
    example: 'You must be logged in to post a comment.',
    claims: fits(
      /^(?:sign in|log ?in|register|login|anmelden|registrieren|einloggen|connexion|se connecter|iniciar sesión|inloggen)(?: (?:or|to|\/)\b.{0,50})?$|\b(?:must be|need to be|please) (?:logged|log|sign) in\b/i,
      16,
    ),
  },
];

const RELATED: readonly string[] = ['recommends', 'below-related'];
const COMMENTS: readonly string[] = ['comments-heading', 'below-comments'];
const follows = ({ index }: { readonly index: number }, page: Page, rules: readonly string[]): boolean =>
  !isInArticle(page, index) && rules.includes(ruleAt(page, index - 1) ?? '');

/** Furniture known by where it stands: under a heading of its own, outside the article. */
export const SECTION_RULES: readonly BlockRule[] = [
  {
    name: 'below-related',
    kind: 'related',
    example: 'Why the two are not at war',
    before: `${AHEAD}\n${BEHIND}\n\nDW recommends`,
    stands: 'behind',
    claims: (line, page) => line.index > page.last && follows(line, page, RELATED),
  },
  {
    name: 'below-comments',
    kind: 'comment',
    example: 'I for one did not think that they would meet at all.',
    before: `${AHEAD}\n${BEHIND}\n\nComments (12)`,
    stands: 'behind',
    claims: (line, page) => line.index > page.last && follows(line, page, COMMENTS),
  },
];
