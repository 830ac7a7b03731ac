import { expect, test } from 'vitest';
import { residueOf } from '../../../intake/text/residue.ts';

test.each([
  'Weiterlesen',
  'Lesen Sie auch: Mühle öffnet wieder',
  'Lire aussi',
  'À lire aussi : Le moulin rouvre',
  'Leia também: O moinho reabre',
  'Lea también',
  'Leggi anche',
  'Lees ook: De molen gaat open',
  'Läs också',
  'Czytaj także',
  'Читайте также: Мельница открыта',
  'İlgili haberler',
  '関連記事',
  '相关阅读',
  '관련기사',
  'Baca juga: Kincir dibuka',
  'اقرأ أيضا',
  'Διαβάστε επίσης',
  'Anzeige',
  'Durch die weitere Nutzung der Seite stimmst du der Verwendung von Cookies zu. Weitere Informationen',
  'Klicken Sie auf den unteren Button, um den Inhalt nachzuladen.',
  'This entry was posted in Harbour and tagged Ida Brandvik. Bookmark the permalink.',
  'Publicité',
  'Kommentare',
  'Diese Beiträge könnten euch auch interessieren:',
  'Spotted a mistake in this story? Let us know.',
  'If you notice an error in this article, write to our desk at desk@tide.example.',
  'Haben Sie einen Fehler im Artikel gefunden? Schreiben Sie der Redaktion.',
  'Fehler melden',
  'Vous avez repéré une erreur dans cet article ?',
  '¿Has encontrado un error en esta noticia?',
  'Encontrou algum erro? Diga-nos.',
  'Hai trovato un errore in questo articolo?',
  'Foutje gezien? Mail ons',
  'Funnet en feil? Si fra til oss.',
  'Zauważyłeś błąd w artykule?',
  'Pokud jste v textu našli chybu, napište nám prosím na redakce@tide.example.',
  'Нашли ошибку? Выделите текст и нажмите Ctrl+Enter',
  '記事の誤りを報告',
  '12 comentarios',
  'Artikel teilen',
  'Foto: Ida Brandvik/dpa',
  'Abonnez-vous à notre lettre',
])('%s is residue in its language', (line) => {
  expect(residueOf(line)).not.toBeNull();
});

test.each([
  'Lire aussi longtemps que possible est un plaisir, dit-elle.',
  'Kommentare der Opposition blieben zunächst aus, sagte ein Sprecher des Rates am Montag.',
  'Einen Fehler entdeckt haben die Prüfer der Mühle am Montag, wie der Rat mitteilte.',
  'If you find an error on your tax bill, write to the council before May.',
  'Fehler gefunden haben die Taucher am Montag auch an der zweiten Schleuse.',
  'Обнаружили ошибку водолазы, которые осмотрели стену в понедельник.',
  'Anzeige erstattete der Mann erst zwei Tage später bei der Polizei.',
  'Mais informações serão dadas na segunda-feira, disse o prefeito.',
])('%s is a sentence, and stays', (line) => {
  expect(residueOf(line)).toBeNull();
});
