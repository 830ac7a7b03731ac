import type { Token } from '../../../../language/document.ts';
import { headOf, isTime, type Range } from '../../../../language/noun-phrase.ts';

/** Whether a word has a capital as names have it, not "MAY". */
function isCapitalOnly(text: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text);
}

/** Whether the words only tell when: "2006", "Tuesday", "this week", "this May"; not "4 in 10", "USA Today", "May". */
function tellsWhen(tokens: readonly Token[], at: number, { first, last }: Range): boolean {
  const { text = '', grammar } = tokens[at] ?? {};
  const isDate = isCapitalOnly(text);
  if (isDate && grammar?.isDoubtfulMonth) return tokens[at - 1]?.grammar?.pointsAtTime === true;
  const isShort = last - first <= 2 && /^\p{Ll}/u.test(text);
  return (
    /^(?:1[6-9]|20)\d\d$/.test(text) || (isDate && grammar?.isCalendar === true) || (isShort && isTime(tokens[at]))
  );
}

/** Whether the words can be somebody who says something. */
export function canSpeak(tokens: readonly Token[], range: Range): boolean {
  const at = headOf(tokens, range);
  const head = tokens[at];
  if (head === undefined || tellsWhen(tokens, at, range)) return false;
  return range.last - range.first > 1 || !(head.grammar?.besideVerb || head.tag === 'PUNCT');
}
