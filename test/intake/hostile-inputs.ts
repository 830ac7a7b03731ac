import { deflateSync, gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import type { Hint } from '../../intake/reading.ts';

/** An input that nobody should send: what it is, how it is made, and what comes of it ("article" or a failure's code). */
export type HostileInput = {
  readonly what: string;
  readonly hint: Hint;
  readonly make: () => Promise<Uint8Array> | Uint8Array;
  readonly outcome: string;
};

const MB = 1024 * 1024;
const text = (content: string) => new TextEncoder().encode(content);
const sentence = 'The harbour board said on Tuesday that the pier is unsafe and stays closed. ';
const paragraph = `<p>${sentence.repeat(4)}</p>`;
/** A page that takes hours where each element is asked for its text again. */
const nested = (html: string) => `${'<div class="share">'.repeat(200)}${html}${'</div>'.repeat(200)}`;
const page = (body: string) =>
  text(`<!doctype html><html><head><title>Pier closed</title></head><body>${body}</body></html>`);
const docx = (files: Zippable) => zipSync(files);
const word = (body: string) =>
  text(
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const wordParagraph = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`;

/** A PDF of numbered objects, with a trailer and without a cross-reference table, as many broken writers leave it. */
function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\n%%EOF\n`,
    'latin1',
  );
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const garbage = `<${'5a'.repeat(32)}>`;

async function imageOnlyPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  document.addPage().drawImage(await document.embedPng(pixel), { x: 0, y: 0, width: 500, height: 700 });
  return document.save();
}

