import { describe, expect, test } from 'vitest';
import { classify } from '../../src/blocks/classify.ts';
import { segment } from '../../src/blocks/segment.ts';

/** Pages with the kind that each line must be given: menus, then the story, then what stands below it. */
const PAGES: Readonly<Record<string, string>> = {
  Polish: `
navigation | Przejdź do treści
navigation | Wiadomości
navigation | Sport
navigation | Kultura
navigation | Pogoda
headline   | Rada miasta wymieni wszystkie ołowiane rury przed końcem dekady
byline     | oprac. Anna Kowal
published  | 8 października 2020, 18:42
published  | aktualizacja: 9 października 2020, 10:07
widget     | Udostępnij
caption    | Robotnicy przy wymianie rur na ulicy Długiej. Fot. Jan Nowak / PAP
paragraph  | Rada miasta zdecydowała w czwartek, że do końca dekady wymieni wszystkie ołowiane rury. Plan obejmie jedenaście tysięcy domów.
paragraph  | – Rodziny nie powinny czekać na czystą wodę kolejnego pokolenia – powiedziała przewodnicząca rady po głosowaniu.
related    | Czytaj także: Opłaty za wodę wzrosną od stycznia
paragraph  | Prace rozpoczną się w marcu na wschodzie miasta, a ich koszt ma wynieść czterdzieści milionów złotych.
credit     | Źródło: PAP
comment    | Komentarze (34)
`,
  Norwegian: `
navigation | Gå til innhold
navigation | Nyheter
navigation | Sport
navigation | Kultur
navigation | Vær
navigation | Radio
headline   | Kommunen bytter alle rør av bly før tiåret er omme
standfirst | Planen skal betales med høyere avgifter, og den gjelder elleve tusen boliger i øst.
byline     | Kari Nordmann
published  | Publisert 8. desember 2020 kl. 14:05
paragraph  | Kommunestyret vedtok torsdag å bytte ut alle rør av bly før tiåret er omme. Planen gjelder elleve tusen boliger.
paragraph  | – Familier skal ikke måtte vente en generasjon til på rent vann, sier ordføreren etter at vedtaket var gjort.
caption    | GAMLE: Rørene i øst ble lagt for over hundre år siden.
caption    | FOTO: OLA NORDMANN / AVISA
related    | Les også: Avgiftene øker fra januar
paragraph  | Arbeidet begynner i mars, og det er ventet at det vil ta sju år før de siste rørene er borte.
`,
  Turkish: `
navigation | Anasayfa
navigation | Gündem
navigation | Ekonomi
navigation | Spor
navigation | Yazarlar
headline   | Belediye kurşun boruların tamamını değiştirecek
published  | 12 Kasım 2020 13:25
paragraph  | Belediye meclisi perşembe günü, on yılın sonuna kadar kurşun boruların tamamının değiştirilmesine karar verdi.
paragraph  | Meclis başkanı, "Aileler temiz su için bir kuşak daha beklememeli" dedi ve planın on bir bin evi kapsadığını söyledi.
related    | İLGİLİ HABER
related    | Su faturalarına ocakta zam geliyor
paragraph  | Çalışmalar mart ayında kentin doğusunda başlayacak ve yedi yıl sürecek. Kentin batısındaki evlere ise sıra daha sonra gelecek.
credit     | Kaynak: AA
`,
  Hindi: `
navigation | होम
navigation | देश
navigation | विदेश
navigation | राज्य
navigation | खेल
headline   | शहर की सभी सीसे की पाइपें दस साल में बदली जाएंगी, परिषद ने लिया फैसला
published  | 8 जून 2020 11:32 AM
paragraph  | नगर परिषद ने गुरुवार को फैसला किया कि दशक के अंत तक शहर की सभी सीसे की पाइपें बदल दी जाएंगी।
paragraph  | परिषद की अध्यक्ष ने कहा कि परिवारों को साफ पानी के लिए एक और पीढ़ी तक इंतजार नहीं करना चाहिए।
related    | ये भी पढ़ें: जनवरी से बढ़ेंगे पानी के दाम
paragraph  | यह काम मार्च में शहर के पूर्वी हिस्से में शुरू होगा और इसमें सात साल लगने की उम्मीद है।
`,
  Vietnamese: `
navigation | Trang chủ
navigation | Thế giới
navigation | Giải trí
navigation | Thời sự
navigation | Kinh doanh
navigation | Thể thao
navigation | Pháp luật
published  | Thứ năm, 18/10/2021, 09:05 (GMT+7)
headline   | Thành phố sẽ thay toàn bộ ống nước bằng chì trước cuối thập kỷ
paragraph  | Hội đồng thành phố hôm thứ năm đã quyết định thay toàn bộ ống nước bằng chì trước khi thập kỷ kết thúc.
paragraph  | Chủ tịch hội đồng nói rằng các gia đình không nên phải chờ thêm một thế hệ nữa để có nước sạch trong nhà.
caption    | Công nhân thay ống nước ở phía đông thành phố. Ảnh: Đắc Thành
paragraph  | Công việc sẽ bắt đầu vào tháng ba ở phía đông thành phố và dự kiến kéo dài trong bảy năm.
related    | Tin liên quan
`,
  Arabic: `
navigation | الرئيسية
navigation | أخبار
navigation | اقتصاد
navigation | رياضة
navigation | ثقافة
headline   | المدينة تستبدل جميع أنابيب الرصاص قبل نهاية العقد
caption    | عمال يستبدلون الأنابيب في شرق المدينة (رويترز)
published  | 8 أغسطس 2020
paragraph  | قرر مجلس المدينة يوم الخميس استبدال جميع أنابيب الرصاص قبل نهاية العقد، وتشمل الخطة أحد عشر ألف منزل.
paragraph  | وقالت رئيسة المجلس إن العائلات يجب ألا تنتظر جيلا آخر من أجل الحصول على مياه نظيفة في منازلها.
paragraph  | ومن المقرر أن يبدأ العمل في شهر مارس في شرق المدينة، وأن يستمر سبع سنوات على الأقل.
credit     | المصدر: وكالات
widget     | شارك
related    | الأكثر قراءة
`,
};

describe('a page is read in languages in which the reader has learned little', () => {
  test.each(Object.entries(PAGES))('%s', (_, page) => {
    const rows = page
      .trim()
      .split('\n')
      .map((row) => row.split(/\s+\| /, 2) as [string, string]);
    const text = rows.map(([, line]) => line).join('\n');
    const read = classify(text, segment(text))
      .filter(({ kind }) => kind !== 'gap')
      .map(({ kind, start, end }) => `${kind} | ${text.slice(start, end)}`);
    expect(read).toEqual(rows.map(([kind, line]) => `${kind} | ${line}`));
  });
});
