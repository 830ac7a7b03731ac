import { differencesOf } from './facts/differences.ts';
import { factsOf } from './facts/facts.ts';
import { apart, contextOf, isSameWording, type Read } from './grouping.ts';
import { probabilityOf } from './linear.ts';
import { opposition } from './pair/opposition.ts';
import { pairFeatures } from './pair/pair-features.ts';
import { reasonsApart, reasonsFor, reasonsSame } from './reasons.ts';
import type { Scorer } from './scorer.ts';
import { canBeOne } from './search/speakers.ts';
import type { Statement } from './statement.ts';
import { readWords } from './wording/read-words.ts';

/** What two statements are to each other. `same` alone is sure enough to group by; the rest only suggests. */
export type Relation = 'same' | 'near' | 'opposed' | 'other';

/** How alike two statements are, and in what. */
export interface Likeness {
  readonly relation: Relation;
  /** 0 to 1: how surely the relation holds; of "other", how likely they are near all the same. */
  readonly score: number;
  readonly because: readonly string[];
}

/** From here on two statements are near. */
const nearFrom = 0.5;
/** How near statements in the same words are that may not be one. */
const sameWordsApart = 0.95;
/** From here on they are opposed. */
const opposedFrom = 0.8;

/** A statement with its words read, so that it can be compared with many. */
export function readStatement(statement: Statement): Read {
  return { statement, words: readWords(statement.text) };
}

/** Whether two statements that point at their speakers are by two. */
function areOfTwo(a: Read, b: Read): boolean {
  const [left, right] = [a.statement.speaker, b.statement.speaker];
  if (left === undefined || right === undefined || canBeOne(left, right)) return false;
  return contextOf(a.words).needsSpeaker || contextOf(b.words).needsSpeaker;
}

/** Compares two statements: the wording first, then what they say the opposite of, then how near they are. */
export function compareRead(a: Read, b: Read, scorer: Scorer): Likeness {
  if (isSameWording(a, b)) {
    const reason = apart(a, b);
    if (reason === null) return { relation: 'same', score: 1, because: reasonsSame(a, b) };
    return { relation: 'near', score: sameWordsApart, because: reasonsApart(a, b, reason) };
  }
  const [left, right] = [factsOf(a.words), factsOf(b.words)];
  const found = differencesOf(left, right);
  const opposed = opposition(left, right, found);
  const because = reasonsFor({ a, b, left, right, found });
  if (opposed >= opposedFrom && !areOfTwo(a, b)) return { relation: 'opposed', score: opposed, because };
  const near = Math.min(probabilityOf(scorer.pair, pairFeatures(left, right, { found, rarity: scorer.rarity })), 0.99);
  return { relation: near >= nearFrom ? 'near' : 'other', score: near, because };
}

/** Compares two statements. */
export function compare(a: Statement, b: Statement, scorer: Scorer): Likeness {
  return compareRead(readStatement(a), readStatement(b), scorer);
}
