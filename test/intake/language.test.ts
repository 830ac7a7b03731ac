import { expect, test } from 'vitest';
import { agreedLanguage, languageOf } from '../../intake/language.ts';

const samples = {
  en: 'The harbour board said on Tuesday that the pier is unsafe, and that it will be closed until the spring.',
  de: 'Der Hafenrat hat am Dienstag beschlossen, die alte Brücke bis zum Frühjahr zu sperren, weil sie nicht mehr sicher ist.',
  fr: 'Le conseil du port a décidé mardi de fermer la vieille jetée jusqu’au printemps, parce qu’elle n’est plus sûre.',
  es: 'La junta del puerto decidió el martes cerrar el viejo muelle hasta la primavera porque ya no es seguro para nadie.',
  ru: 'Совет порта во вторник решил закрыть старый причал до весны, потому что он больше не безопасен.',
  ja: '港の理事会は火曜日、古い桟橋が安全ではないため、春まで閉鎖することを決めた。',
  zh: '港口委员会星期二决定，由于旧码头不再安全，将其关闭至春天，市政府表示支持这一决定。',
  ar: 'قرر مجلس الميناء يوم الثلاثاء إغلاق الرصيف القديم حتى الربيع لأنه لم يعد آمناً.',
} as const;

test.each(Object.entries(samples))('languageOf recognises %s', async (language, text) => {
  expect(await languageOf(text)).toBe(language);
});

test.each(['', '123', 'Ja', '!?', 'I am a lowly file created in a word processor.', 'What Operating Systems Do'])(
  'languageOf does not guess at %j',
  async (text) => {
    expect(await languageOf(text)).toBeNull();
  },
);

test('agreedLanguage believes the text rather than a template, and keeps a region that fits', async () => {
  expect(await agreedLanguage('en-GB', samples.en)).toBe('en-GB');
  expect(await agreedLanguage('en-US', samples.de)).toBe('de');
  expect(await agreedLanguage('da', '123')).toBe('da');
  expect(await agreedLanguage(null, samples.fr)).toBe('fr');
  const finnish =
    'Satamalautakunta päätti tiistaina sulkea vanhan laiturin vuodeksi, koska sukeltajat löysivät siitä lahoja paaluja.';
  expect(await agreedLanguage('fi', finnish)).toBe('fi');
});

test.each([
  ['en_us', samples.ja, 'ja'],
  ['en_us', samples.en, 'en-US'],
  ['EN-gb, en', samples.en, 'en-GB'],
  ['in English', samples.ja, 'ja'],
  ['12', samples.ru, 'ru'],
  ['-', 'Ja', null],
])('agreedLanguage takes %j in whatever form it is stated', async (stated, text, agreed) => {
  expect(await agreedLanguage(stated, text)).toBe(agreed);
});

test.each([
  ['en', samples.ja, 'ja'],
  ['en-US', samples.ru, 'ru'],
  ['de', samples.ar, 'ar'],
  ['fr', samples.zh, 'zh'],
  ['ru', samples.de, 'de'],
])('agreedLanguage does not believe %s of a text in another script', async (stated, text, language) => {
  expect((await agreedLanguage(stated, text))?.slice(0, 2)).toBe(language);
});

test('agreedLanguage keeps a language that is written in two scripts', async () => {
  expect(
    await agreedLanguage(
      'uz',
      'Порт кенгаши сешанба куни эски причални баҳоргача ёпишга қарор қилди, чунки у хавфсиз эмас.',
    ),
  ).toBe('uz');
});

test('rows of figures and names say nothing of a language', async () => {
  const rows = ['Afar', 'Kanuri', 'Malagasy', 'Sundanese', 'Tagalog', 'Indonesia'].map(
    (name) => `${name}   100% (62/62)   90% (84/90)`,
  );
  expect(await languageOf(`This is the list of the harbours and of their boats.\n${rows.join('\n')}`)).toBe('en');
});

test('agreedLanguage keeps a language of another script where the text has some of it, as a manual full of commands does', async () => {
  const text = `${samples.ja}\ninstall --force la machine et le moteur de la base avec une page pour tous les clients\n`;
  expect(await agreedLanguage('ja', text.repeat(2))).toBe('ja');
  expect(await agreedLanguage('ja', samples.fr)).toBe('fr');
});
