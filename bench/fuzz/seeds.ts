import { strToU8, zipSync } from 'fflate';

/** An input of one form, from which others are made. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const said = '“The ferry runs again from Monday,” Joan Whitlock, the harbour master, said. Fares rose by 4 per cent.';
const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mail = `From: Joan <joan@example.org>\r\nTo: desk@example.org\r\nSubject: Ferry\r\nMessage-ID: <1@example.org>\r\nDate: Mon, 4 May 2026 12:00:00 +0000\r\nMIME-Version: 1.0`;
const cue = '00:00:01.000 --> 00:00:04.000';

const pdf = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
4 0 obj << /Length 74 >> stream
BT /F 12 Tf 50 700 Td (The ferry runs again from Monday, the board said.) Tj ET
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
trailer << /Root 1 0 R >>
%%EOF`;

const texts: Readonly<Record<string, string>> = {
  'plain.txt': `Ferry runs again\n\nBy Joan Whitlock\n4 May 2026\n\n${said}\n\n${said}`,
  'page.html': `<!doctype html><html lang="en"><head><title>Ferry</title><meta property="og:site_name" content="Ledger"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry","author":[{"name":"J. W."}],"datePublished":"2026-05-04"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry</h1><p>${said}</p><table><tr><td>1</td></tr></table><p>${said}</p></article></body></html>`,
  'notes.md': `---\ntitle: Ferry\ndate: 2026-05-04\n---\n# Ferry\n\n${said}[^1]\n\n- one\n- two\n\n[^1]: A note.\n`,
  'article.json': JSON.stringify({
    title: 'Ferry',
    text: said,
    url: 'https://news.example.org/1',
    publishedAt: '2026-05-04',
  }),
  'ninjs.json': JSON.stringify({ uri: 'urn:1', type: 'text', headline: 'Ferry', body_xhtml: `<p>${said}</p>` }),
  'lines.jsonl': `${JSON.stringify({ text: said })}\n${JSON.stringify({ text: `${said} Again.` })}\n`,
  'articles.csv': `title,text,url,date\nFerry,"${said}",https://news.example.org/1,2026-05-04\n`,
  'note.rtf': `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title Ferry}}\\pard The ferry runs again\\rquote s luck \\u8212? from Monday.\\par {\\b Fares} rose.\\par}`,
  'message.eml': `${mail}\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry runs again =E2=80=94 soon.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${said}</p>\r\n--b--\r\n`,
  'box.mbox': `From joan@example.org Mon May  4 12:00:00 2026\r\n${mail}\r\n\r\n${said}\r\n\r\nFrom joan@example.org Mon May  4 13:00:00 2026\r\n${mail}\r\n\r\n${said}\r\n`,
  'page.mht': `${mail}\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://news.example.org/1\r\n\r\n<html><body><p>${said}</p></body></html>\r\n--b--\r\n`,
  'talk.vtt': `WEBVTT\n\n${cue}\n<v Joan>The ferry runs again.\n\n${cue}\nFares rose by 4 per cent.\n`,
  'talk.srt': `1\n${cue.replaceAll('.', ',')}\nThe ferry runs again.\n\n2\n${cue.replaceAll('.', ',')}\nFares rose.\n`,
  'nitf.xml': `${xml}<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>${said}</p></body.content></body></nitf>`,
  'news.xml': `${xml}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="1"><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${said}</p></body></html></inlineXML></contentSet></newsItem>`,
  'wire.txt': `\u0016\u0016\u0001abc0001 4 pol 23\r\n\u0002Ferry\r\n\r\n${said}\r\n\u0003\u0004`,
  'feed.rss': `${xml}<rss version="2.0"><channel><title>Ledger</title><item><title>Ferry</title><link>https://news.example.org/1</link><description>&lt;p&gt;${said}&lt;/p&gt;</description><pubDate>Mon, 04 May 2026 12:00:00 GMT</pubDate></item></channel></rss>`,
  'feed.atom': `${xml}<feed xmlns="http://www.w3.org/2005/Atom"><title>Ledger</title><entry><title>Ferry</title><content type="html">&lt;p&gt;${said}&lt;/p&gt;</content><updated>2026-05-04T12:00:00Z</updated></entry></feed>`,
  'sitemap.xml': `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://news.example.org/1</loc><lastmod>2026-05-04</lastmod></url></urlset>`,
  'link.url': '[InternetShortcut]\r\nURL=https://news.example.org/1\r\n',
  'print.pdf': pdf,
};

const parts = {
  'ferry.docx': {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${word}"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ferry</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">${said}</w:t></w:r></w:p></w:body></w:document>`,
  },
  'ferry.odt': {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${xml}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h>Ferry</text:h><text:p>${said}</text:p></office:text></office:body></office:document-content>`,
  },
  'several.zip': { 'one.txt': said, 'two.md': `# Ferry\n\n${said}` },
} as const;

/** One input of each form that is read. */
export const seeds: readonly Seed[] = [
  ...Object.entries(texts).map(([name, text]) => ({ name, bytes: strToU8(text) })),
  ...Object.entries(parts).map(([name, files]) => ({
    name,
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  })),
];
