import type { Token } from '../../../../language/document.ts';
import { headOf, isTime, type Range } from '../../../../language/noun-phrase.ts';
import { wordSet } from '../../../../word-set.ts';

const calendar: ReadonlySet<string> = wordSet(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
  October November December`,
);

/** Words beside a verb that a tagger may take for its subject: "Britain, which has an army, long blocked it". */
const beside: ReadonlySet<string> = new Set(['long', 'only', 'just', 'still', 'even', 'already', 'keeps']);

/** Whether the words only tell when: "2006", "Tuesday", "this week", "this May"; not "4 in 10", "USA Today", "May". */
function tellsWhen(tokens: readonly Token[], at: number, { first, last }: Range): boolean {
  const text = tokens[at]?.text ?? '';
  if (text === 'May') return /^(?:this|last|next)$/.test(tokens[at - 1]?.lower ?? '');
  const isShort = last - first <= 2 && /^\p{Ll}/u.test(text);
  return /^(?:1[6-9]|20)\d\d$/.test(text) || calendar.has(text) || (isShort && isTime(tokens[at]));
}

/** Whether the words can be somebody who says something. */
export function canSpeak(tokens: readonly Token[], range: Range): boolean {
  const at = headOf(tokens, range);
  const head = tokens[at];
  if (head === undefined || tellsWhen(tokens, at, range)) return false;
  return range.last - range.first > 1 || !(beside.has(head.lower) || head.tag === 'PUNCT');
}
