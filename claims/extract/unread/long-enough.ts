/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** As many words make a statement rather than a name or a phrase. */
const fewestWords = 5;

/** As many characters hold that many words where none are set apart. */
const fewestCharacters = 8;

/** Whether words in any language are enough for a statement. */
export function isLongEnough(words: string): boolean {
  if ((words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0) >= fewestWords) return true;
  return (words.match(unspaced)?.length ?? 0) >= fewestCharacters;
}
