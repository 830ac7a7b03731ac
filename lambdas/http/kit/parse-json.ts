/** Lists and objects inside each other; what is deeper overflows the stack of whoever walks it. */
const mostNested = 100;

/** A JSON text read, or in words why it is not. */
export type ParsedJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly why: string };

/** Reads JSON in UTF-8 that is nested at most {@link mostNested} deep. */
export function parseJson(bytes: Uint8Array): ParsedJson {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isTooDeep(text)) return { kind: 'broken', why: `it is nested more than ${mostNested} deep` };
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Counts brackets outside of strings, without reading any value. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth--;
    if (depth > mostNested) return true;
  }
  return false;
}

/** Where the string that opens at `at` closes, or the text ends. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
}
