const oneOf = (...words: readonly string[]): string => words.map((of) => of.split(' ').join('|')).join('|');

/** What pages print ahead of the day of a change; the source of a pattern. */
export const UPDATED_WORDS = oneOf(
  String.raw`updated? modified revised edited amended corrected aktualisiert geändert stand:? mise?\sà\sjour modifié m[àa]j`,
  'actualizad[oa] actualización modificad[oa] atualizad[oa] atualização aggiornat[oa] aggiornamento',
  String.raw`ultima\smodifica bijgewerkt gewijzigd aangepast laatste\supdate`,
  'aktualizacja zaktualizowano uppdaterad opdateret oppdatert päivitetty muokattu aktualizováno aktualizované',
  'frissítve actualizat güncelle(?:me|ndi) diperbarui обновлено оновлено ενημερώθηκε ενημέρωση',
  'تحديث अपडेट 更新 수정',
);

/** What pages print ahead of the day on which the story came out; the source of a pattern. */
export const PUBLISHED_WORDS = oneOf(
  'published posted written original(?:ly)? created issued released filed publié veröffentlicht',
  'erstellt publicad[oa] publicação publicación pubblicat[oa] pubblicazione gepubliceerd geplaatst paru',
  'creado criado erschienen publikacja opublikowano publicerad publiceret publisert udgivet julkaistu',
  'publikováno zveřejněno publikované közzétéve megjelent publicat yayın giriş diterbitkan dipublikasikan',
  'опубликовано опубліковано δημοσίευση δημοσιεύτηκε نشر प्रकाशित 公開 掲載 发布 發布 입력 등록',
);
