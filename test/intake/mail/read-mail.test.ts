import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierHtml, pierText, quotedPrintable, utf8 } from '../pier.ts';
import { encodeAs } from '../text/encode.ts';

const head = (more: string) =>
  `Received: from mx.saltmarsh.example by desk.example; Tue, 3 Mar 2026 10:00:02 +0000
From: "Harbour Board Press" <press@harbour.example>
To: desk@factcheck.example
Subject: =?utf-8?Q?Pier_to_close_for_a_year?=
Date: Tue, 3 Mar 2026 10:00:00 +0000
MIME-Version: 1.0
${more}`.replaceAll('\n', '\r\n');

const expected = {
  title: pier.title,
  text: pierText,
  publisher: 'Harbour Board Press',
  publishedAt: '2026-03-03T10:00:00.000Z',
};
const plainPart = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(pierText)}\r\n`;
const htmlPart = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<html><body>${pierHtml}</body></html>`).toString('base64')}\r\n`;
const parts = (kind: string, ...each: readonly string[]) =>
  `Content-Type: multipart/${kind}; boundary="b"\r\n\r\n${each.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
const attached = (name: string, type: string, bytes: Uint8Array) =>
  `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}`;

test.each([
  ['plain text', head(plainPart)],
  ['plain text and HTML', head(parts('alternative', plainPart, htmlPart))],
  ['HTML alone', head(htmlPart)],
  ['a signature', head(`${plainPart.replace(/\r\n$/, '')}\r\n--=20\r\nThe press office\r\n`)],
  ['an inline picture', head(parts('related', htmlPart, attached('logo.png', 'image/png', utf8('\u0089PNG'))))],
])('readMail reads a mail of %s', async (_, mail) => {
  const reading = await readArticle(utf8(mail), { name: 'pier.eml' });
  expect(reading).toMatchObject({ articles: [expected] });
  expect(reading.kind === 'articles' && reading.articles).toHaveLength(1);
});

test('readMail reads a mail without MIME, in whatever encoding it is', async () => {
  const mail = `From: press@harbour.example\nTo: desk@factcheck.example\nSubject: Pier\nDate: 3 Mar 2026 10:00:00 +0000\n\n${pierText}\n`;
  for (const encoding of ['windows-1252', 'utf-8']) {
    const bytes = encoding === 'utf-8' ? utf8(mail) : encodeAs(encoding, mail);
    const reading = await readArticle(bytes, { name: 'pier.txt' });
    expect(reading).toMatchObject({
      articles: [{ title: 'Pier', text: pierText, publisher: 'press@harbour.example' }],
    });
  }
});

test('readMail takes a forwarded message for what was forwarded', async () => {
  const text = `Worth a look?\n\n---------- Forwarded message ---------\nFrom: Harbour Board Press <press@harbour.example>\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nSubject: Pier to close for a year\nTo: Mia <mia@courier.example>\n\n${pierText}\n`;
  const mail = `From: Mia <mia@courier.example>\r\nTo: desk@factcheck.example\r\nSubject: Fwd: Pier\r\nDate: Wed, 4 Mar 2026 09:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
  expect(await readArticle(utf8(mail), { name: 'fwd.eml' })).toMatchObject({ articles: [expected] });
});

test('readMail gives each readable attachment as an article, and says what is none', async () => {
  const mail = head(
    parts(
      'mixed',
      `Content-Type: text/plain; charset=utf-8\r\n\r\nPlease find attached our press release.`,
      attached('release.txt', 'text/plain', utf8(`${pier.title}\n\n${pierText}`)),
      attached('figures.xlsx', 'application/octet-stream', zipSync({ 'xl/workbook.xml': utf8('<x/>') })),
    ),
  );
  expect(await readArticle(utf8(mail), { name: 'pier.eml' })).toMatchObject({
    articles: [{ title: pier.title, text: pierText }],
    refused: [{ part: 'figures.xlsx', failure: { code: 'unsupported-type' } }],
  });
});

test('readMail reads the messages of a mailbox one after the other', async () => {
  const message = (title: string) =>
    `From MAILER-DAEMON Tue Mar  3 10:00:00 2026\nFrom: A <a@harbour.example>\nSubject: ${title}\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${pierText}\n>From now on the pier is shut, the board said.\n\n`;
  const reading = await readArticle(utf8(message('One') + message('Two')), { name: 'press.mbox' });
  expect(reading).toMatchObject({
    articles: [
      { title: 'One', text: expect.stringMatching(/From now on the pier is shut, the board said\.$/) },
      { title: 'Two' },
    ],
  });
});

test('readArticle keeps a memo that only begins like a mail as text', async () => {
  const memo = `Note: ${pier.paragraphs[0]}\n\n${pier.paragraphs[2]}\n`;
  expect(await readArticle(utf8(memo), { name: 'a.txt' })).toMatchObject({ articles: [{ text: memo.trim() }] });
});

const page = `<!DOCTYPE html><html lang="en"><head><title>${pier.title}</title></head><body><article><h1>${pier.title}</h1>${pierHtml}</article></body></html>`;
test.each([
  ['Chrome', 'utf-8', '', 'Snapshot-Content-Location: https://saltmarsh.example/2026/03/pier\n', ''],
  [
    'Internet Explorer',
    'windows-1252',
    '; charset="windows-1252"',
    '',
    'Content-Location: https://saltmarsh.example/2026/03/pier\n',
  ],
])(
  'readSavedPage reads the article of a page that %s saved in %s',
  async (_, encoding, charset, location, partLocation) => {
    const body = encoding === 'utf-8' ? utf8(page) : encodeAs(encoding, page);
    const source = `From: <Saved by a browser>\n${location}Subject: ${pier.title}\nDate: Tue, 3 Mar 2026 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----b"\n\n------b\nContent-Type: text/html${charset}\nContent-Transfer-Encoding: base64\n${partLocation}\n${Buffer.from(body).toString('base64')}\n------b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n------b--\n`;
    expect(await readArticle(utf8(source.replaceAll('\n', '\r\n')), { name: 'pier.mhtml' })).toMatchObject({
      articles: [{ title: pier.title, text: pierText, url: pier.url }],
    });
  },
);
