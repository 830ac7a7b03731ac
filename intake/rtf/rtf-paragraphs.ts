import { encodingOfCharset, encodingOfCodePage } from './code-pages.ts';

/** What an RTF document says of itself, and its paragraphs; `size` is that of a paragraph's first letters, in half points. */
export type RtfText = {
  readonly title: string | null;
  readonly author: string | null;
  readonly paragraphs: readonly { readonly text: string; readonly size: number }[];
  /** The encoding that the document names for bytes that are none of it; null where all are. */
  readonly wrong: string | null;
};

/** A control word with its number, a byte in hex, a control symbol, a brace, or text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

/** Groups whose text is none of the document's. */
const destinations: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object header headerl headerr headerf footer footerl footerr footerf ' +
    'footnote annotation atnid atnauthor atndate atnref fldinst xmlnstbl themedata colorschememapping datastore latentstyles pgptbl filetbl revtbl info ' +
    'private bkmkstart bkmkend nonshppict listtext pntext pn template operator company category keywords comment doccomm manager upr'
  ).split(' '),
);
const symbols: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: ' | ',
  line: ' ',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};

type State = {
  readonly unseen: boolean;
  readonly hidden: boolean;
  readonly font: number;
  readonly size: number;
  readonly fallback: number;
  readonly field: string;
};

/** The text of an RTF document (RTF 1.9.1): code pages by font, characters by \u with their fallbacks passed over. */
export function rtfText(source: string): RtfText {
  const reader = new RtfReader();
  for (const [, word, number, hex, symbol, brace, plain] of withoutBinary(source).matchAll(token)) {
    if (hex !== undefined) reader.byte(Number.parseInt(hex, 16));
    else if (plain !== undefined) reader.bytes(plain);
    else if (word !== undefined) reader.control(word.toLowerCase(), number === undefined ? null : Number(number));
    else if (brace !== undefined) reader.brace(brace);
    else if (symbol !== undefined) reader.symbol(symbol);
  }
  return reader.end();
}

type Handler = (reader: RtfReader, number: number | null) => void;

/** What changes how the following text is read. */
const controls: Readonly<Record<string, Handler>> = {
  title: (reader) => reader.leaveText('title'),
  author: (reader) => reader.leaveText('author'),
  ansicpg: (reader, number) => reader.encode(encodingOfCodePage(number ?? 0)),
  mac: (reader) => reader.encode('macintosh'),
  f: (reader, number) => reader.set({ font: number ?? 0 }),
  deff: (reader, number) => reader.set({ font: number ?? 0 }),
  fcharset: (reader, number) => reader.encodeFont(encodingOfCharset(number ?? 0)),
  cpg: (reader, number) => reader.encodePage(encodingOfCodePage(number ?? 0)),
  fs: (reader, number) => reader.set({ size: number ?? 24 }),
  uc: (reader, number) => reader.set({ fallback: number ?? 1 }),
  v: (reader, number) => reader.set({ hidden: number !== 0 }),
  deleted: (reader, number) => reader.set({ hidden: number !== 0 }),
  plain: (reader) => reader.set({ hidden: false, size: 24 }),
  u: (reader, number) => reader.character(number ?? 0),
};

function isUtf8(bytes: Uint8Array): boolean {
  return !new TextDecoder().decode(bytes).includes('\ufffd');
}

const escapedSymbols: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '\\': '\\', '{': '{', '}': '}' };

class RtfReader {
  readonly #fonts = new Map<number, string | null>();
  readonly #pages = new Map<number, string>();
  readonly #paragraphs: { text: string; size: number }[] = [];
  readonly #info = new Map<string, string>();
  readonly #states: State[] = [];
  #state: State = { unseen: false, hidden: false, font: 0, size: 24, fallback: 1, field: '' };
  #encoding = 'windows-1252';
  #text = '';
  #isBlank = true;
  #size = 0;
  #bytes: number[] = [];
  #skip = 0;
  #starred = false;
  #wrong: string | null = null;

