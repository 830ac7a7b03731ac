import { readElements } from '../xml/read-elements.ts';

/** A paragraph or heading of an OpenDocument text, or a row of one of its tables, with the name of its style. */
export type OdtParagraph = { readonly text: string; readonly style: string | null; readonly level: number | null };

/** What is no part of the text: notes stand at the end, comments and deleted text nowhere. */
const passedOver: ReadonlySet<string> = new Set(
  'office:annotation office:annotation-end text:tracked-changes text:note-citation text:ruby-text text:bibliography-source text:sequence-decls office:forms'.split(
    ' ',
  ),
);
const deepest = 512;

type Open = { text: string; readonly style: string | null; readonly level: number | null };
type Attributes = Readonly<Record<string, string>>;

class OdtBuilder {
  readonly #paragraphs: OdtParagraph[] = [];
  readonly #notes: OdtParagraph[] = [];
  readonly #parents = new Map<string, string>();
  readonly #open: Open[] = [];
  readonly #rows: string[][] = [];
  #unseen = 0;
  #inNote = 0;

  open(name: string, attributes: Attributes): void {
    if (passedOver.has(name)) this.#unseen++;
    switch (name) {
      case 'style:style':
        this.#parents.set(attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? '');
        break;
      case 'text:note-body':
        this.#inNote++;
        break;
      case 'table:table-row':
        this.#rows.push([]);
        break;
      case 'table:table-cell':
        this.#rows.at(-1)?.push('');
        break;
      case 'text:h':
        this.#begin(attributes, Number(attributes['text:outline-level'] ?? 1));
        break;
      case 'text:p':
        this.#begin(attributes, null);
        break;
      case 'text:s':
      case 'text:tab':
      case 'text:line-break':
        this.text(' ');
        break;
      default:
    }
  }

  text(piece: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph !== undefined && this.#unseen === 0) paragraph.text += piece;
  }

  close(name: string): void {
    if (passedOver.has(name)) this.#unseen--;
    if (name === 'text:p' || name === 'text:h') this.#end();
    else if (name === 'text:note-body') this.#inNote--;
    else if (name === 'table:table-row') {
      const text = (this.#rows.pop() ?? []).filter((cell) => cell !== '').join(' | ');
      if (text !== '') this.#paragraphs.push({ text, style: null, level: null });
    }
  }

  paragraphs(): readonly OdtParagraph[] {
    return [...this.#paragraphs, ...this.#notes];
  }

  #begin(attributes: Attributes, level: number | null): void {
    const style = attributes['text:style-name'] ?? null;
    this.#open.push({ text: '', style: this.#parents.get(style ?? '') ?? style, level });
  }

  #end(): void {
    const paragraph = this.#open.pop();
    const text = paragraph?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
    if (paragraph === undefined || text === '') return;
    const row = this.#rows.at(-1);
    if (this.#inNote > 0) this.#notes.push({ ...paragraph, text });
    else if (row !== undefined && row.length > 0) row[row.length - 1] = `${row.at(-1) ?? ''} ${text}`.trim();
    else this.#paragraphs.push({ ...paragraph, text });
  }
}

/** The paragraphs of a content.xml in order (ODF 1.3 part 3), notes last; null when its elements nest deeper than any document's. */
export function odtParagraphs(xml: string): readonly OdtParagraph[] | null {
  const builder = new OdtBuilder();
  return readElements(xml, deepest, builder) ? builder.paragraphs() : null;
}
