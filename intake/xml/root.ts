/** What may stand before the root of an XML document: its declaration, instructions, comments, a document type. */
const prologue = /^\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)/i;
const root = /^\s*<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/;

/** The name of an XML document's root without its prefix, or null where the text does not begin as XML does. */
export function rootOf(start: string): string | null {
  let rest = start;
  for (let match = prologue.exec(rest); match !== null; match = prologue.exec(rest)) rest = rest.slice(match[0].length);
  return root.exec(rest)?.[1] ?? null;
}
