import { mix } from '../../language/hash.ts';
import { tags } from '../../language/tag.ts';
import type { Range } from '../noun-phrase.ts';
import { type Indexed, numberAt } from './indexed.ts';
import { quoteTag, type Unit, type Window } from './window.ts';

/** What a unit can be to a cue: nothing, part of its speaker, part of its content. */
export const roles = ['none', 'speaker', 'content'] as const;

/** How many features a unit has by itself, and how many together with the unit before it. */
export const roleFeatureCount = 34;
export const stepFeatureCount = 24;

export const roleRows = 2 ** 17;
export const stepRows = 2 ** 16;

const finite = new Set(['VBD', 'VBZ', 'VBP', 'AUX'].map((tag) => tags.findIndex((candidate) => candidate === tag)));
const outside: Unit = { first: -1, last: -1, word: 1, tag: 40, offset: 0 };

function distanceBucket(distance: number): number {
  const size = Math.abs(distance);
  const bucket = size < 6 ? size : size < 9 ? 6 : size < 14 ? 7 : size < 24 ? 8 : 9;
  return distance < 0 ? 10 + bucket : bucket;
}

/** Marks that divide a sentence more than a comma does. */
const dividers = new Set([';', ':', '.', '—', '–']);

/** What a unit adds to the path from the cue: two bits of finite verbs, two of commas, one each of quotation, divider, "that". */
function addToPath(path: number, { tag }: Unit, text: string): number {
  let next = path;
  if (finite.has(tag) && (next & 3) < 3) next += 1;
  if (text === ',' && (next & 12) < 12) next += 4;
  if (tag === quoteTag) next |= 16;
  if (dividers.has(text)) next |= 32;
  if (text === 'that') next |= 64;
  return next;
}

/** For each unit what lies between it and the cue, as one number. */
function between({ units, cue }: Window, source: Indexed): Int32Array {
  const found = new Int32Array(units.length);
  for (const step of [-1, 1]) {
    let path = 0;
    for (let at = cue + step; at >= 0 && at < units.length; at += step) {
      found[at] = path;
      const unit = unitAt(units, at);
      path = addToPath(path, unit, source.document.tokens[unit.first]?.text ?? '');
    }
  }
  return found;
}

function unitAt(units: readonly Unit[], at: number): Unit {
  return units[at] ?? outside;
}

function within(range: Range | null | undefined, { first }: Unit): boolean {
  return range !== null && range !== undefined && range.first <= first && first < range.last;
}

/** What the rules say of each unit: 0 no rule fired, 1 nothing, 2 speaker, 3 content. */
function ruled({ units }: Window, source: Indexed, cueToken: number): Uint8Array {
  const rule = source.rules.get(cueToken);
  return Uint8Array.from(units, (unit) => {
    if (rule === undefined) return 0;
    if (within(rule.source, unit)) return 2;
    return rule.content.some((range) => within(range, unit)) ? 3 : 1;
  });
}

/** The feature rows of a window: for each unit those of its own, and those with the unit before it. */
export interface WindowRows {
  readonly own: Int32Array;
  readonly step: Int32Array;
}

/** What the features of all units of a window share. */
interface Surroundings {
  readonly window: Window;
  readonly source: Indexed;
  readonly path: Int32Array;
  readonly rules: Uint8Array;
  readonly lemma: number;
  readonly cueTag: number;
  readonly kind: number;
  readonly nextWord: number;
  readonly nextTag: number;
  readonly previousTag: number;
}

/** On which side of the cue a unit stands. */
function sideOf(at: number, cue: number): number {
  if (at === cue) return 3;
  return at < cue ? 1 : 2;
}

/** Takes features as kind and value and writes their rows one behind the other. */
type Put = (kind: number, value: number) => void;

