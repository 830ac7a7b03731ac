import type { Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { isNominal, isTensed, isVerb } from '../../../language/tag.ts';
import { states } from '../../../language/token-range.ts';
import type { Indexed } from './indexed.ts';

/** What is left of a range without the words of another. */
export function without({ first, last }: Range, other: Range): readonly Range[] {
  const parts = [
    { first, last: Math.min(last, other.first) },
    { first: Math.max(first, other.last), last },
  ];
  return first >= other.last || last <= other.first
    ? [{ first, last }]
    : parts.filter((part) => part.first < part.last);
}

/** Takes along the bracket that closes one opened within. */
function withBracket(tokens: readonly Token[], { first, last }: Range): Range {
  if (tokens[last]?.text !== ')') return { first, last };
  for (let at = last - 1; at >= first; at -= 1) {
    if (tokens[at]?.text === ')') break;
    if (tokens[at]?.text === '(') return { first, last: last + 1 };
  }
  return { first, last };
}

/** Drops what stands between a cue and the "that" of what was said: "complained during the meeting – a short one – that". */
export function withoutAdjuncts(
  { document: { tokens } }: Indexed,
  cueToken: number,
  ranges: readonly Range[],
): readonly Range[] {
  const that = ranges.find(({ first }) => first > cueToken && tokens[first]?.grammar?.opensContent);
  if (that === undefined) return ranges;
  const speaks = ({ first, last }: Range): boolean =>
    tokens.slice(first, last).some(({ tag, quotation }) => isTensed(tag) || quotation >= 0);
  return ranges.filter((range) => range.first < cueToken || range.first >= that.first || speaks(range));
}

/** "A, according to B, and C": what is after the speaker's ", and" is not B's where A is. */
export function withoutNextReport(
  { document: { tokens } }: Indexed,
  cueToken: number,
  said: readonly Range[],
): readonly Range[] {
  const before = said.filter(({ first }) => first < cueToken);
  const isAfter = (range: Range): boolean => range.first > cueToken && (tokens[range.first]?.quotation ?? -1) < 0;
  const isTwofold = tokens[cueToken]?.grammar?.opensSource && before.length > 0;
  return isTwofold ? said.filter((range) => !isAfter(range)) : said;
}

/** Where the clause after a thing that is named begins: "found cracks in the bridge | , and the board has asked". */
export function nextClause({ document: { tokens } }: Indexed, { first, last }: Range): number {
  if (tokens[first]?.grammar?.opensContent) return last;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || isTensed(token.tag)) return last;
    const joins = token.text === ',' && tokens[at + 1]?.grammar?.joinsClauses;
    if (joins && states(tokens, { first: at + 2, last })) return at;
  }
  return last;
}

/** Drops words that only join ("that") where other words are what was said. */
export function withoutStrays({ document }: Indexed, ranges: readonly Range[]): readonly Range[] {
  const weighty = ranges.filter(
    ({ first, last }) =>
      last - first > 1 || isNominal(document.tokens[first]?.tag ?? 'X') || isVerb(document.tokens[first]?.tag ?? 'X'),
  );
  const kept = weighty.filter(({ first, last }) => last - first > 1 || !document.tokens[first]?.grammar?.opensContent);
  return (kept.length > 0 ? kept : ranges).map((range) => withBracket(document.tokens, range));
}