function inflatingPdf(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(64 * MB, 0x20), { level: 9 }).toString('latin1');
  const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
  return pdf([catalog, onePage, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>', stream]);
}

/** A Word document whose header says that its text is short. */
function lyingDocx(): Uint8Array {
  const bytes = docx({ 'word/document.xml': [new Uint8Array(64 * MB).fill(0x20), { level: 9 }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return bytes;
}

const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>`;

/** Inputs that are hostile, broken or merely unlucky; each ends in an article or in a sentence, soon and in little memory. */
export const hostileInputs: readonly HostileInput[] = [
  { what: 'nothing', hint: { name: 'empty.txt' }, make: () => new Uint8Array(), outcome: 'empty' },
  {
    what: 'blanks',
    hint: { name: 'blanks.txt' },
    make: () => text(' \n\t\r\n\u00a0\u2003'),
    outcome: 'no-article-text',
  },
  {
    what: 'figures and signs',
    hint: { name: 'signs.txt' },
    make: () => text('123 --- 456 ***\n\n7 8 9'),
    outcome: 'no-article-text',
  },
  { what: '1 MB of 0xFF', hint: { name: 'ff.txt' }, make: () => new Uint8Array(MB).fill(0xff), outcome: 'not-text' },
  {
    what: 'a NUL in the middle',
    hint: { name: 'nul.txt' },
    make: () => text(`${sentence}\u0000${sentence}`),
    outcome: 'not-text',
  },
  {
    what: 'control characters',
    hint: { name: 'controls.txt' },
    make: () => text('\u0001\u0002\u0003\u0004 a \u0007\u0008'),
    outcome: 'not-text',
  },
  {
    what: 'a few control characters',
    hint: { name: 'bell.txt' },
    make: () => text(`${sentence}\u0007${sentence}\u001b[31m${sentence}`),
    outcome: 'article',
  },
  {
    what: 'UTF-32',
    hint: { name: 'utf32.txt' },
    make: () => Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from('a\0\0\0'.repeat(50), 'latin1')]),
    outcome: 'not-text',
  },
  {
    what: 'UTF-8 that breaks off',
    hint: { name: 'cut.txt' },
    make: () => text(`${sentence}é`).subarray(0, -1),
    outcome: 'article',
  },
  {
    what: '10 MB on one line',
    hint: { name: 'line.txt' },
    make: () => text('word '.repeat(2 * MB)),
    outcome: 'too-large',
  },
  {
    what: '3 MB on one line',
    hint: { name: 'line.txt' },
    make: () => text('word '.repeat((3 * MB) / 5)),
    outcome: 'too-large',
  },
  {
    what: '1 MB on one line',
    hint: { name: 'line.txt' },
    make: () => text('word '.repeat(200_000)),
    outcome: 'article',
  },
  {
    what: '1 MB without a blank',
    hint: { name: 'a.txt' },
    make: () => text('a'.repeat(1_000_000)),
    outcome: 'article',
  },
  {
    what: '1 MB of line breaks',
    hint: { name: 'breaks.txt' },
    make: () => text(`${'\n'.repeat(1_000_000)}${sentence}`),
    outcome: 'article',
  },
  {
    what: '300,000 lines of a letter',
    hint: { name: 'letters.txt' },
    make: () => text('a\n'.repeat(300_000)),
    outcome: 'no-article-text',
  },
  {
    what: 'lines that nearly match every rule',
    hint: { name: 'rules.txt' },
    make: () =>
      text(
        `${[
          '1 '.repeat(59),
          'share '.repeat(19),
          `by ${'A '.repeat(80)}`,
          `${' '.repeat(900)}a`,
          `(${'- '.repeat(39)}`,
          `home${' > a'.repeat(25)}`,
        ]
          .map((line) => `${line}!\n`)
          .join('')
          .repeat(300)}${sentence}`,
      ),
    outcome: 'article',
  },
  {
    what: 'right-to-left overrides',
    hint: { name: 'rtl.txt' },
    make: () => text(`\u202e${sentence}\u202c \u2066${sentence}\u2069`),
    outcome: 'article',
  },
  {
    what: 'lone surrogates in UTF-16',
    hint: { name: 'lone.txt' },
    make: () => Buffer.from(`\ufeff${sentence}\ud800 ${sentence}`, 'utf16le'),
    outcome: 'article',
  },
  {
    what: 'lone surrogates in JSON',
    hint: { name: 'lone.json' },
    make: () => text(`{"text": "${sentence}\\ud83d"}`),
    outcome: 'article',
  },
  {
    what: 'a name to break the message',
    hint: { name: 'a\u202e\n\u001b[2J"<b>.txt' },
    make: () => new Uint8Array(),
    outcome: 'empty',
  },
  {
    what: 'a picture called .txt',
    hint: { name: 'photo.txt' },
    make: () => Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    outcome: 'unsupported-type',
  },
  { what: 'gzip', hint: { name: 'a.txt.gz' }, make: () => gzipSync(sentence), outcome: 'unsupported-type' },
  {
    what: 'a .pdf that is HTML',
    hint: { name: 'a.pdf', contentType: 'application/pdf' },
    make: () => page(paragraph.repeat(4)),
    outcome: 'article',
  },
  {
    what: 'HTML nested 100,000 deep',
    hint: { name: 'deep.html' },
    make: () => page(`${'<div>'.repeat(100_000)}${paragraph}`),
    outcome: 'too-deep',
  },
  {
    what: 'HTML nested 5,000 deep, with an article',
    hint: { name: 'deep.html' },
    make: () => page(`${'<div>'.repeat(5000)}${paragraph.repeat(5)}${'</div>'.repeat(5000)}`),
    outcome: 'too-deep',
  },
  {
    what: 'HTML nested 200 deep, with an article',
    hint: { name: 'deep.html' },
    make: () => page(`${'<div>'.repeat(200)}${paragraph.repeat(5)}${'</div>'.repeat(200)}`),
    outcome: 'article',
  },
  {
    what: 'bold that is never closed',
    hint: { name: 'bold.html' },
    make: () => page('<b>word '.repeat(50_000)),
    outcome: 'too-deep',
  },
  { what: '8 MB of <', hint: { name: 'lt.html' }, make: () => page('<'.repeat(7 * MB)), outcome: 'too-large' },
  {
    what: '7 MB of entities',
    hint: { name: 'entities.html' },
    make: () => page(`<p>${'&amp;'.repeat((7 * MB) / 5)}</p>`),
    outcome: 'too-large',
  },
  {
    what: '10 MB of HTML',
    hint: { name: 'long.html' },
    make: () => page(paragraph.repeat((10 * MB) / paragraph.length)),
    outcome: 'too-large',
  },
  {
    what: '100,000 attributes',
    hint: { name: 'attributes.html' },
    make: () =>
      page(`<div ${Array.from({ length: 100_000 }, (_, n) => `a${n}="b"`).join(' ')}>${paragraph.repeat(5)}</div>`),
    outcome: 'too-large',
  },
  {
    what: '20,000 elements called share',
    hint: { name: 'share.html' },
    make: () => page('<div class="share"><p>Share on Facebook</p></div>'.repeat(20_000) + paragraph.repeat(5)),
    outcome: 'too-large',
  },
  {
    what: '200 elements called share around 3 MB',
    hint: { name: 'nested.html' },
    make: () => page(nested('word '.repeat(600_000))),
    outcome: 'too-deep',
  },
  {
    what: 'scripts alone',
    hint: { name: 'app.html' },
    make: () => page('<div id="root"></div><script>const a = "no article";</script>'),
    outcome: 'no-article-text',
  },
  {
    what: 'hostile JSON-LD',
    hint: { name: 'ld.html' },
    make: () =>
      page(
        `<script type="application/ld+json">${'['.repeat(200_000)}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":{"name":{"name":[[]]}},"__proto__":{"a":1}}</script>${paragraph.repeat(5)}`,
      ),
    outcome: 'article',
  },
  {
    what: 'JSON nested 1,000,000 deep',
    hint: { name: 'deep.json' },
    make: () => text(`{"text": ${'['.repeat(1_000_000)}`),
    outcome: 'broken-json',
  },
  {
    what: 'JSON nested 1,000,000 deep and closed',
    hint: { name: 'deep.json' },
    make: () => text(`{"text": ${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`),
    outcome: 'invalid-article',
  },
  {
    what: 'JSON that breaks off',
    hint: { name: 'cut.json' },
    make: () => text('{"title": "Pier closed", "text": "The har'),
    outcome: 'broken-json',
  },
  {
    what: 'JSON of another kind',
    hint: { name: 'list.json' },
    make: () => text('[1, 2, 3]'),
    outcome: 'invalid-article',
  },
  {
    what: 'JSON with a prototype',
    hint: { name: 'proto.json' },
    make: () => text(`{"__proto__": {"url": "x"}, "constructor": 1, "text": "${sentence}"}`),
    outcome: 'article',
  },
  {
    what: 'a javascript: address',
    hint: { name: 'url.json' },
    make: () => text(`{"text": "${sentence}", "url": "javascript:alert(1)"}`),
    outcome: 'invalid-article',
  },
  {
    what: '10 MB of JSON',
    hint: { name: 'long.json' },
    make: () => text(JSON.stringify({ text: 'word '.repeat(2 * MB) })),
    outcome: 'too-large',
  },
  {
    what: 'Markdown nested 40,000 deep',
    hint: { name: 'deep.md' },
    make: () => text(`${'> '.repeat(40_000)}a word`),
    outcome: 'no-article-text',
  },
  {
    what: '1 MB of [',
    hint: { name: 'brackets.md' },
    make: () => text(`${'['.repeat(500_000)}word`),
    outcome: 'article',
  },
  {
    what: 'a million stars in Markdown',
    hint: { name: 'stars.md' },
    make: () => text('*word **other '.repeat(30_000)),
    outcome: 'article',
  },
  {
    what: 'a feed of billion laughs',
    hint: { name: 'laughs.xml' },
    make: () =>
      text(
        `${laughs}<rss version="2.0"><channel><title>&l12;</title><item><title>&l12;</title><description>&l12;</description></item></channel></rss>`,
      ),
    outcome: 'feed-without-text',
  },
  {
    what: 'a feed nested 200,000 deep',
    hint: { name: 'deep.rss' },
    make: () => text(`<rss version="2.0"><channel>${'<a>'.repeat(200_000)}`),
    outcome: 'broken-feed',
  },
  {
    what: 'XML that is no feed',
    hint: { name: 'other.xml' },
    make: () => text('<?xml version="1.0"?><note><to>a</to></note>'),
    outcome: 'unsupported-type',
  },
  {
    what: 'a feed of links',
    hint: { name: 'links.rss' },
    make: () =>
      text(
        '<rss version="2.0"><channel><title>Gazette</title><item><title>a</title><link>https://a.example/</link></item></channel></rss>',
      ),
    outcome: 'feed-of-links',
  },
  {
    what: 'a feed of 5,000 entries',
    hint: { name: 'long.rss' },
    make: () =>
      text(
        `<rss version="2.0"><channel><title>T</title>${`<item><description>${sentence.repeat(9)}</description></item>`.repeat(5000)}</channel></rss>`,
      ),
    outcome: 'too-large',
  },
  {
    what: 'a ZIP bomb as DOCX',
    hint: { name: 'bomb.docx' },
    make: () => docx({ 'word/document.xml': [new Uint8Array(256 * MB), { level: 9 }] }),
    outcome: 'too-large',
  },
  { what: 'a ZIP bomb that says it is small', hint: { name: 'lie.docx' }, make: lyingDocx, outcome: 'too-large' },
  {
    what: 'a DOCX that breaks off',
    hint: { name: 'cut.docx' },
    make: () => docx({ 'word/document.xml': word(wordParagraph) }).subarray(0, 200),
    outcome: 'broken-docx',
  },
  {
    what: 'a DOCX whose text is cut',
    hint: { name: 'hole.docx' },
    make: () => cutInside(docx({ 'word/document.xml': [word(wordParagraph.repeat(200)), { level: 9 }] })),
    outcome: 'broken-docx',
  },
  {
    what: 'a DOCX nested 100,000 deep',
    hint: { name: 'deep.docx' },
    make: () => docx({ 'word/document.xml': word(`${'<w:p>'.repeat(100_000)}${wordParagraph}`) }),
    outcome: 'broken-docx',
  },
  {
    what: 'an Excel workbook',
    hint: { name: 'a.docx' },
    make: () => docx({ 'xl/workbook.xml': text('<a/>') }),
    outcome: 'unsupported-type',
  },
  { what: 'an empty ZIP', hint: { name: 'none.docx' }, make: () => docx({}), outcome: 'unsupported-type' },
  {
    what: 'an encrypted Office file',
    hint: { name: 'secret.docx' },
    make: () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    outcome: 'unsupported-type',
  },
  {
    what: 'a PDF with a password',
    hint: { name: 'secret.pdf' },
    make: () =>
      pdf(
        [
          catalog,
          onePage,
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
          `<< /Filter /Standard /V 1 /R 2 /P -44 /O ${garbage} /U ${garbage} >>`,
        ],
        `/Encrypt 4 0 R /ID [${garbage} ${garbage}]`,
      ),
    outcome: 'encrypted-pdf',
  },
  { what: 'a PDF of a picture', hint: { name: 'scan.pdf' }, make: imageOnlyPdf, outcome: 'image-only-pdf' },
  {
    what: 'a PDF that breaks off',
    hint: { name: 'cut.pdf' },
    make: async () => (await imageOnlyPdf()).subarray(0, 300),
    outcome: 'broken-pdf',
  },
  {
    what: 'a PDF that is only named so inside',
    hint: { name: 'fake.pdf' },
    make: () => text('%PDF-1.7\nnothing'),
    outcome: 'broken-pdf',
  },
  {
    what: 'a PDF whose pages contain themselves',
    hint: { name: 'ring.pdf' },
    make: () => pdf([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    outcome: 'broken-pdf',
  },
  {
    what: 'a PDF of a million pages',
    hint: { name: 'pages.pdf' },
    make: () =>
      pdf([
        catalog,
        '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      ]),
    outcome: 'no-article-text',
  },
  {
    what: 'a PDF that inflates to 64 MB',
    hint: { name: 'inflate.pdf' },
    make: inflatingPdf,
    outcome: 'no-article-text',
  },
  {
    what: '4 MB of blanks',
    hint: { name: 'blanks.txt' },
    make: () => new Uint8Array(4 * MB).fill(0x20),
    outcome: 'no-article-text',
  },
  {
    what: 'noise in no encoding',
    hint: { name: 'noise.txt' },
    make: () => Uint8Array.from({ length: MB }, (_, index) => 0x80 + ((index * index * 31 + index * 7) % 126)),
    outcome: 'unknown-encoding',
  },
  {
    what: 'a mail of 10,000 nested parts',
    hint: { name: 'nested.eml' },
    make: () =>
      text(
        `From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n${Array.from({ length: 10_000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`).join('')}`,
      ),
    outcome: 'too-deep',
  },
  {
    what: 'RTF nested 100,000 deep',
    hint: { name: 'deep.rtf' },
    make: () => text(`{\\rtf1 ${'{\\b '.repeat(100_000)}${sentence}${'}'.repeat(100_000)}}`),
    outcome: 'article',
  },
  {
    what: 'an agency item of 140,000 paragraphs',
    hint: { name: 'long.nitf' },
    make: () =>
      text(`<nitf><body><body.content><p>${sentence}</p>${'<p>a</p>'.repeat(140_000)}</body.content></body></nitf>`),
    outcome: 'article',
  },
  {
    what: 'a note of 140,000 paragraphs in reStructuredText',
    hint: { name: 'long.rst' },
    make: () => text(`Pier\n====\n\n${sentence}\n\n.. note::\n\n${'   a\n\n'.repeat(140_000)}`),
    outcome: 'article',
  },
  {
    what: 'a page of 30,000 labels',
    hint: { name: 'labels.html' },
    make: () => page(`<article>${paragraph}${'<p>Share this</p>'.repeat(30_000)}${paragraph}</article>`),
    outcome: 'article',
  },
  {
    what: 'an agency item nested 100,000 deep',
    hint: { name: 'deep.xml' },
    make: () => text(`<nitf><body>${'<p>'.repeat(100_000)}${sentence}`),
    outcome: 'broken-wire',
  },
  {
    what: 'a ZIP archive of ZIP archives of ZIP archives',
    hint: { name: 'a.zip' },
    make: () => docx({ 'b.zip': docx({ 'c.zip': docx({ 'd.txt': text(sentence) }) }) }),
    outcome: 'too-deep',
  },
  {
    what: 'a ZIP archive that inflates to 100 MB',
    hint: { name: 'bomb.zip' },
    make: () =>
      docx(
        Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`${n}.pdf`, [new Uint8Array(20 * MB), { level: 9 }]])),
      ),
    outcome: 'too-large',
  },
  {
    what: 'subtitles of 50,000 captions',
    hint: { name: 'long.srt' },
    make: () => text(Array.from({ length: 50_000 }, (_, n) => `${n}\n00:00:01,000 --> 00:00:02,000\nno\n`).join('\n')),
    outcome: 'article',
  },
  {
    what: 'a table of one quoted cell that never ends',
    hint: { name: 'open.csv' },
    make: () => text(`title,text\na,"${sentence.repeat(5000)}`),
    outcome: 'article',
  },
  {
    what: 'a head of YAML aliases of aliases',
    hint: { name: 'bomb.md' },
    make: () =>
      text(
        `---\na: &a [x]\n${Array.from({ length: 40 }, (_, n) => `k${n}: &k${n} [${Array.from({ length: 9 }, () => `*${n === 0 ? 'a' : `k${n - 1}`}`).join(', ')}]`).join('\n')}\n---\n${sentence}`,
      ),
    outcome: 'article',
  },
];

/** Spoils the packed bytes after the first local header. */
function cutInside(bytes: Uint8Array): Uint8Array {
  const spoilt = bytes.slice();
  spoilt.fill(0xff, 60, 90);
  return spoilt;
}
