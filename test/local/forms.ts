import { zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** An article of this test's own newsroom, with what encodings and readers get wrong: accents, dashes, curly quotation marks. */
export interface Written {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly url: string;
}

/** A form of input: how its file is called, and how the article is written in it. */
export interface FormOfInput {
  readonly form: string;
  readonly extension: string;
  readonly contentType: string;
  readonly write: (article: Written) => Uint8Array | Promise<Uint8Array>;
}

/** A numbered article, so that no two cells of a table are the same one. */
export function written(number: number, form: string): Written {
  return {
    title: `Café row ${number} on the quay at Tønder`,
    url: `https://tidewater.example.org/cafe/${number}/${encodeURIComponent(form)}`,
    paragraphs: [
      `The café at quay ${number} paid €${number + 40} a day in rent – twice as much as in 2019 – the Harbour Authority said on Monday.`,
      `“We lost ${number + 300} guests a week,” said Zoë Müller, its owner. “Nobody asked us.”`,
      `The opposition councillor José Núñez called the rent “naïve”, and the authority’s report counted ${number + 12} empty shops.`,
    ],
  };
}

const utf8 = (content: string) => new TextEncoder().encode(content);
const plain = ({ title, paragraphs }: Written) => `${title}\n\n${paragraphs.join('\n\n')}\n`;
const asHtml = ({ paragraphs }: Written) => paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

/** What Windows-1252 has of these texts beyond Latin-1. */
const windows: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '“': 0x93, '”': 0x94, '’': 0x92 };

function windows1252(content: string): Uint8Array {
  return Uint8Array.from(content, (character) => windows[character] ?? character.charCodeAt(0));
}

function page(article: Written): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${article.title} | The Tidewater Post</title>
<link rel="canonical" href="${article.url}"><meta property="og:site_name" content="The Tidewater Post"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${article.title}</h1>${asHtml(article)}</article>
<footer>© 2026 The Tidewater Post</footer></body></html>`;
}

async function pdf({ title, paragraphs }: Written): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const sheet = document.addPage();
  const draw = (text: string, y: number, size: number) =>
    sheet.drawText(text, { x: 50, y, size, font, maxWidth: 480, lineHeight: 14 });
  draw(title, 780, 20);
  paragraphs.forEach((paragraph, index) => {
    draw(paragraph, 730 - index * 60, 11);
  });
  return document.save();
}

function docx({ title, paragraphs }: Written): Uint8Array {
  const paragraph = (text: string, style = '') =>
    `<w:p>${style}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const body = [
    paragraph(title, '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'),
    ...paragraphs.map((text) => paragraph(text)),
  ].join('');
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': utf8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': utf8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

function rss(article: Written): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Tidewater Post</title><item><title>${article.title}</title><link>${article.url}</link>
<content:encoded><![CDATA[${asHtml(article)}]]></content:encoded></item></channel></rss>`;
}

function atom(article: Written): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Tidewater Post</title><entry><title>${article.title}</title>
<link href="${article.url}"/><content type="html"><![CDATA[${asHtml(article)}]]></content></entry></feed>`;
}

function nitf({ title, paragraphs }: Written): string {
  return `<nitf><body><body.head><hedline><hl1>${title}</hl1></hedline></body.head><body.content>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body.content></body></nitf>`;
}

const base64 = (content: string) => Buffer.from(content).toString('base64');

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const text = (form: string, write: FormOfInput['write']): FormOfInput => {
  return { form, extension: 'txt', contentType: 'text/plain', write };
};

