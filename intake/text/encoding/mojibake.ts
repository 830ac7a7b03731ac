/** Letters of one script, as words have them; a word of two is two charsets' work. */
const wordPattern = /[\p{L}\p{M}\u0080-\u009f\p{No}\p{Sk}\p{Co}\p{Cn}¡¿§¤¦©®°±·¸ª‚„†‡ˆ‰\ufffd]+/gu;
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /[\uff61-\uff9f]/,
];

/**
 * What no word of any language has between its letters: an accented capital inside a small
 * word or as a quotation mark of the Mac, superscripts, signs, the low marks that MS-DOS's vowels become, controls,
 * private and unassigned code points.
 */
const unwordly =
  /\p{Ll}(?![A-Z])\p{Lu}|[À-ÞŸ]\p{Lu}\p{Ll}|\p{Lu}[À-ÞŸ]\p{Ll}|^[ÐÑÒÔÕ]$|\p{L}[\p{No}\p{Sk}¡¿§¤¦©®±¸]\p{L}|\p{L}[†‡ˆ‰‚„]\p{L}|\p{Ll}[‚„]$|[\u0080-\u009f\ufffd\p{Co}\p{Cn}]/u;

/** A tenth of the words beyond ASCII may be odd: formulas, names of products, a byte that was lost. */
const oddShare = 0.1;
const sampleLength = 16 * 1024;

/** Whether a text looks decoded by the wrong charset: its words mix scripts, or signs stand inside them. */
export function isMojibake(text: string): boolean {
  const words = (text.slice(0, sampleLength).match(wordPattern) ?? []).filter((word) => /\P{ASCII}/u.test(word));
  const odd = words.filter((word) => unwordly.test(word) || scripts.filter((script) => script.test(word)).length > 1);
  return odd.length > 1 + words.length * oddShare;
}
