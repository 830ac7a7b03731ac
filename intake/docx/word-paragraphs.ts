import { append } from '../append.ts';
import { readElements } from '../xml/read-elements.ts';
import { symbolOf } from './symbols.ts';
import { isOn, type WordStyles } from './word-styles.ts';

/** A paragraph of a Word document, or a row of one of its tables, with the id of its style. */
export type WordParagraph = { readonly text: string; readonly style: string | null };

/** Elements whose text is no part of the printed page: a second form of the same, field codes, what moved away, readings over characters. */
const unprinted: ReadonlySet<string> = new Set(
  'mc:Fallback w:instrText w:delText w:del w:moveFrom w:delInstrText w:rt w:binData'.split(' '),
);

/** The prefix that a document gives to WordprocessingML, transitional or strict; Word's own is "w". */
const prefixPattern =
  /xmlns:(?<prefix>[\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/;
const blanks: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '\u2011',
};

/** Far beyond tables in tables in text boxes */
const deepest = 512;

/** The prefix of WordprocessingML's elements in a part, with its colon. */
export function wordPrefix(xml: string): string {
  return `${prefixPattern.exec(xml.slice(0, 4096))?.groups?.['prefix'] ?? 'w'}:`;
}

/**
 * The paragraphs of a document.xml in order (ECMA-376 part 1, 17.3): deleted, moved-away and hidden text left out, a
 * table's rows on a line each, text boxes after the paragraph that they are anchored in; null when its elements nest
 * deeper than any document's.
 */
export function wordParagraphs(xml: string, styles: WordStyles): readonly WordParagraph[] | null {
  const prefix = wordPrefix(xml);
  const usual = (name: string) => (name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name);
  const builder = new ParagraphBuilder(styles);
  const isRead = readElements(xml, deepest, {
    open: (written, attributes) => builder.open(usual(written), (name) => attributes[`${prefix}${name}`] ?? ''),
    text: (piece) => builder.text(piece),
    close: (written) => builder.close(usual(written)),
  });
  return isRead ? builder.paragraphs() : null;
}

/** A paragraph that is open, and the text boxes that are anchored in it. */
type OpenParagraph = { text: string; style: string | null; readonly boxes: WordParagraph[] };

/** Where closed paragraphs go: into the body, a cell of a table, a text box. */
type Flow = { readonly is: 'body' | 'cell' | 'box'; readonly paragraphs: WordParagraph[] };

/** Cells of more text than this are a page's layout, no table's figures. */
const longestCell = 200;

class ParagraphBuilder {
  readonly #styles: WordStyles;
  readonly #flows: Flow[] = [{ is: 'body', paragraphs: [] }];
  readonly #open: OpenParagraph[] = [];
  readonly #rows: (readonly WordParagraph[])[][] = [];
  readonly #hidden: boolean[] = [];
  #unseen = 0;
  #isText = false;
  #ofMark = false;

  constructor(styles: WordStyles) {
    this.#styles = styles;
  }

  open(name: string, attribute: (name: string) => string): void {
    if (unprinted.has(name)) this.#unseen += 1;
    this.#isText = name === 'w:t' || name === 'm:t';
    switch (name) {
      case 'w:p':
        this.#open.push({ text: '', style: null, boxes: [] });
        break;
      case 'w:pPr':
        this.#ofMark = true;
        break;
      case 'w:pStyle':
        this.#style(attribute('val'));
        break;
      case 'w:r':
        this.#hidden.push(this.#hidden.at(-1) ?? false);
        break;
      case 'w:vanish':
        if (!this.#ofMark) this.#hide(isOn(attribute('val')));
        break;
      case 'w:rStyle':
        if (this.#styles.hidden.has(attribute('val'))) this.#hide(true);
        break;
      case 'w:sym':
        this.#write(symbolOf(attribute('font'), attribute('char')));
        break;
      case 'w:tr':
        this.#rows.push([]);
        break;
      case 'w:tc':
        this.#flows.push({ is: 'cell', paragraphs: [] });
        break;
      case 'w:txbxContent':
        this.#flows.push({ is: 'box', paragraphs: [] });
        break;
      default:
        this.#write(blanks[name] ?? '');
    }
  }

  text(piece: string): void {
    if (this.#isText) this.#write(piece);
  }

  close(name: string): void {
    if (unprinted.has(name)) this.#unseen -= 1;
    this.#isText = false;
    if (name === 'w:pPr') this.#ofMark = false;
    else if (name === 'w:r') this.#hidden.pop();
    else if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tc') this.#rows.at(-1)?.push(this.#flows.pop()?.paragraphs ?? []);
    else if (name === 'w:tr') this.#closeRow(this.#rows.pop() ?? []);
    else if (name === 'w:txbxContent') this.#closeBox(this.#flows.pop()?.paragraphs ?? []);
  }

  paragraphs(): readonly WordParagraph[] {
    return this.#flows[0]?.paragraphs ?? [];
  }

  #write(piece: string): void {
    const open = this.#open.at(-1);
    const hidden = this.#hidden.at(-1) ?? false;
    if (open !== undefined && this.#unseen === 0 && !hidden && !this.#ofMark) open.text += piece;
  }

  #hide(hidden: boolean): void {
    if (this.#hidden.length > 0) this.#hidden[this.#hidden.length - 1] = hidden;
  }

  #style(style: string): void {
    const open = this.#open.at(-1);
    if (open !== undefined) open.style = style;
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined || this.#styles.hidden.has(paragraph.style ?? '')) return;
    const text = paragraph.text.trim();
    if (text !== '') this.#flows.at(-1)?.paragraphs.push({ text, style: paragraph.style });
    append(this.#flows.at(-1)?.paragraphs ?? [], paragraph.boxes);
  }

  #closeBox(paragraphs: readonly WordParagraph[]): void {
    if (this.#unseen > 0) return;
    const anchor = this.#open.at(-1);
    append(anchor?.boxes ?? this.#flows.at(-1)?.paragraphs ?? [], paragraphs);
  }

  /** A row of figures and names is one line; cells of running text are a page's columns, one after the other. */
  #closeRow(cells: readonly (readonly WordParagraph[])[]): void {
    const written = cells.filter((cell) => cell.length > 0);
    const isLayout = written.length < 2 || written.flat().some(({ text }) => text.length > longestCell);
    const paragraphs = isLayout
      ? written.flat()
      : [{ text: written.map((cell) => cell.map(({ text }) => text).join(' ')).join(' | '), style: null }];
    append(this.#flows.at(-1)?.paragraphs ?? [], paragraphs);
  }
}
