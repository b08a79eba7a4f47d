const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

/** The commonest small words of many languages: running text is full of them, menus are not. */
const SMALL_WORDS = words(
  'the of and to in a is that for on was with as it by at from his he be are an this have had has were not but they their which who will or its been said after more than when would about one we also she her there all into up out could some other',
  'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei',
  'le la les de des et en un une du que est pour qui dans par plus pas au sur ne se ce il sont avec son aux ont été cette ou mais comme sa ses leur elle nous fait deux même',
  'el los las del que y a en un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde',
  'o os as do da dos das em um uma que e para com não por mais ao na no nas nos se foi como mas à seu sua ou quando muito já está eu também pelo pela até isso ele entre era depois',
  'il lo gli di che è per un una in con del della dei nel alla non si da al dal sono come più ma anche le ha su delle questo ci ed era stato dopo essere',
  'de het een en van in is dat op te zijn met voor niet aan er om ook als die dan maar bij uit nog naar over door ze worden wordt heeft deze hij werd',
  'och att det som på är av för med den till inte har om ett men var sig så vi från hon han kan när ska efter i eller de og af på er til ikke jeg som med for det',
  'w i na się z do nie to że o jest jak po za od przez ale są dla tym był oraz ten już może a v se na je že s z do o k pro ale jsou jako podle bylo az és hogy nem egy is meg de csak volt ez',
  'ja on ei että se oli hän mutta myös kun joka ovat kuin jos sekä mukaan joita olisi bir ve bu için ile olarak daha gibi ise ancak sonra olan kadar değil ne çok dedi',
  'și în nu din este fost pentru sunt că ale după unei unui yang dan di dari ini itu untuk dengan pada tidak akan juga dalam adalah ke oleh karena telah saat bahwa',
  'và của là có cho không được các với trong một những đã người này khi từ da je u na se koji su od kako bi što još nakon sa kao iz',
  'и в во не на что с со по как это к из у за от для его о а но он было был она их же при или до также более уже только после тому которые которых котором році року щодо від та і що на як із для до це їх за під його але також не про був було були йому яка які який після',
  'και το η ο του της την τα των που να για με στο στη στην από σε δεν θα είναι οι τις τους ότι μας στις στους αλλά έχει ένα μια',
  'من في على أن إلى التي الذي عن مع هذا هذه ما كان بعد بين لم قد قال وقال أنه كما خلال لا أو وقد حيث وفي ومن بعض كل إن لكن عند منذ אל את של על לא הוא היא כי גם זה עם אבל או כדי היה לאחר בין כל',
  'के में की है को से और का ने पर हैं कि यह भी इस था थी एक लिए कर हो गया नहीं जो तो ही गई थे रहा रहे अपने साथ बाद',
);

/** Words of the apparatus around articles: menus, share bars, notices, lists. */
const PAGE_WORDS = words(
  'share tweet facebook twitter whatsapp linkedin reddit pinterest email e-mail mail print rss instagram youtube telegram flipboard tumblr messenger google',
  'comment comments reply replies respond login log-in sign signup register registration account subscribe subscription subscriber subscribers newsletter newsletters unsubscribe follow followers following',
  'cookie cookies privacy policy terms copyright rights reserved licence license disclaimer contact advertise advertisement advertising sponsored promoted ad ads skip menu search navigation home homepage toggle javascript browser',
  'related recommended popular trending latest most-read viewed read more click here watch listen video videos gallery photos slideshow podcast play close next previous prev back top tags topics category categories archive archives views loading',
  'kommentar kommentare kommentieren teilen drucken anmelden abmelden registrieren abonnieren abo abonnement anzeige werbung impressum datenschutz agb kontakt suche suchen startseite menü mehr lesen weiterlesen themen meistgelesen beliebt artikel bildergalerie merken schließen weiter zurück',
  'partager commentaire commentaires connexion inscription abonnez abonner recherche accueil lire aussi publicité mentions légales confidentialité imprimer articles',
  'compartir comentar comentarios suscríbete suscripción iniciar sesión registrarse buscar portada inicio leer publicidad aviso privacidad contacto noticias relacionadas',
  'compartilhar compartilhe comentários assine entrar cadastre busca leia publicidade condividi commenti iscriviti accedi abbonati cerca leggi pubblicità',
  'delen reacties reageer inloggen aanmelden zoeken lees advertentie privacybeleid voorwaarden',
  'udostępnij komentarze zaloguj szukaj reklama regulamin czytaj najnowsze sdílet diskuse přihlásit hledat inzerce čtěte megosztás hirdetés belépés keresés kapcsolat',
  'dela kommentarer prenumerera annons meny sök søg søk logga läs læs jaa haku valikko kirjaudu tilaa uutiskirje tietosuoja yhteystiedot',
  'abone paylaş yorum yorumlar giriş künye iletişim distribuie comentarii abonează contact citește bagikan komentar masuk daftar baca terpopuler',
  'поделиться комментарии комментировать подписаться подписывайтесь войти вход поиск реклама читайте контакты коментарі поділитися підписатися читайте',
  'κοινοποίηση σχόλια σχολιάστε αναζήτηση σύνδεση επικοινωνία όροι διαβάστε δημοφιλή شارك مشاركة تعليقات تعليق اشترك بحث تسجيل الرئيسية اقرأ الأكثر',
);

/** Words that stand under pictures. */
const PICTURE_WORDS = words(
  'photo photos photograph photographer picture pictured image images photo: image: credit credits credit: getty reuters ap afp epa dpa shutterstock file handout courtesy via copyright caption illustration screenshot screengrab',
  'foto fotos foto: bild bild: bilder imago picture-alliance quelle quelle: crédit crédits légende imagen archivo archivbild symbolbild fot fot. źródło kuva valokuva kép fotó φωτο фото',
);

/** Words that speak to the reader, as invitations and comments do. */
const READER_WORDS = words(
  'you your yours please us our i me my im sie ihr ihre ihren ihnen bitte uns unsere unser ich mein vous votre vos nous notre je usted tu tus su você seu sua tuo vostro je jouw uw',
);

/** Words that say who wrote, and how to reach them: they close a page's story. */
const AUTHOR_WORDS = words(
  'writer writers editor editors editor-in-chief reporter reporters journalist journalists correspondent correspondents author authors co-author columnist columnists contributor contributors contributing contributed freelance freelancer blogger blogs staff covers covering reached reach tips tip contact email e-mail twitter @ follow bio biography headquartered founded',
  'redakteur redakteurin redakteure redaktion autor autorin autoren journalistin korrespondent korrespondentin kolumnist freier freie mitarbeiter auteur auteure rédacteur rédactrice journaliste correspondant periodista redactor redactora autora corresponsal columnista jornalista repórter colunista giornalista autore autrice redattore redattrice schrijver redacteur verslaggever',
);

/** The lists above that a word may be of, as bits. */
export const LIST = { small: 1, page: 2, picture: 4, reader: 8, author: 16 } as const;

const LISTED = new Map<string, number>();
for (const [list, bit] of [
  [SMALL_WORDS, LIST.small],
  [PAGE_WORDS, LIST.page],
  [PICTURE_WORDS, LIST.picture],
  [READER_WORDS, LIST.reader],
  [AUTHOR_WORDS, LIST.author],
] as const)
  for (const word of list) LISTED.set(word, (LISTED.get(word) ?? 0) | bit);

/** The lists that a word in lower case is of, in one look. */
export const listsOf = (word: string): number => LISTED.get(word) ?? 0;
