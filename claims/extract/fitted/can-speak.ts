import type { Token } from '../../language/document.ts';
import { headOf, type Range } from '../noun-phrase.ts';

const calendar: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
  October November December`.split(/\s+/u),
);

/** Whether the words can be somebody who says something: not "2006", not "Tuesday". */
export function canSpeak(tokens: readonly Token[], range: Range): boolean {
  const head = tokens[headOf(tokens, range)];
  return head !== undefined && !/^\d+$/u.test(head.text) && !calendar.has(head.text);
}
