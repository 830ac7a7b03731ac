/** What may stand before the root of an XML document: its declaration, instructions, comments, a document type. */
const PROLOGUE = /^\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)/i;
const ROOT = /^\s*<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/;

/** The name of an XML document's root without its prefix, or null where the text does not begin as XML does. */
export function rootOf(start: string): string | null {
  let rest = start;
  for (let match = PROLOGUE.exec(rest); match !== null; match = PROLOGUE.exec(rest)) rest = rest.slice(match[0].length);
  return ROOT.exec(rest)?.[1] ?? null;
}
