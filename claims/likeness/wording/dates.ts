import { wordSet } from '../../word-set.ts';
import { isCapital, type Pass, type Token } from './token.ts';
import { isYear } from './year.ts';

const months = 'january february march april may june july august september october november december'.split(' ');
const shortMonths: ReadonlyMap<string, string> = new Map([
  ...months.map((month): [string, string] => [month.slice(0, 3), month]),
  ['sept', 'september'],
]);

/** Months that are other words without their capital. */
const otherWords = wordSet('march may august');

/** The month that a word names: with a capital, or in full where it is no other word. */
export function monthOf(token: Token | undefined): string | null {
  if (token === undefined) return null;
  if (!isCapital(token)) return months.includes(token.form) && !otherWords.has(token.form) ? token.form : null;
  return months.includes(token.form) ? token.form : (shortMonths.get(token.form) ?? null);
}

/** The day that a number without a unit can be: "3", "3rd", "three". */
function dayOf(token: Token | undefined): string | null {
  if (token === undefined) return null;
  const isOrdinal = token.amount === undefined && /^\d{1,2}$/.test(token.raw);
  const day = isOrdinal ? String(Number(token.raw)) : token.amount?.unit === '' ? token.amount.value : '';
  return /^(?:[1-9]|[12]\d|3[01])$/.test(day) ? day : null;
}

/** A day and a month in one order, or a month next to a year in full; null where neither begins here. */
function dateAt(first: Token, second: Token | undefined): readonly Token[] | null {
  if (second === undefined) return null;
  const [month, later] = [monthOf(first), monthOf(second)];
  const asMonth = (token: Token, form: string): Token => ({ ...token, form });
  const asDay = (token: Token, form: string): Token => ({ ...token, form, amount: undefined });
  if (month !== null) {
    const day = dayOf(second);
    if (day !== null) return [asDay(second, day), asMonth(first, month)];
    return isYear(second) ? [asMonth(first, month), second] : null;
  }
  const day = dayOf(first);
  return day !== null && later !== null ? [asDay(first, day), asMonth(second, later)] : null;
}

/** Writes days one way, and months next to a day or year in full: "March 3rd", "Mar. 3" and "3 March". */
export const dates: Pass = (tokens) => {
  const written: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const date = dateAt(token, tokens[at + 1]);
    written.push(...(date ?? [token]));
    at += date?.length ?? 1;
  }
  return written;
};
