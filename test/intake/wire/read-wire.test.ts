import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { pier, pierHtml, pierText, utf8 } from '../pier.ts';

const expected = { title: pier.title, byline: pier.byline, text: pierText, publishedAt: '2026-03-03T10:00:00.000Z' };
const nitf = (prefix = '') =>
  `<nitf xml:lang="en"><head><title>x</title><docdata><date.issue norm="20260303T100000Z"/><doc.copyright holder="Saltmarsh Wire"/></docdata></head><body><body.head><hedline><hl1>${pier.title}</hl1></hedline><byline>By <person>${pier.byline}</person><byttl>Harbour correspondent</byttl></byline></body.head><body.content>${pierHtml}<media media-type="image"><media-caption>The pier in 1950.</media-caption></media></body.content></body></nitf>`.replaceAll(
    /(<\/?)(?=[a-z])/g,
    `$1${prefix}`,
  );
const meta = `<itemMeta><provider literal="Saltmarsh Wire"/><firstCreated>2026-03-03T10:00:00Z</firstCreated></itemMeta><contentMeta><headline>${pier.title}</headline><by>${pier.byline}</by><language tag="en"/></contentMeta>`;
const g2 = (content: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2">${meta}<contentSet>${content}</contentSet></newsItem>`;
const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${pierHtml}</body></html>`;
const newsml1 = `<NewsML><NewsItem><Identification><NewsIdentifier/></Identification><NewsManagement><FirstCreated>20260303T100000Z</FirstCreated></NewsManagement><NewsComponent><AdministrativeMetadata><Provider><Party FormalName="Saltmarsh Wire"/></Provider></AdministrativeMetadata><NewsLines><HeadLine>${pier.title}</HeadLine><ByLine>By ${pier.byline}</ByLine></NewsLines><ContentItem><DataContent>${html}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;

test.each([
  ['NITF', nitf(), 'a.xml'],
  [
    'NITF with a declaration and a DOCTYPE',
    `<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n${nitf()}`,
    'a.xml',
  ],
  ['NITF with a prefix', nitf('n:'), 'a.nitf'],
  [
    'NewsML-G2 of XHTML',
    `<?xml version="1.0"?>${g2(`<inlineXML contenttype="application/xhtml+xml">${html}</inlineXML>`)}`,
    'a.xml',
  ],
  ['NewsML-G2 of NITF', g2(`<inlineXML contenttype="application/nitf+xml">${nitf()}</inlineXML>`), 'a.xml'],
  ['NewsML-G2 of text', g2(`<inlineData contenttype="text/plain">${pierText}</inlineData>`), 'a.txt'],
  [
    'NewsML-G2 of escaped HTML',
    g2(`<inlineData contenttype="text/html"><![CDATA[${pierHtml}]]></inlineData>`),
    'a.xml',
  ],
  [
    'NewsML-G2 in a message',
    `<newsMessage><header/><itemSet>${g2(`<inlineXML>${html}</inlineXML>`)}<packageItem/></itemSet></newsMessage>`,
    'a.xml',
  ],
  ['NewsML 1', `<?xml version="1.0"?>${newsml1}`, 'a.xml'],
])('readWire reads %s', async (_, source, name) => {
  expect(await readArticle(utf8(source), { name })).toMatchObject({
    articles: [{ ...expected, publisher: 'Saltmarsh Wire' }],
  });
});

test('readWire keeps each row of a table on its line', async () => {
  const table =
    '<table><tr><td>2024</td><td>1,200 visitors</td></tr><tr><td>2025</td><td>900 visitors</td></tr></table>';
  const reading = await readArticle(utf8(nitf().replace('<media ', `${table}<media `)), { name: 'a.xml' });
  expect(reading).toMatchObject({
    articles: [{ text: `${pierText}\n\n2024 | 1,200 visitors\n\n2025 | 900 visitors` }],
  });
});

test.each([
  ['a picture', g2('<remoteContent href="https://x.example/a.jpg" contenttype="image/jpeg"/>')],
  ['nothing', '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'],
])('readWire refuses an item of %s by its name', async (_, source) => {
  const reading = await readArticle(utf8(source), { name: 'a.xml' });
  expect(reading).toMatchObject({ failure: { code: 'broken-wire', message: expect.stringContaining('NewsML') } });
});

test('readWireText reads IPTC 7901: slug, headline, indented paragraphs, the time of filing', async () => {
  const indented = pier.paragraphs.map((paragraph) => `   ${paragraph.replace(/^(.{40,60}) /, '$1\r\n')}`).join('\r\n');
  const message = `\u0016\u0016\u0001tdw0123 4 pl 95  tdw 0120\r\n\u0002harbours/piers/\r\n${pier.title}=\r\n${indented}\r\n\u0003031000 GMT Mar 26\r\n\u0004`;
  expect(await readArticle(utf8(message), { name: 'tdw0123.txt' })).toMatchObject({
    articles: [{ title: pier.title, text: pierText, publisher: 'tdw', publishedAt: '2026-03-03T10:00:00.000Z' }],
  });
});

test('an XML file of another kind is refused by the name of its root', async () => {
  const reading = await readArticle(utf8('<?xml version="1.0"?><invoice><total>3</total></invoice>'), {
    name: 'a.xml',
  });
  expect(reading).toMatchObject({
    failure: { code: 'unsupported-type', message: expect.stringContaining('<invoice>') },
  });
});
