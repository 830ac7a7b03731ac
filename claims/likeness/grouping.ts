import { wordSet } from '../word-set.ts';
import { canBeOne } from './search/speakers.ts';
import type { Statement } from './statement.ts';
import { canonicalFormOf, fewestWords } from './wording/canonical-form.ts';
import { monthOf } from './wording/dates.ts';
import { isCapital, isWordToken, type Token } from './wording/token.ts';
import { isYear } from './wording/year.ts';

const ownPronouns = wordSet('i me my mine myself we us our ours ourselves you your yours yourself yourselves');
const otherPronouns = wordSet('he him his she her hers it its they them their theirs this these those');

/** Words that place a statement in the days in which it was said. */
const relativeTimes = wordSet(
  'now today tonight yesterday tomorrow currently recently lately already yet ago soon nowadays presently',
);
const nearTimes = wordSet('last next this past coming previous current');
const spans = wordSet(
  'second minute hour day night morning afternoon evening week weekend fortnight month quarter season spring summer ' +
    'autumn fall winter year decade monday tuesday wednesday thursday friday saturday sunday days weeks months years',
);

/** What more than its words decides whether a statement is another. */
export interface Context {
  /** Its words point at whoever says it, or at somebody they do not name. */
  readonly needsSpeaker: boolean;
  /** Its words point at the days in which it is said. */
  readonly needsTime: boolean;
}

/** Where the first name stands; a pronoun before it has nothing that it could stand for. */
function firstName(words: readonly Token[]): number {
  const place = words.findIndex((word, at) => at > 0 && isWordToken(word) && isCapital(word));
  return place === -1 ? words.length : place;
}

function pointsAtTime(words: readonly Token[], at: number): boolean {
  const [word, next, second] = [words[at], words[at + 1], words[at + 2]];
  if (word === undefined) return false;
  if (relativeTimes.has(word.form)) return true;
  const after = next?.amount === undefined ? next : second;
  return nearTimes.has(word.form) && (spans.has(after?.form ?? '') || monthOf(after) !== null);
}

/** A figure that is not said to be of any year, month or day. */
function hasUndatedFigure(words: readonly Token[]): boolean {
  const isDated = words.some(
    (word, at) => isYear(word) || /^\d+s$/.test(word.form) || (at > 0 && monthOf(word) !== null),
  );
  return !isDated && words.some(({ amount }) => amount !== undefined);
}

/** What a statement needs to be told from others in the same words. */
export function contextOf(words: readonly Token[]): Context {
  const named = firstName(words);
  return {
    needsSpeaker: words.some(({ form }, at) => ownPronouns.has(form) || (at <= named && otherPronouns.has(form))),
    needsTime: words.some((_, at) => pointsAtTime(words, at)) || hasUndatedFigure(words),
  };
}

/** A statement whose words have been read. */
export interface Read {
  readonly statement: Statement;
  readonly words: readonly Token[];
}

/** As many days apart "last week" and an undated figure may be said and still be one claim. */
const nearDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** Why statements in the same words are not one claim. */
export type Apart = 'speaker' | 'time' | 'short';

/** What only one of two statements gives is not known to be the same; what neither gives is taken to be. */
function agree<T>(a: T | undefined, b: T | undefined, holds: (a: T, b: T) => boolean): boolean {
  if (a === undefined || b === undefined) return a === b;
  return holds(a, b);
}

/** Why two statements in the same words are not one claim; null where they are. */
export function apart(a: Read, b: Read): Apart | null {
  const isShort = a.words.length < fewestWords || b.words.length < fewestWords;
  if (isShort && a.statement.text.trim() !== b.statement.text.trim()) return 'short';
  const context = contextOf(a.words);
  const { statement: left } = a;
  const { statement: right } = b;
  if (context.needsSpeaker && !agree(left.speaker, right.speaker, canBeOne)) return 'speaker';
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= nearDays * dayMs;
  return context.needsTime && !agree(left.saidAt, right.saidAt, near) ? 'time' : null;
}

/** Whether two statements are one but for how they are set. */
export function isSameWording(a: Read, b: Read): boolean {
  return canonicalFormOf(a.words) === canonicalFormOf(b.words);
}
