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
  'Anzeige erstattete der Mann erst zwei Tage später bei der Polizei.',
  'Mais informações serão dadas na segunda-feira, disse o prefeito.',
])('%s is a sentence, and stays', (line) => {
  expect(residueOf(line)).toBeNull();
});
