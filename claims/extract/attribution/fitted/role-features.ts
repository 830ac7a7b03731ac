import type { Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { tags } from '../../../language/tag.ts';
import { type Indexed, numberAt } from './indexed.ts';
import { known, ownTemplates, stepTemplates } from './role-templates.ts';
import { quoteTag, type Unit, type Window } from './window.ts';

/** What a unit can be to a cue: nothing, part of its speaker, part of its content. */
export const roles = ['none', 'speaker', 'content'] as const;

const finite = new Set(['VBD', 'VBZ', 'VBP', 'AUX'].map((tag) => tags.findIndex((candidate) => candidate === tag)));
const outside: Unit = { first: -1, last: -1, word: 1, tag: 40, offset: 0 };

function unitAt(units: readonly Unit[], at: number): Unit {
  return units[at] ?? outside;
}

function distanceBucket(distance: number): number {
  const size = Math.abs(distance);
  const bucket = size < 6 ? size : size < 9 ? 6 : size < 14 ? 7 : size < 24 ? 8 : 9;
  return distance < 0 ? 10 + bucket : bucket;
}

/** Marks that divide a sentence more than a comma does. */
const dividers = new Set([';', ':', '.', '—', '–']);

/** What a unit adds to the path from the cue: two bits of finite verbs, two of commas, one each of quotation, divider, "that". */
function addToPath(path: number, { tag }: Unit, token: Token | undefined): number {
  const text = token?.text ?? '';
  let next = path;
  if (finite.has(tag) && (next & 3) < 3) next += 1;
  if (text === ',' && (next & 12) < 12) next += 4;
  if (tag === quoteTag) next |= 16;
  if (dividers.has(text)) next |= 32;
  if (token?.grammar?.opensContent && text === token.lower) next |= 64;
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
      path = addToPath(path, unit, source.document.tokens[unit.first]);
    }
  }
  return found;
}

function within(range: Range | null | undefined, { first }: Unit): boolean {
  return range !== null && range !== undefined && range.first <= first && first < range.last;
}

/** What the rules say of each unit: 0 no rule fired, 1 nothing, 2 speaker, 3 content. */
function ruled({ units }: Window, source: Indexed, cueToken: number): Uint8Array {
  const found = new Uint8Array(units.length);
  const rule = source.rules.get(cueToken);
  if (rule === undefined) return found;
  units.forEach((unit, at) => {
    if (within(rule.source, unit)) found[at] = 2;
    else found[at] = rule.content.some((range) => within(range, unit)) ? 3 : 1;
  });
  return found;
}

/** On which side of the cue a unit stands. */
function sideOf(at: number, cue: number): number {
  if (at === cue) return 3;
  return at < cue ? 1 : 2;
}

/** Writes what is known of a unit by itself and by its neighbours. */
function describeUnit(values: Int32Array, { units }: Window, at: number): void {
  const unit = unitAt(units, at);
  const left = unitAt(units, at - 1);
  const right = unitAt(units, at + 1);
  values[known.word] = unit.word;
  values[known.tag] = unit.tag;
  values[known['left word']] = left.word;
  values[known['left tag']] = left.tag;
  values[known['second left tag']] = unitAt(units, at - 2).tag;
  values[known['right word']] = right.word;
  values[known['right tag']] = right.tag;
  values[known['second right tag']] = unitAt(units, at + 2).tag;
  values[known.frame] = unit.offset;
  values[known['opens frame']] = at === 0 || left.offset !== unit.offset ? 1 : 0;
  values[known['near end']] = units.length - at < 3 ? 1 : 0;
}

/** Writes how a unit stands to the cue. */
function placeUnit(values: Int32Array, cue: number, at: number): void {
  values[known.place] = distanceBucket(at - cue);
  values[known['left place']] = distanceBucket(at - 1 - cue);
  values[known['beside cue']] = Math.abs(at - cue) === 1 ? sideOf(at, cue) : 0;
  values[known['behind cue']] = at - 1 === cue ? 1 : 0;
}

/** Writes what is known of the cue, the same for all units of its window. */
function describeCue(
  values: Int32Array,
  { units, cue }: Window,
  { source, token }: { source: Indexed; token: number },
): void {
  values[known['cue lemma']] = numberAt(source.lemmas, token);
  values[known['cue tag']] = numberAt(source.tags, token);
  values[known['cue kind']] = numberAt(source.kinds, token);
  values[known['word behind cue']] = unitAt(units, cue + 1).word;
  values[known['tag behind cue']] = unitAt(units, cue + 1).tag;
  values[known['tag before cue']] = unitAt(units, cue - 1).tag;
}

/** Writes the side of the cue that the units to come stand on. */
function turn(values: Int32Array, side: number): void {
  values[known.side] = side;
  ownTemplates.fix(values);
  stepTemplates.fix(values);
}

/** The feature rows of a window: for each unit those of its own, and those with the unit before it. */
export interface WindowRows {
  readonly own: Int32Array;
  readonly step: Int32Array;
}

const noRule = 9;

/** Hashes the features of all units of a window. */
export function windowRows(window: Window, source: Indexed, cueToken: number): WindowRows {
  const { units, cue } = window;
  const own = new Int32Array(units.length * ownTemplates.count);
  const step = new Int32Array(units.length * stepTemplates.count);
  const values = new Int32Array(ownTemplates.width);
  const path = between(window, source);
  const rules = ruled(window, source, cueToken);
  describeCue(values, window, { source, token: cueToken });
  for (let at = 0; at < units.length; at++) {
    if (values[known.side] !== sideOf(at, cue)) turn(values, sideOf(at, cue));
    describeUnit(values, window, at);
    placeUnit(values, cue, at);
    values[known.kind] = numberAt(source.kinds, unitAt(units, at).first);
    values[known['right kind']] = numberAt(source.kinds, unitAt(units, at + 1).first);
    values[known['second right kind']] = numberAt(source.kinds, unitAt(units, at + 2).first);
    values[known.path] = numberAt(path, at);
    values[known.rule] = numberAt(rules, at);
    values[known['left rule']] = at === 0 ? noRule : numberAt(rules, at - 1);
    ownTemplates.write(values, own, at * ownTemplates.count);
    stepTemplates.write(values, step, at * stepTemplates.count);
  }
  return { own, step };
}