/** Every form of input that is read, as files that this test makes. */
export const formsOfInput: readonly FormOfInput[] = [
  text('text, UTF-8', (article) => utf8(plain(article))),
  text('text, UTF-8 with a mark', (article) => utf8(`\ufeff${plain(article)}`)),
  text('text, UTF-16', (article) => Buffer.from(`\ufeff${plain(article)}`, 'utf16le')),
  text('text, UTF-16 big-endian', (article) => Buffer.from(`\ufeff${plain(article)}`, 'utf16le').swap16()),
  text('text, Windows-1252', (article) => windows1252(plain(article).replaceAll('\n', '\r\n'))),
  {
    form: 'Markdown',
    extension: 'md',
    contentType: 'text/markdown',
    write: (article) => utf8(`---\nurl: ${article.url}\n---\n\n# ${plain(article)}`),
  },
  {
    form: 'reStructuredText',
    extension: 'rst',
    contentType: 'text/x-rst',
    write: ({ title, paragraphs }) => utf8(`${title}\n${'='.repeat(title.length)}\n\n${paragraphs.join('\n\n')}\n`),
  },
  { form: 'HTML', extension: 'html', contentType: 'text/html', write: (article) => utf8(page(article)) },
  {
    form: 'JSON',
    extension: 'json',
    contentType: 'application/json',
    write: ({ title, url, paragraphs }) => utf8(JSON.stringify({ title, url, text: paragraphs.join('\n\n') })),
  },
  { form: 'PDF', extension: 'pdf', contentType: 'application/pdf', write: pdf },
  { form: 'DOCX', extension: 'docx', contentType: docxType, write: docx },
  { form: 'RSS', extension: 'rss', contentType: 'application/rss+xml', write: (article) => utf8(rss(article)) },
  { form: 'Atom', extension: 'atom', contentType: 'application/atom+xml', write: (article) => utf8(atom(article)) },
  {
    form: 'mail',
    extension: 'eml',
    contentType: 'message/rfc822',
    write: ({ title, paragraphs }) =>
      utf8(
        `From: Press <press@tidewater.example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?B?${base64(title)}?=\r\nDate: Tue, 3 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(paragraphs.join('\r\n\r\n'))}\r\n`,
      ),
  },
  {
    form: 'saved page',
    extension: 'mhtml',
    contentType: 'multipart/related',
    write: (article) =>
      utf8(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${article.url}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(page(article))}\r\n--b--\r\n`,
      ),
  },
  { form: 'NITF', extension: 'xml', contentType: 'application/xml', write: (article) => utf8(nitf(article)) },
  {
    form: 'NewsML-G2',
    extension: 'xml',
    contentType: 'application/vnd.iptc.g2.newsitem+xml',
    write: (article) =>
      utf8(
        `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>${article.title}</headline></contentMeta><contentSet><inlineXML>${nitf(article)}</inlineXML></contentSet></newsItem>`,
      ),
  },
  {
    form: 'RTF',
    extension: 'rtf',
    contentType: 'application/rtf',
    write: ({ title, paragraphs }) => {
      const escaped = (content: string) =>
        Array.from(content, (letter) => (letter > '~' ? `\\u${letter.charCodeAt(0)}?` : letter)).join('');
      return utf8(
        `{\\rtf1\\ansi\\pard\\fs40 ${escaped(title)}\\par\\fs24 ${paragraphs.map(escaped).join('\\par ')}\\par}`,
      );
    },
  },
  {
    form: 'ODT',
    extension: 'odt',
    contentType: 'application/vnd.oasis.opendocument.text',
    write: ({ title, paragraphs }) =>
      zipSync({
        mimetype: utf8('application/vnd.oasis.opendocument.text'),
        'content.xml': utf8(
          `<?xml version="1.0"?><office:document-content><office:body><office:text><text:h text:outline-level="1">${title}</text:h>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
        ),
      }),
  },
  {
    form: 'table',
    extension: 'csv',
    contentType: 'text/csv',
    write: ({ title, url, paragraphs }) => utf8(`title,url,text\r\n"${title}",${url},"${paragraphs.join('\n\n')}"\r\n`),
  },
  {
    form: 'JSON Lines',
    extension: 'jsonl',
    contentType: 'application/jsonl',
    write: ({ title, url, paragraphs }) => utf8(`${JSON.stringify({ title, url, text: paragraphs.join('\n\n') })}\n`),
  },
  {
    form: 'schema.org JSON',
    extension: 'jsonld',
    contentType: 'application/ld+json',
    write: ({ title, url, paragraphs }) =>
      utf8(JSON.stringify({ '@type': 'NewsArticle', headline: title, url, articleBody: paragraphs.join('\n\n') })),
  },
  {
    form: 'JSON Feed',
    extension: 'json',
    contentType: 'application/feed+json',
    write: (article) =>
      utf8(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: [{ id: '1', url: article.url, title: article.title, content_html: asHtml(article) }],
        }),
      ),
  },
  {
    form: 'ZIP',
    extension: 'zip',
    contentType: 'application/zip',
    write: (article) => zipSync({ 'press/article.txt': utf8(plain(article)) }),
  },
];
