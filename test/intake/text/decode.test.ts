import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { decode } from '../../../intake/text/decode.ts';
import { encodeAs } from './encode.ts';

const words = 'Prices rose “by half”, says Åse Nygård.';
const utf16 = (bigEndian: boolean) => {
  const bytes = Buffer.from(words, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', 'utf-8', Buffer.from(words)],
  ['UTF-8 with a mark', 'utf-8', Buffer.from(`\ufeff${words}`)],
  ['UTF-16LE with a mark', 'utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(false)])],
  ['UTF-16BE with a mark', 'utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(true)])],
  ['UTF-16LE', 'utf-16le', utf16(false)],
  ['UTF-16BE', 'utf-16be', utf16(true)],
  ['Windows-1252', 'windows-1252', encodeAs('windows-1252', words)],
])('decode reads %s', async (_, encoding, bytes) => {
  expect(await decode(bytes)).toEqual({ kind: 'text', text: words, encoding });
});

const notices = {
  'windows-1251':
    'Порт поднимет плату за паром в мае, сообщило в понедельник управление. «Иначе нельзя», заявила его глава.',
  'koi8-r': 'Порт поднимет плату за паром в мае, сообщило в понедельник управление, которое решило это весной.',
  'iso-8859-5': 'Порт поднимет плату за паром в мае, сообщило в понедельник управление, которое решило это весной.',
  ibm866: 'Порт поднимет плату за паром в мае, сообщило в понедельник управление, которое решило это весной.',
  'windows-1250':
    'Zarząd portu ogłosił w środę, że od maja ceny biletów wzrosną, a decyzję podjęto jeszcze późną zimą.',
  'iso-8859-2':
    'Správa přístavu ve středu oznámila, že ceny jízdenek v květnu vzrostou. Rozhodnutí padne příští měsíc.',
  'windows-1253': 'Η λιμενική αρχή ανακοίνωσε την Τετάρτη ότι τα εισιτήρια θα ακριβύνουν από τον Μάιο.',
  'windows-1254':
    'Liman idaresi çarşamba günü bilet ücretlerinin mayısta artacağını, kararın kışın alındığını açıkladı.',
  'windows-1255': 'רשות הנמל הודיעה ביום רביעי כי מחירי הכרטיסים יעלו במאי, וההחלטה התקבלה בחורף.',
  'windows-1256': 'أعلنت سلطة الميناء يوم الأربعاء أن أسعار التذاكر سترتفع في مايو، وأن القرار اتخذ في الشتاء.',
  'windows-1257': 'Uosto vadovybė trečiadienį pranešė, kad gegužę bilietai brangs, o sprendimą priėmė dar žiemą.',
  'windows-1252':
    'Die Behörde kündigte am Mittwoch höhere Gebühren an. „Das müssen wir“, sagte ihre Chefin über die Fähren.',
  'windows-874': 'การท่าเรือแจ้งเมื่อวันพุธว่าค่าโดยสารจะเพิ่มขึ้นในเดือนพฤษภาคม',
  shift_jis: '港湾局は水曜日、五月から運賃を上げると発表した。決定は冬のうちに行われたという。',
  'euc-jp': '港湾局は水曜日、五月から運賃を上げると発表した。決定は冬のうちに行われたという。',
  gbk: '港务局星期三宣布，五月起提高票价，这一决定早在冬天就已作出。',
  big5: '港務局星期三宣布，五月起提高票價，這一決定早在冬天就已作出。',
  'euc-kr': '항만청은 수요일 오월부터 운임을 올린다고 밝혔다. 결정은 겨울에 이미 내려졌다.',
} as const;
const cases = Object.entries(notices).map(([encoding, text]) => ({ encoding, text }));

test.each(cases)('decode finds $encoding by itself, and where another is declared', async ({ encoding, text }) => {
  const bytes = encodeAs(encoding, text);
  expect(await decode(bytes)).toMatchObject({ text });
  expect(await decode(bytes, ['utf-8'])).toMatchObject({ text });
  expect(await decode(bytes, [encoding])).toMatchObject({ text });
  expect(await decode(bytes, ['nonsense', 'iso-8859-1'])).toMatchObject({ text });
});

test('decode believes a declared charset only where the bytes are not UTF-8', async () => {
  const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  expect(await decode(cyrillic, ['windows-1251'])).toMatchObject({ text: 'Привет' });
  expect(await decode(Buffer.from('Привет'), ['windows-1251'])).toMatchObject({ text: 'Привет' });
});

test('decode reads ISO-2022-JP, and refuses the encodings of seven bits that nothing decodes', async () => {
  const japanese = Buffer.from('\u001b$B9AOQ6I\u001b(B said so.', 'latin1');
  expect(await decode(japanese)).toMatchObject({ text: '港湾局 said so.', encoding: 'iso-2022-jp' });
  expect(await decode(Buffer.from('~{8[Nq>V~} said so.'))).toEqual({
    kind: 'unknown-encoding',
    found: 'it looks like HZ-GB-2312',
  });
});

test.each([
  ['UTF-8', Buffer.from('Åse Nygård said “no” to the café’s owner.'), 0xff],
  ['UTF-8 cut inside a character', Buffer.from('Åse Nygård said “no” to the café’s ownér').subarray(0, -2), undefined],
  ['UTF-8 with one Windows-1252 dash', Buffer.from('Åse Nygård said “no” to the café’s owner.'), 0x96],
])('decode keeps the rest of %s', async (_, bytes, bad) => {
  const broken =
    bad === undefined ? bytes : Buffer.concat([bytes.subarray(0, 16), Buffer.from([bad]), bytes.subarray(16)]);
  expect(await decode(broken)).toMatchObject({ encoding: 'utf-8', text: expect.stringMatching(/^Åse .*café’s own/) });
});

test('decode keeps the rest of a text in another encoding when a byte of it is lost', async () => {
  const text = `${notices.shift_jis}\n`.repeat(6);
  const bytes = encodeAs('shift_jis', text);
  const broken = Buffer.concat([bytes.subarray(0, 41), bytes.subarray(42)]);
  const decoding = await decode(broken);
  expect(decoding).toMatchObject({ encoding: 'shift_jis', text: expect.stringContaining(notices.shift_jis) });
});

test('decode refuses what no encoding makes words of', async () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => 0x80 + ((index * index * 31 + index * 7) % 126));
  expect(await decode(noise)).toMatchObject({ kind: 'unknown-encoding' });
});

