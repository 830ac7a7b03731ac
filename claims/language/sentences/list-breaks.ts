import type { Span } from '../../span.ts';
import { isUpper } from '../characters.ts';
import type { SentenceHabits } from './place.ts';

const enumerator = /(?:^|\s)(?:[•⁃*-]\s?)?(\d{1,2}|[a-z])(\.\)|\)|\.)\s+(\S)?/gu;
const behindSentence = /[.:;!?]["”’)]?$/;

/** One number or letter that may begin an item. */
interface Label {
  readonly at: number;
  readonly ordinal: number;
  /** What stands after it: ".", ")" or ".)". */
  readonly sign: string;
  readonly beforeCapital: boolean;
  /** Whether it may be the first of a list. */
  readonly opens: boolean;
}

/** Whether a short form stands before: "We are No. 1." */
function isBehindShortForm(paragraph: string, at: number, habits: SentenceHabits): boolean {
  return habits.isAbbreviation(/(?<!\S)(\S*)\.$/.exec(paragraph.slice(Math.max(0, at - 12), at))?.[1] ?? '');
}

function labelsOf(paragraph: string, habits: SentenceHabits): readonly Label[] {
  return [...paragraph.matchAll(enumerator)].flatMap(({ index, 0: whole, 1: name = '', 2: sign = '', 3: after }) => {
    const before = paragraph.slice(Math.max(0, index - 4), index);
    if (habits.beforeNumber.test(before)) return [];
    const ordinal = /\d/.test(name) ? Number(name) : name.charCodeAt(0) - 96;
    const opens =
      index === 0 || (ordinal === 1 && behindSentence.test(before) && !isBehindShortForm(paragraph, index, habits));
    const at = index + (/^\s/.test(whole) ? 1 : 0);
    return [{ at, ordinal, sign, beforeCapital: isUpper((after ?? '').charCodeAt(0)), opens }];
  });
}

/** A list has two items that begin with capitals, or three. */
function isList(items: readonly Label[]): boolean {
  return items.length > 2 || (items.length === 2 && items.every(({ beforeCapital }) => beforeCapital));
}

/** Offsets where the items of a list written within one line begin ("1. … 2. …"). */
export function listBreaks(text: string, [start, end]: Span, habits: SentenceHabits): readonly number[] {
  const lists: Label[][] = [];
  for (const label of labelsOf(text.slice(start, end), habits)) {
    const last = lists.at(-1)?.at(-1);
    if (last !== undefined && label.ordinal === last.ordinal + 1 && label.sign === last.sign) lists.at(-1)?.push(label);
    else if (label.opens) lists.push([label]);
  }
  return lists
    .filter(isList)
    .flat()
    .flatMap(({ at }) => (at > 0 ? [start + at] : []));
}
