import type { Shape } from './shapes.ts';

/** A file of some form: what begins it, what is said again and again, what ends it. */
interface Repeated {
  readonly file: string;
  readonly head: string;
  readonly piece: string;
  readonly tail: string;
}

/** What ends a text so that it is read as English. */
const sentence = 'The mayor said on Monday that the city had spent 4 million on its roads in the year.';
const mail = 'From: a@b.example\nTo: c@d.example\nSubject: Roads\nMIME-Version: 1.0\n';
const timing = '00:00:01.000 --> 00:00:02.000\n';
const news = '<?xml version="1.0"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineXML>';
const page = '<!doctype html><html lang="en"><head><title>Roads</title></head><body>';
const linked = '<!doctype html><html lang="en"><head><script type="application/ld+json">"';

/** Where the readers of files meet what is repeated without end. */
const repeated = {
  'mail, header fields': { file: 'a.eml', head: mail, piece: 'X-A: b\n', tail: `\n${sentence}` },
  'mail, continued field': { file: 'a.eml', head: `${mail}X-A: b`, piece: '\n c', tail: `\n\n${sentence}` },
  'mail, addresses': { file: 'a.eml', head: `${mail}Cc: `, piece: '"A" <a@b.example>, ', tail: `\n\n${sentence}` },
  'mail, encoded words': { file: 'a.eml', head: `${mail}X-A: `, piece: '=?utf-8?q?a?= ', tail: `\n\n${sentence}` },
  'mail, forwarded lines': { file: 'a.eml', head: `${mail}\n`, piece: '-----Original Message-----\n', tail: sentence },
  'mail, quoted lines': { file: 'a.eml', head: `${mail}\n`, piece: '> a\n', tail: sentence },
  'mail, dashes': { file: 'a.eml', head: `${mail}\n`, piece: '-- a\n', tail: sentence },
  'mailbox, separators': { file: 'a.mbox', head: `From a 2026\n${mail}\n`, piece: '>From a\n', tail: sentence },
  'table, quotes': { file: 'a.csv', head: 'title,text\na,"', piece: '""', tail: `${sentence}"` },
  'table, unclosed quotes': { file: 'a.csv', head: 'title,text\n', piece: 'a,"b\n', tail: sentence },
  'table, fields': { file: 'a.csv', head: `title,text\na,${sentence}`, piece: ',', tail: '' },
  'RTF, groups': { file: 'a.rtf', head: '{\\rtf1 ', piece: '{', tail: sentence },
  'RTF, paragraphs': { file: 'a.rtf', head: '{\\rtf1 ', piece: 'a\\par ', tail: `${sentence}}` },
  'RTF, cells': { file: 'a.rtf', head: '{\\rtf1 ', piece: '\\cell ', tail: `${sentence}}` },
  'RTF, bytes': { file: 'a.rtf', head: '{\\rtf1 ', piece: "\\'e9", tail: `${sentence}}` },
  'RTF, pictures': { file: 'a.rtf', head: '{\\rtf1 ', piece: '\\bin0 ', tail: `${sentence}}` },
  'subtitles, captions': { file: 'a.vtt', head: 'WEBVTT\n\n', piece: `${timing}a b\n\n`, tail: `${timing}${sentence}` },
  'subtitles, voices': { file: 'a.vtt', head: `WEBVTT\n\n${timing}`, piece: '<v ', tail: sentence },
  'subtitles, blanks': { file: 'a.vtt', head: `WEBVTT\n\n${timing}`, piece: ' \t', tail: sentence },
  'NewsML, nesting': { file: 'a.xml', head: news, piece: '<a>', tail: sentence },
  'NewsML, paragraphs': { file: 'a.xml', head: news, piece: '<p>a</p>', tail: `<p>${sentence}</p>` },
  'NewsML, cells': { file: 'a.xml', head: news, piece: '<td>|</td>', tail: `<p>${sentence}</p>` },
  'page, labels': { file: 'a.html', head: page, piece: '<p>Share this</p>', tail: `<p>${sentence}</p>` },
  'page, invitations': { file: 'a.html', head: page, piece: '<p>Read more: ', tail: `<p>${sentence}</p>` },
  'page, marks in a label': { file: 'a.html', head: `${page}<p>`, piece: '» ', tail: `</p><p>${sentence}</p>` },
  'page, bold words': { file: 'a.html', head: `${page}<p>`, piece: '<b>a</b> ', tail: `</p><p>${sentence}</p>` },
  'page, frame tags': { file: 'a.html', head: page, piece: '<html lang', tail: `<p>${sentence}</p>` },
  'page, conditions': { file: 'a.html', head: page, piece: '<![if ', tail: `<p>${sentence}</p>` },
  'page, linked data': { file: 'a.html', head: linked, piece: '\\"', tail: `</script></head><body><p>${sentence}` },
  'Markdown, footnotes': { file: 'a.md', head: '', piece: '[^a', tail: `\n\n${sentence}` },
  'Markdown, emphasis': { file: 'a.md', head: '', piece: '**a_b', tail: `\n\n${sentence}` },
  'JSON, escapes': { file: 'a.json', head: '{"text":"', piece: '\\u0041 ', tail: `${sentence}"}` },
  'wire, headers': {
    file: 'a.txt',
    head: '\u0001',
    piece: `\u0001${'ab '.repeat(30)}`,
    tail: `\u0002${sentence}\u0003`,
  },
} as const satisfies Record<string, Repeated>;

/** Shapes of the forms that files come in. */
export const formShapes: readonly Shape[] = Object.entries(repeated).map(([name, { file, head, piece, tail }]) => ({
  name,
  file,
  make: (length) => `${head}${piece.repeat(Math.ceil(length / piece.length))}${tail}`,
}));
