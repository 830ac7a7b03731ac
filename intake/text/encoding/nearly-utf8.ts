/** How many characters beyond ASCII are whole in UTF-8, and how many bytes fit into none. */
export type Utf8Count = { readonly whole: number; readonly bad: number };

/** Counts as the Encoding Standard's decoder does, which gives one U+FFFD for each sequence that is not whole. */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let whole = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = lengthFrom(byte);
    let taken = 1;
    while (taken < length && continues(byte, bytes[at + taken], taken)) taken++;
    if (length > 1 && taken === length) whole++;
    else bad++;
    at += taken;
  }
  return { whole, bad };
}

/** A few bytes that do not fit are an accident of transport, where most of what is not ASCII does fit. */
export function isNearlyUtf8({ whole, bad }: Utf8Count, declared: boolean): boolean {
  if (bad === 0) return true;
  return declared ? whole >= bad : whole >= bad * 4;
}

function lengthFrom(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 1;
}

/** Whether a byte continues a sequence: 10xxxxxx, and after some first bytes less (Unicode 16, table 3-7). */
function continues(first: number, byte: number | undefined, index: number): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (index > 1) return true;
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte <= 0x9f;
  if (first === 0xf0) return byte >= 0x90;
  return first !== 0xf4 || byte <= 0x8f;
}
