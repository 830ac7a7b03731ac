/** Labels in the order in which they are believed: what the sender said, then what the file says of itself. */
export type DeclaredCharsets = readonly string[];

/** How far into a file its own declaration is looked for: heads with scripts put it after many kilobytes. */
const headBytes = 128 * 1024;

const contentTypePattern = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/i;
const xmlDeclaration = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i;
const metaPattern = /<meta\s[^<>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]+)/i;

/** The charset that a Content-Type names. */
export function charsetOf(contentType: string | undefined): DeclaredCharsets {
  return contentTypePattern.exec(contentType ?? '')?.[1]?.split(' ') ?? [];
}

/** The charsets that a page is declared in: by its server, its XML declaration, a meta element before its body. */
export function pageCharsets(bytes: Uint8Array, contentType: string | undefined): DeclaredCharsets {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const body = start.search(/<body[\s>]/i);
  const head = body < 0 ? start : start.slice(0, body);
  return [...charsetOf(contentType), ...found(xmlDeclaration, head), ...found(metaPattern, head)];
}

/** The charsets that XML is declared in: by its server, and by its declaration. */
export function xmlCharsets(bytes: Uint8Array, contentType: string | undefined): DeclaredCharsets {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  return [...charsetOf(contentType), ...found(xmlDeclaration, start.replace(/^ï»¿/, ''))];
}

function found(pattern: RegExp, text: string): readonly string[] {
  return pattern.exec(text)?.slice(1, 2) ?? [];
}
