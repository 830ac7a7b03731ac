/** Buckets that runs of four letters are hashed into. */
export const gramSpace = 1 << 16;

const length = 4;

/** Letters and figures in lower case with one space between words, as grams see them. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The buckets of a text's runs of four letters, as often as they occur. */
export function gramsOf(text: string): readonly number[] {
  const letters = plain(text);
  const grams: number[] = [];
  for (let at = 0; at + length <= letters.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
    grams.push((hash ^ (hash >>> 16)) & (gramSpace - 1));
  }
  return grams;
}
