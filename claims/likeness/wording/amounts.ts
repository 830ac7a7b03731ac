import { decimalOf, shifted, tidy } from './decimal.ts';
import { type Amount, inPlaceOf, type Pass, type Token } from './token.ts';

const ones: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, zero: 0 },
};
const tens: Readonly<Record<string, number>> = {
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};

/** Zeros that a word adds to the number before it. */
const scales: Readonly<Record<string, number>> = { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 };
/** The same of letters that follow a figure without a gap. */
const letterScales: Readonly<Record<string, number>> = { k: 3, K: 3, m: 6, mn: 6, bn: 9, tn: 12 };
/** Letters that scale only money: "$3B", "£50K", "$3M". */
const moneyScales: Readonly<Record<string, number>> = { ...letterScales, M: 6, B: 9, b: 9, T: 12, Bn: 9, BN: 9 };

/** Letters that scale a figure after a gap as well: "3 bn". */
const apartScales: Readonly<Record<string, number>> = { mn: 6, bn: 9, tn: 12 };

/** Words after "m" that make it metres. */
const measured = new Set(
  'high tall long wide deep away above below thick apart race sprint relay freestyle hurdles butterfly'.split(' '),
);

const currencies = /^[$£€¥₹]$/;
const currencyWords: Readonly<Record<string, string>> = { dollar: '$', dollars: '$', euro: '€', euros: '€' };
const percents = new Set(['%', 'percent', 'pct']);
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinalEnds = new Set(['st', 'nd', 'rd', 'th']);

interface Found {
  readonly value: string;
  /** How many tokens the number takes. */
  readonly length: number;
}

/** A number in words at a place: "twenty-five", "six", and "one" before a scale. */
function inWords(tokens: readonly Token[], at: number): Found | null {
  const form = tokens[at]?.form ?? '';
  if (form === 'one' && scales[tokens[at + 1]?.form ?? ''] !== undefined) return { value: '1', length: 1 };
  const simple = ones[form];
  if (simple !== undefined) return { value: String(simple), length: 1 };
  const ten = tens[form];
  if (ten === undefined) return null;
  const next = tokens[at + 1];
  const one = next?.form === 'one' ? 1 : ones[next?.form ?? ''];
  const joined = next?.hyphened === true && one !== undefined && one > 0 && one < 10;
  return joined ? { value: String(ten + one), length: 2 } : { value: String(ten), length: 1 };
}

function inFigures(token: Token | undefined): Found | null {
  const value = decimalOf(token?.form ?? '');
  return value === null ? null : { value, length: 1 };
}

/** The zeros that the token at a place adds to a number that ends before it. */
function zerosAt(tokens: readonly Token[], at: number, isMoney: boolean): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (!token.glued) return scales[token.form] ?? apartScales[token.form] ?? (isMoney && token.raw === 'm' ? 6 : null);
  const zeros = (isMoney ? moneyScales : letterScales)[token.raw];
  return token.raw === 'm' && !isMoney && measured.has(tokens[at + 1]?.form ?? '') ? null : (zeros ?? null);
}

/** As many tokens a number may have: "twenty-five hundred thousand million". */
const mostScales = 4;

/** A number with its scale: "3 million", "3m", "five hundred thousand". */
function scaled(tokens: readonly Token[], at: number, isMoney: boolean): Found | null {
  const bare = inFigures(tokens[at]) ?? inWords(tokens, at);
  if (bare === null) return null;
  let { value, length } = bare;
  for (let zeros = zerosAt(tokens, at + length, isMoney); zeros !== null && length <= mostScales; ) {
    value = shifted(value, zeros);
    length++;
    zeros = tokens[at + length]?.glued === true ? null : zerosAt(tokens, at + length, isMoney);
  }
  return { value, length };
}

/** The per cent or currency that follows a number, and how many tokens it takes. */
function unitAt(tokens: readonly Token[], at: number): { readonly unit: string; readonly length: number } {
  const form = tokens[at]?.form ?? '';
  if (percents.has(form)) return { unit: '%', length: 1 };
  if (form === 'per' && tokens[at + 1]?.form === 'cent') return { unit: '%', length: 2 };
  const currency = currencyWords[form];
  return currency === undefined ? { unit: '', length: 0 } : { unit: currency, length: 1 };
}

/** The currency at a place, with the letters before its sign: "$", "A$". */
function currencyAt(tokens: readonly Token[], at: number): { readonly unit: string; readonly length: number } {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first !== undefined && currencies.test(first.form)) return { unit: first.form, length: 1 };
  const isLettered = /^[A-Z]{1,3}$/.test(first?.raw ?? '') && second?.glued === true && currencies.test(second.form);
  return isLettered ? { unit: `${first?.raw}${second.form}`, length: 2 } : { unit: '', length: 0 };
}

interface Taken {
  readonly token: Token;
  readonly length: number;
}

function ordinalAt(tokens: readonly Token[], at: number): Taken | null {
  const [token, end] = [tokens[at], tokens[at + 1]];
  if (token === undefined || end?.glued !== true || !/^\d+$/.test(token.form)) return null;
  if (end.form === 's') return { token: inPlaceOf(token, `${token.form}s`), length: 2 };
  if (!ordinalEnds.has(end.form)) return null;
  return { token: inPlaceOf(token, ordinals[Number(token.form) - 1] ?? `${token.form}${end.form}`), length: 2 };
}

function amountAt(tokens: readonly Token[], at: number): Taken | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const minus = first.form === '-' && tokens[at + 1]?.glued === true && !first.glued ? 1 : 0;
  const currency = currencyAt(tokens, at + minus);
  const start = at + minus + currency.length;
  const number = scaled(tokens, start, currency.length > 0);
  if (number === null) return null;
  const after = currency.length > 0 ? { unit: currency.unit, length: 0 } : unitAt(tokens, start + number.length);
  const value = after.unit === '' ? number.value : tidy(number.value);
  const amount: Amount = { value: `${minus === 1 ? '-' : ''}${value}`, unit: after.unit };
  const length = minus + currency.length + number.length + after.length;
  return { token: inPlaceOf(first, `#${amount.value}${amount.unit}`, amount), length };
}

/** Writes numbers one way: "£3m", "£3 million" and "£3,000,000" are one amount; "3 million" and "3 billion" are two. */
export const amounts: Pass = (tokens) => {
  const written: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const taken = ordinalAt(tokens, at) ?? amountAt(tokens, at);
    const token = taken?.token ?? tokens[at];
    if (token !== undefined) written.push(token);
    at += taken?.length ?? 1;
  }
  return written;
};
