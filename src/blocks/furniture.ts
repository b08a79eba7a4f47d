import { type BlockRule, fits, isInArticle, type Page, ruleAt } from './page.ts';

const NETWORKS =
  /\b(?:facebook|twitter|whats ?app|linked ?in|reddit|tumblr|pinterest|google ?\+|google plus|stumble(?:upon)?|digg|newsvine|telegram|xing|e-?mail|print|permalink|flipboard|messenger|viber|vk|pocket)\b/gi;

/** A paragraph of the story in front of the lines that stand in it, and one after them. */
const AHEAD = 'The council met on Thursday, and few had thought that it would.';
const BEHIND = 'It heard the two ambassadors before it rose for the night.';

/** Furniture whose shape is certain wherever it stands. */
export const FURNITURE_RULES: readonly BlockRule[] = [
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
    claims: fits(
      /^(?:read or share|share|tweet|e-?mail|print)(?: this)?(?: (?:story|article|page|on|via|with|by)\b.{0,60})?:?(?: https?:\/\/\S+)?$|^(?:artikel |beitrag )?(?:teilen|drucken)$|^(?:partager|compartir|compartilhar|condividi|delen)(?: (?:sur|en|no|su|op|cet article)\b.{0,40})?$/i,
      10,
    ),
  },
  {
    name: 'advertisement',
    kind: 'widget',
    example: 'Advertisement Continue reading the main story',
    claims: fits(
      /^\W{0,3}(?:ad|ads|advertisements?|advertising|sponsored|anzeige|werbung|publicité|publicidade?|publicidad|pubblicità|advertentie|reklama|annons)\W{0,2}(?: (?:continue reading.{0,30}|- scroll.{0,40}))?$|^(?:story continues|story continued|continue reading|article continues|weiterlesen nach)\b.{0,50}$/i,
      9,
    ),
  },
  {
    name: 'player-bar',
    kind: 'widget',
    example: 'Watch video 02:03',
    claims: fits(
      /^(?:watch|play|see)(?: the| this)? (?:video|clip|live)\b.{0,20}$|^watch .{0,40}\d\d?:\d\d\b|^(?:just|must) watched? .{0,200}$|^listen to (?:this )?article\b.{0,30}$|^(?:slideshow|gallery) \(\d+ images?\)$|^embed as hd video:?$/i,
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
    name: 'read-more',
    kind: 'related',
    example: 'Read more: Why the two are not at war',
    claims: fits(
      /^\W{0,3}(?:(?:read|see|watch|listen|more)(?: more| also| here)?|also read|see also|also on [\w .]{2,20}|related|more on this|photos|mehr(?: zum thema)?|lesen sie (?:auch|mehr)|lesen sie hierzu|siehe auch|(?:à )?lire aussi|lire plus|lees ook|lees meer|leggi anche|lea también|leia (?:mais|também)|lee también|czytaj (?:też|także))\b[^:]{0,30}:(?! ?$)/i,
      30,
    ),
  },
  {
    name: 'linked-title',
    kind: 'related',
    example: 'A ban shows the effect of an appointment | Jill Smith Read more',
    claims: fits(/^.{8,160}\bread more$/i, 30),
  },
  {
    name: 'recommends',
    kind: 'related',
    example: 'DW recommends',
    claims: fits(
      /^(?:\S+ ){1,3}recommends$|^\W{0,2}(?:related|recommended)(?: (?:to this|stories|story|articles?|news|content|topics|links|reading|coverage|posts|videos|items))?\W{0,2}$|^(?:read|see) (?:more|also|next)\W{0,2}$|^more on this\W{0,4}$|^more (?:from|in|on|stories|news|like this)\b.{0,40}$|^you (?:may|might) (?:also )?(?:like|be interested in)\W{0,2}$|^(?:most (?:read|popular|viewed|shared)|trending(?: now| stories)?|popular (?:stories|articles|posts|now)|top stories|latest (?:news|stories|headlines|posts|articles)|don't miss|what to read next|editors?'? picks|from the web|around the web|up next)\W{0,2}$|^(?:mehr zum thema|das könnte sie auch interessieren|lesen sie auch|meistgelesen|auch interessant|weitere (?:artikel|meldungen|nachrichten|themen)|sur le même sujet|à lire aussi|à lire également|les plus lus|noticias relacionadas|lo más (?:leído|visto)|te puede interesar|más (?:leídas|noticias)|leia (?:mais|também)|mais (?:lidas|notícias)|leggi anche|articoli correlati|i più letti|lees ook|meest gelezen|gerelateerd|zobacz także|czytaj także)\W{0,2}$/i,
      8,
    ),
  },
  {
    name: 'tags',
    kind: 'navigation',
    example: 'Filed Under: Eastern Equine Encephalitis, health, Michigan',
    claims: fits(
      /^\W{0,3}(?:tags?|tagged(?: with| in| as)?|filed (?:under|in)|posted in|in this article|related topics|keywords|topics in this \w{3,9}|schlagw(?:ort|orte|örter)|stichw(?:ort|orte|örter)|mots-clés|étiquettes|etiquetas|palabras clave|palavras-chave|parole chiave|trefwoorden) ?:.{0,300}$|^(?:tags?|filed under|tagged with) [A-Z#].{0,300}$|^(?:tags|filed under|schlagworte|schlagwörter|stichworte|mots-clés|etiquetas)$|タグ ?[:：]/i,
      50,
    ),
  },
  {
    name: 'comments-heading',
    kind: 'comment',
    example: 'Comments (12)',
    claims: fits(
      /^\W{0,3}(?:(?:\d[\d.,]*|view|leave a|post a|add a|add your|your|reader|readers'|top|top rated|latest|all|show|hide|user|facebook|disqus|no) ){0,3}(?:comments?|responses?|replies|reply|kommentare?|leserkommentare|commentaires?|comentarios|comentários|commenti|reacties|komentarze)(?: ?[([]?\d+[)\]]?)?\W{0,3}$|^\d{1,4} (?:comments?|responses?|replies|thoughts) (?:to|on)\b/i,
      30,
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
    claims: fits(
      /^\W{0,3}(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))|\b(?:all rights (?:are )?reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden)\b|^this material may not be (?:published|reproduced)\b|^content created by .{3,60} available without charge\b/i,
      90,
      /^\W{0,3}(?:©|\(c\)|copyright|this material|content)|recht|droits|derechos|direitos|diritti|rights/i,
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
    name: 'shouted-link',
    kind: 'related',
    example: 'TRUMP SAYS IRAN APPEARS TO BE STANDING DOWN',
    before: `${AHEAD}\n${AHEAD}`,
    after: `${BEHIND}\n${BEHIND}`,
    claims: ({ text, words, index }, page) => {
      const [before, after] = [page.lines[index - 1], page.lines[index + 1]];
      const speaks = (line: { readonly text: string; readonly stopped: boolean } | undefined): boolean =>
        line?.stopped === true && line.text !== line.text.toUpperCase();
      return (
        isInArticle(page, index) &&
        words >= 5 &&
        words <= 40 &&
        text === text.toUpperCase() &&
        /\p{Lu}/u.test(text) &&
        speaks(before) &&
        speaks(after)
      );
    },
  },
  {
    name: 'bracketed-title',
    kind: 'related',
    example: '[Dozens die in a landslide on the island]',
    before: `${AHEAD}\n${AHEAD}`,
    after: `${BEHIND}\n${BEHIND}`,
    claims: ({ text, words, index }, page) =>
      isInArticle(page, index) &&
      words >= 3 &&
      words <= 20 &&
      /^\[\p{Lu}[^[\].:;!?]+\]$/u.test(text) &&
      page.lines[index - 1]?.stopped === true &&
      page.lines[index + 1]?.stopped === true,
  },
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
