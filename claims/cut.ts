/**
 * The start of a text, at most `units` UTF-16 units long, that ends with a whole character: the one place where text is
 * cut to a length, since half a pair of surrogates is no text that can be stored, hashed or sent.
 */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}

/** A text cut to so many units, with a mark where something was cut off. */
export function shorten(text: string, units: number): string {
  return text.length <= units ? text : `${cut(text, units)}…`;
}

/** As far back as a word is looked for the end of: longer ones are cut. */
const longestWord = 30;

/** A text cut to so many units after a whole word, with a mark where something was cut off. */
export function shortenAtWord(text: string, units: number): string {
  if (text.length <= units) return text;
  const start = cut(text, units);
  const end = start.lastIndexOf(' ');
  return `${(end > units - longestWord ? start.slice(0, end) : start).replace(/[\s,;:–-]$/, '')}…`;
}