test.each([
  ['a NUL byte', Uint8Array.from([0x41, 0x00, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48]), 'a NUL byte at offset 1'],
  ['bytes of 0xFF', new Uint8Array(100).fill(0xff), '100 bytes of 0xFE or 0xFF in 100'],
  ['control characters', new Uint8Array(50).fill(0x01), '50 control characters in 50 bytes'],
])('decode refuses %s', async (_, bytes, found) => {
  expect(await decode(bytes)).toEqual({ kind: 'not-text', found });
});

const filler = `<script>${'var harbour = 1;'.repeat(500)}</script>`;
const body = `<body><p>${notices['windows-1251']}</p><p>${notices['windows-1251'].repeat(2)}</p></body>`;
test.each([
  ['a meta element', `<html><head><meta charset="windows-1251"></head>${body}`, undefined],
  [
    'a meta element after 8 kB',
    `<html><head>${filler}<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>${body}`,
    undefined,
  ],
  [
    'an XML declaration',
    `<?xml version="1.0" encoding="windows-1251"?><!DOCTYPE html><html><head></head>${body}</html>`,
    undefined,
  ],
  ['its server', `<html><head></head>${body}`, 'text/html; charset="windows-1251"'],
  ['nothing at all', `<html lang="ru"><head></head>${body}`, undefined],
])('a page is read in the charset that it is declared in by %s', async (_, html, contentType) => {
  const hint = { name: 'a.html', ...(contentType === undefined ? {} : { contentType }) };
  const reading = await readArticle(encodeAs('windows-1251', html), hint);
  expect(reading).toMatchObject({ articles: [{ text: expect.stringContaining(notices['windows-1251']) }] });
});

test('a feed in CDATA sections is read by what it says, as its tags are ASCII in any charset', async () => {
  const text = notices['windows-1251'].repeat(8);
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><item><title>A</title><description><![CDATA[${text}]]></description></item></channel></rss>`;
  expect(await readArticle(encodeAs('windows-1251', feed), { name: 'a.rss' })).toMatchObject({
    articles: [{ text: expect.stringContaining(notices['windows-1251']) }],
  });
});

/** German in MS-DOS's code page 850, which no runtime decodes: each umlaut has its own byte there. */
const dosBytes: Readonly<Record<string, number>> = { ä: 0x84, ö: 0x94, ü: 0x81, é: 0x82, è: 0x8a, ô: 0x93 };
const inDos = (text: string) => Uint8Array.from(Array.from(text), (letter) => dosBytes[letter] ?? letter.charCodeAt(0));

test('decode refuses MS-DOS’s charsets: where one is declared, and where its vowels become low marks', async () => {
  expect(await decode(inDos('Die Behörde kündigte höhere Gebühren an.'), ['ibm850'])).toEqual({
    kind: 'unknown-encoding',
    found: 'it looks like ibm850',
  });
  expect(await decode(inDos('La mairie a décidé de fermer le marché, a annoncé le député.'))).toMatchObject({
    kind: 'unknown-encoding',
  });
});

test('decode refuses UTF-7 by its name, and reads sums as they are', async () => {
  const shifted = 'Le maire a d+AOk-cid+AOk- de fermer le march+AOk-, dit le d+AOk-put+AOk-.';
  expect(await decode(Buffer.from(shifted))).toEqual({ kind: 'unknown-encoding', found: 'it looks like UTF-7' });
  expect(await decode(Buffer.from('An A+ grade, C++ and +1-555-0100.'))).toMatchObject({ kind: 'text' });
});

test('decode composes the accents of Windows-1258, and believes ISO-8859-16 where it is declared', async () => {
  const vietnamese = 'Cơ quan cảng vụ thông báo giá vé phà sẽ tăng.';
  const apart = vietnamese.replaceAll(/[ảụáéàẽ]/g, (letter) => letter.normalize('NFD'));
  const decoding = await decode(encodeAs('windows-1258', apart), ['windows-1258']);
  expect(decoding).toMatchObject({ text: vietnamese });
  const romanian = 'Autoritatea portuară a anunțat că prețurile vor crește.';
  expect(await decode(encodeAs('iso-8859-16', romanian), ['iso-8859-16'])).toMatchObject({ text: romanian });
});