  byte(byte: number): void {
    if (this.#skip > 0) this.#skip--;
    else this.#bytes.push(byte);
  }

  bytes(plain: string): void {
    const rest = plain.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - plain.length);
    for (const character of rest) this.#bytes.push(character.charCodeAt(0) & 0xff);
  }

  control(word: string, number: number | null): void {
    this.#flush();
    this.#skip = 0;
    const isDestination = destinations.has(word) || this.#starred;
    this.#starred = false;
    if (isDestination) this.leaveText(word);
    else if (Object.hasOwn(controls, word)) controls[word]?.(this, number);
    else if (Object.hasOwn(symbols, word)) this.#sign(symbols[word] ?? '');
  }

  brace(brace: string): void {
    this.#flush();
    this.#skip = 0;
    this.#starred = false;
    if (brace === '{') this.#states.push(this.#state);
    else this.#state = this.#states.pop() ?? this.#state;
  }

  symbol(symbol: string): void {
    this.#flush();
    this.#starred = symbol === '*';
    if (symbol === '\n' || symbol === '\r') this.#sign('\n');
    else this.#write(escapedSymbols[symbol] ?? '');
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** What follows in the group is none of the document's text. */
  leaveText(field: string): void {
    this.set({ unseen: true, field });
  }

  encode(encoding: string): void {
    this.#encoding = encoding;
  }

  encodeFont(encoding: string | null): void {
    this.#fonts.set(this.#state.font, encoding);
  }

  /** A font's code page (\cpg) goes before its charset, which has no number for UTF-8. */
  encodePage(encoding: string): void {
    this.#pages.set(this.#state.font, encoding);
  }

  character(number: number): void {
    this.#write(String.fromCharCode(number & 0xffff));
    this.#skip = this.#state.fallback;
  }

  end(): RtfText {
    this.#flush();
    this.#endParagraph();
    const named = (field: string) => this.#info.get(field)?.trim() || null;
    return { title: named('title'), author: named('author'), paragraphs: this.#paragraphs, wrong: this.#wrong };
  }

  #sign(sign: string): void {
    if (this.#state.unseen || this.#state.hidden) return;
    if (sign === '\n') this.#endParagraph();
    else this.#write(sign);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const { font, unseen, hidden } = this.#state;
    const encoding = this.#pages.get(font) ?? this.#fonts.get(font) ?? this.#encoding;
    const bytes = Uint8Array.from(this.#bytes);
    const named = new TextDecoder(encoding).decode(bytes);
    const decoded = named.includes('\ufffd') && isUtf8(bytes) ? new TextDecoder().decode(bytes) : named;
    if (decoded.includes('\ufffd') && !unseen && !hidden) this.#wrong ??= encoding;
    this.#write(decoded);
    this.#bytes = [];
  }

  #write(piece: string): void {
    const { field, unseen, hidden, size } = this.#state;
    if (field === 'title' || field === 'author') this.#info.set(field, (this.#info.get(field) ?? '') + piece);
    if (unseen || hidden) return;
    if (this.#isBlank) this.#size = size;
    this.#isBlank &&= piece.trim() === '';
    this.#text += piece;
  }

  #endParagraph(): void {
    const text = this.#text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/(?<! \|)(?: \|)+$/, '')
      .trim();
    if (text !== '') this.#paragraphs.push({ text, size: this.#size });
    this.#text = '';
    this.#isBlank = true;
  }
}

/** The source without the raw bytes of its pictures: \bin says how many follow. */
function withoutBinary(source: string): string {
  let clean = '';
  let at = 0;
  for (const match of source.matchAll(/\\bin(\d{1,9}) ?/g)) {
    if (match.index < at) continue;
    clean += source.slice(at, match.index);
    at = match.index + match[0].length + Number(match[1]);
  }
  return clean + source.slice(at);
}
