import { Parser } from 'htmlparser2';

/** So many characters are parsed between two looks at how deep the elements nest. */
const chunk = 64 * 1024;

/** What is made of the elements of an XML document; names are as written, prefixes too. */
export interface ElementReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(piece: string): void;
  close(name: string): void;
}

/**
 * Reads the elements of an XML document in order; false as soon as they nest deeper than `deepest`, since the parser's
 * work grows with the square of the depth. Entities of a DTD stay as they are.
 */
export function readElements(xml: string, deepest: number, reader: ElementReader): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        reader.open(name, attributes);
      },
      ontext: (piece) => reader.text(piece),
      onclosetag(name) {
        depth--;
        reader.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += chunk) {
    parser.write(xml.slice(at, at + chunk));
    if (depth > deepest) return false;
  }
  parser.end();
  return true;
}
