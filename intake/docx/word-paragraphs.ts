import { Parser } from 'htmlparser2';

/** A paragraph of a Word document, with the name of its style. */
export type WordParagraph = { readonly text: string; readonly style: string | null };

/** Elements whose text is no part of the printed page: a second form of the same, and field codes. */
const unprinted: ReadonlySet<string> = new Set(['mc:Fallback', 'w:instrText', 'w:delText', 'w:del']);

/** The prefix that a document gives to WordprocessingML, transitional or strict; Word's own is "w". */
const PREFIX =
  /xmlns:(?<prefix>[\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/;
const blanks: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '\u2011',
};

/** Far beyond tables in tables in text boxes; the parser's work grows with the square. */
const DEEPEST = 512;
const CHUNK = 64 * 1024;

/**
 * The paragraphs of a document.xml in order (ECMA-376 part 1, 17.3), deleted text of tracked changes left
 * out; null when its elements nest deeper than any document's.
 */
export function wordParagraphs(xml: string): readonly WordParagraph[] | null {
  const paragraphs: WordParagraph[] = [];
  let text = '';
  let style: string | null = null;
  let unseen = 0;
  let inText = false;
  let depth = 0;
  const prefix = `${PREFIX.exec(xml.slice(0, 4096))?.groups?.['prefix'] ?? 'w'}:`;
  const usual = (name: string) => (name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name);
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = usual(written);
        depth += 1;
        if (unprinted.has(name)) unseen += 1;
        if (name === 'w:pStyle') style = attributes[`${prefix}val`] ?? null;
        if (unseen === 0) text += blanks[name] ?? '';
        inText = name === 'w:t';
      },
      ontext(piece) {
        if (inText && unseen === 0) text += piece;
      },
      onclosetag(written) {
        const name = usual(written);
        depth -= 1;
        if (unprinted.has(name)) unseen -= 1;
        inText = false;
        if (name !== 'w:p') return;
        if (text.trim() !== '') paragraphs.push({ text: text.trim(), style });
        text = '';
        style = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(xml.slice(at, at + CHUNK));
    if (depth > DEEPEST) return null;
  }
  parser.end();
  return paragraphs;
}
