/** Fewer letters are too few to tell by: initials, formulas, names of streets. */
const fewest = 120;

/** Every language in Latin letters has more vowels; letters that stand for others by a font's own numbering have not. */
const leastVowels = 0.25;

/** Characters of a font's private numbering, replacements and controls: a text has none, or a few bullets. */
const mostNameless = 0.1;

/** Whether a text layer says nothing that the page shows: codes without names, or letters for other letters. */
export function isMeaningless(text: string): boolean {
  const characters = Array.from(text).filter((character) => character.trim() !== '');
  const nameless = characters.filter((character) => /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u.test(character)).length;
  if (nameless > characters.length * mostNameless) return true;
  const letters = text.normalize('NFD').match(/\p{Script=Latin}/gu) ?? [];
  const all = text.match(/\p{L}/gu) ?? [];
  if (letters.length < fewest || letters.length < all.length * 0.8) return false;
  const vowels = letters.filter((letter) => /[aeiouæøœı]/iu.test(letter)).length;
  return vowels < letters.length * leastVowels;
}
