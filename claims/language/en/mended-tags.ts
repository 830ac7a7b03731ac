import type { Tag } from '../tag.ts';
import type { WrittenWord } from '../written-word.ts';

/** "Kim reportedly outlined": behind a name and an adverb in -ly, a word in -ed is a verb, not an adjective. */
export function mended(words: readonly WrittenWord[], tags: readonly Tag[]): readonly Tag[] {
  return tags.map((tag, at) => {
    if (isRise(words, tags, at)) return 'VBD';
    if (isMay(words, at)) return 'PROPN';
    if (owns(words, at)) return 'PART';
    if (tag !== 'ADJ' || !words[at]?.lower.endsWith('ed') || !words[at - 1]?.lower.endsWith('ly')) return tag;
    const subject = tags[at - 2];
    return subject === 'PROPN' || subject === 'PRON' ? 'VBD' : tag;
  });
}

/** "crime rose by 7 percent": behind a noun, no flower. */
function isRise(words: readonly WrittenWord[], tags: readonly Tag[], at: number): boolean {
  const before = tags[at - 1];
  const next = tags[at + 1];
  return words[at]?.text === 'rose' && before === 'NOUN' && (next === 'ADP' || next === 'NUM' || next === 'ADV');
}

/** Words before a month. */
const dating: ReadonlySet<string> = new Set(['this', 'last', 'next', 'in', 'since', 'until', 'of']);

/** "this May", "until May": the month, whatever its looks. */
function isMay(words: readonly WrittenWord[], at: number): boolean {
  return words[at]?.text === 'May' && dating.has(words[at - 1]?.lower ?? '');
}

/** "the Hauliers' Association": an apostrophe behind a plural, no quotation mark. */
function owns(words: readonly WrittenWord[], at: number): boolean {
  const [before, mark, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || next === undefined || !(mark?.text === "'" || mark?.text === '’')) return false;
  const isWithin = before.quotation === mark.quotation && next.quotation === mark.quotation;
  return isWithin && before.lower.endsWith('s') && before.end === mark.start && mark.end < next.start;
}