function putOwn(around: Surroundings, at: number, put: Put): void {
  const { window, source, lemma, cueTag, kind, nextWord, nextTag, previousTag } = around;
  const { units, cue } = window;
  const unit = unitAt(units, at);
  const left = unitAt(units, at - 1);
  const left2 = unitAt(units, at - 2);
  const right = unitAt(units, at + 1);
  const right2 = unitAt(units, at + 2);
  const side = sideOf(at, cue);
  const place = distanceBucket(at - cue);
  const way = numberAt(around.path, at);
  const rule = numberAt(around.rules, at);
  const offset = unit.offset + 2;
  const known = numberAt(source.kinds, unit.first);
  const cueShape = (kind * 32 + cueTag) * 64 + nextTag;
  const opensFrame = at === 0 || left.offset !== unit.offset ? 1 : 0;
  put(1, side * 8 + offset);
  put(2, mix(unit.word, side));
  put(3, unit.tag * 4 + side);
  put(4, mix(lemma, unit.tag * 4 + side));
  put(5, mix(lemma, place));
  put(6, mix(unit.tag, place));
  put(7, mix(way * 4 + side, unit.tag));
  put(8, mix(way * 4 + side, lemma));
  put(9, mix(way * 4 + side, offset));
  put(10, rule * 4 + side);
  put(11, mix(rule * 4 + side, lemma));
  put(12, mix(rule * 4 + side, unit.tag));
  put(13, mix(rule * 4 + side, way));
  put(14, mix(mix(left.tag * 64 + unit.tag, right.tag), side));
  put(15, mix(left.word, side));
  put(16, mix(right.word, side));
  put(17, mix(mix(left2.tag * 64 + left.tag, unit.tag), side));
  put(18, mix(mix(unit.tag * 64 + right.tag, right2.tag), side));
  put(19, mix(cueShape, side * 8 + offset));
  put(20, mix(cueShape, mix(way, side)));
  put(21, mix(mix(cueTag, previousTag), way * 4 + side));
  put(22, mix(nextWord, mix(place, kind)));
  put(23, mix(mix(lemma, unit.word), side));
  put(24, mix(mix(known, unit.tag), side * 128 + way));
  put(25, mix(kind, mix(place, unit.tag)));
  put(26, mix(unit.word, mix(place, 7)));
  put(27, mix(offset, mix(unit.tag, units.length - at < 3 ? 1 : 0)));
  put(28, mix(kind * 4 + side, way * 8 + offset));
  put(29, mix(mix(nextTag, lemma), way * 4 + side));
  put(30, mix(mix(nextTag, previousTag), mix(rule, way * 4 + side)));
  put(31, mix(mix(kind, cueTag), mix(rule, unit.tag * 4 + side)));
  put(32, mix(mix(Math.abs(at - cue) === 1 ? side : 0, unit.word), lemma));
  put(33, mix(opensFrame, mix(unit.tag, side)));
  put(34, mix(unit.word, mix(way, side)));
}

function putStep(around: Surroundings, at: number, put: Put): void {
  const { window, source, lemma } = around;
  const { units, cue } = window;
  const unit = unitAt(units, at);
  const left = unitAt(units, at - 1);
  const left2 = unitAt(units, at - 2);
  const right = unitAt(units, at + 1);
  const right2 = unitAt(units, at + 2);
  const side = sideOf(at, cue);
  const place = distanceBucket(at - cue);
  const way = numberAt(around.path, at);
  const rule = numberAt(around.rules, at);
  const ruleLeft = at === 0 ? 9 : numberAt(around.rules, at - 1);
  const offset = unit.offset + 2;
  const known = numberAt(source.kinds, unit.first);
  const behindCue = at - 1 === cue ? 1 : 0;
  put(41, side * 8 + behindCue);
  put(42, unit.word);
  put(43, left.word);
  put(44, left.tag * 64 + unit.tag);
  put(45, mix(left.tag * 64 + unit.tag, side));
  put(46, mix(lemma, mix(unit.tag, behindCue)));
  put(47, mix(lemma, mix(left.tag, side)));
  put(48, mix(side * 128 + way, unit.tag));
  put(49, mix(side * 128 + way, left.tag));
  put(50, (ruleLeft * 8 + rule) * 4 + side);
  put(51, mix(ruleLeft * 8 + rule, left.tag * 64 + unit.tag));
  put(52, mix(mix(left.word, unit.word), side));
  put(53, mix(mix(left.tag, unit.tag), mix(right.tag, side)));
  put(54, mix(mix(left2.tag, left.tag), mix(unit.tag, side)));
  put(55, mix(unit.word, mix(right.word, side)));
  put(56, mix(left.offset === unit.offset ? 0 : 1, mix(offset, unit.tag)));
  put(57, mix(place, unit.tag));
  put(58, mix(distanceBucket(at - 1 - cue), left.tag));
  put(59, mix(unit.word, mix(known, side)));
  put(60, mix(mix(unit.tag, right.tag), mix(way, right2.tag)));
  put(61, mix(mix(left.word, unit.tag), mix(right.tag, side)));
  put(62, mix(unit.word, mix(way, side)));
  put(
    63,
    mix(
      mix(known, numberAt(source.kinds, right.first)),
      mix(numberAt(source.kinds, right2.first), mix(unit.tag, side)),
    ),
  );
  put(64, mix(lemma, mix(ruleLeft * 8 + rule, side)));
}

/** Hashes the features of all units of a window. */
export function windowRows(window: Window, source: Indexed, cueToken: number): WindowRows {
  const { units, cue } = window;
  const own = new Int32Array(units.length * roleFeatureCount);
  const step = new Int32Array(units.length * stepFeatureCount);
  const around: Surroundings = {
    window,
    source,
    path: between(window, source),
    rules: ruled(window, source, cueToken),
    lemma: numberAt(source.lemmas, cueToken),
    cueTag: numberAt(source.tags, cueToken),
    kind: numberAt(source.kinds, cueToken),
    nextWord: unitAt(units, cue + 1).word,
    nextTag: unitAt(units, cue + 1).tag,
    previousTag: unitAt(units, cue - 1).tag,
  };
  let to = 0;
  const putInOwn: Put = (kind, value) => {
    own[to] = mix(kind, value) & (roleRows - 1);
    to += 1;
  };
  for (let at = 0; at < units.length; at += 1) putOwn(around, at, putInOwn);
  to = 0;
  const putInStep: Put = (kind, value) => {
    step[to] = mix(kind, value) & (stepRows - 1);
    to += 1;
  };
  for (let at = 0; at < units.length; at += 1) putStep(around, at, putInStep);
  return { own, step };
}
