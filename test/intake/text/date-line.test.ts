import { expect, test } from 'vitest';
import { readDateLine } from '../../../intake/text/date-line.ts';

const day = '2025-11-08';

test.each([
  ['de', 'Veröffentlicht am 08.11.2025, 07:30 Uhr'],
  ['de', 'Samstag, 8. November 2025'],
  ['es', 'Publicado el 8 de noviembre de 2025 a las 7:30'],
  ['es', '8 nov. 2025 - 07:30'],
  ['fr', 'Publié le 8 novembre 2025 à 7h30'],
  ['fr', 'Publié le 08/11/2025 à 07h30'],
  ['it', 'Pubblicato il 8 novembre 2025 alle 7:30'],
  ['pt', 'sábado, 8 de novembro de 2025 às 7:30'],
  ['tr', '8 Kasım 2025 07:30'],
  ['tr', 'Yayınlanma: 08.11.2025 07:30'],
  ['ru', '8 ноября 2025 г. в 07:30'],
  ['uk', '8 листопада 2025, 07:30'],
  ['pl', 'Opublikowano: 8 listopada 2025, 7:30'],
  ['nl', '8 november 2025 07:30'],
  ['sv', 'Publicerad 8 november 2025 07.30'],
  ['ja', '2025年11月8日 7時30分'],
  ['ja', '2025年11月8日（土）'],
  ['ko', '2025.11.08 07:30 입력'],
  ['ko', '입력 2025년 11월 8일 오전 7:30'],
  ['zh', '发布时间：2025-11-08 07:30'],
  ['el', '8 Νοεμβρίου 2025'],
  ['id', 'Sabtu, 8 November 2025'],
  ['de', '08.11.25, 07:30 Uhr'],
  ['de', '8. November 2025, 07:30 UhrLesedauer: 4 Min.'],
  ['nl', 'zaterdag 8 november 2025 om 07:30'],
  ['hu', '2025. november 8. 07:30'],
  ['ja', '令和7年11月8日'],
  ['zh', '2025年11月8日 星期六'],
  ['zh', '2025-11-08 07:30:00 来源：潮报'],
  ['ar', '٨ نوفمبر ٢٠٢٥'],
  ['th', '8 พฤศจิกายน 2568'],
  ['he', '8 בנובמבר 2025'],
  ['vi', '8 tháng 11 năm 2025'],
  ['en', 'Saturday November 8, 2025 7:30 am PDT'],
  ['en', 'PUBLISHED: 07:30, Sat, Nov 8, 2025 | UPDATED: 09:10, Sat, Nov 8, 2025'],
])('readDateLine reads a line in %s: %s', (_, line) => {
  expect(readDateLine(line)).toEqual({ date: day, revised: false });
});

test.each(['Stand: 08.11.2025', 'Mis à jour le 8 novembre 2025', 'Actualizado: 8 de noviembre de 2025'])(
  'readDateLine knows that %s is when it was revised',
  (line) => {
    expect(readDateLine(line)).toEqual({ date: day, revised: true });
  },
);

test.each([
  '8 November 3013',
  '11/8/2025',
  'The vote is on 8 November 2025',
  '8 people died in 2025',
  '31 February 2025',
  '1 January 1970',
])('readDateLine reads no date in %s', (line) => {
  expect(readDateLine(line)).toBeNull();
});
