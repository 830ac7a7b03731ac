import { isUpper } from '../../../language/characters.ts';
import { hashOf, mix } from '../../../language/hash.ts';
import { tags } from '../../../language/tag.ts';
import type { Indexed } from './indexed.ts';

/** What one place in a window is: a token, or a whole quotation taken as one. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  readonly word: number;
  /** Index into the tags; `quoteTag` for a whole quotation. */
  readonly tag: number;
  /** Frames away from the cue's. */
  readonly offset: number;
}

/** The units around a cue, in reading order, and the place of the cue among them. */
export interface Window {
  readonly units: readonly Unit[];
  readonly cue: number;
}

/** Tag of a whole quotation. */
export const quoteTag = tags.length;

/** How many units on either side of the cue are looked at. */
const reach = 90;

/** How many following frames can go on with what the cue opened. */
const framesAhead = 3;

function quotationAt({ document }: Indexed, at: number): number {
  return document.tokens[at]?.quotation ?? -1;
}

/** A quotation as a unit: its word says how long it is and what mark ends it. */
function quotationUnit(source: Indexed, first: number, { last, offset }: { last: number; offset: number }): Unit {
  const { document } = source;
  const length = last - first;
  const bucket = length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : length < 30 ? 3 : 4;
  const ending = document.tokens[last - 2]?.text ?? '';
  const opening = document.tokens[first + 1]?.text ?? '';
  const capital = isUpper(opening.charCodeAt(0)) ? 1 : 0;
  return {
    first,
    last,
    word: mix(hashOf(/^[,.!?…]/.test(ending) ? ending : 'x'), bucket * 2 + capital),
    tag: quoteTag,
    offset,
  };
}

function pushUnits(
  source: Indexed,
  units: Unit[],
  { first, last, offset, open }: { first: number; last: number; offset: number; open: number },
): void {
  let at = first;
  while (at < last) {
    const quotation = quotationAt(source, at);
    const range = source.document.quotations[quotation];
    if (quotation < 0 || quotation === open || range === undefined) {
      units.push({ first: at, last: at + 1, word: source.words[at] ?? 0, tag: source.tags[at] ?? 0, offset });
      at++;
      continue;
    }
    const end = Math.max(at + 1, Math.min(last, range.last));
    units.push(quotationUnit(source, at, { last: end, offset }));
    at = end;
  }
}

/** Cuts the surroundings of a cue into units. */
export function windowAround(source: Indexed, cueToken: number): Window {
  const { frames, frameOf } = source;
  const home = frameOf[cueToken] ?? 0;
  const open = quotationAt(source, cueToken);
  const units: Unit[] = [];
  const before = frames[home - 1];
  const frame = frames[home];
  if (frame === undefined) return { units, cue: 0 };
  if (before !== undefined && quotationAt(source, before.last - 1) >= 0) {
    pushUnits(source, units, { first: Math.max(before.first, cueToken - 400), last: before.last, offset: -1, open });
  }
  pushUnits(source, units, {
    first: Math.max(frame.first, cueToken - 400),
    last: Math.min(frame.last, cueToken + 400),
    offset: 0,
    open,
  });
  for (let next = home + 1; next <= home + framesAhead; next++) {
    const ahead = frames[next];
    if (ahead === undefined || quotationAt(source, ahead.first) < 0) break;
    pushUnits(source, units, {
      first: ahead.first,
      last: Math.min(ahead.last, ahead.first + 200),
      offset: next - home,
      open,
    });
  }
  const cue = units.findIndex(({ first, last }) => first <= cueToken && cueToken < last);
  const from = Math.max(0, cue - reach);
  return { units: units.slice(from, cue + reach), cue: cue - from };
}
