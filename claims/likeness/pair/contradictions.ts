import { compareRead, readStatement } from '../compare.ts';
import { hashOf } from '../rows/term-hashes.ts';
import type { Scorer } from '../scorer.ts';
import { termsOf } from '../search/terms.ts';
import type { Statement } from '../statement.ts';

/** Two of several statements that say the opposite, or another figure of the same. */
export interface Contradiction {
  /** Their places in the list, the earlier first. */
  readonly pair: readonly [number, number];
  readonly score: number;
  readonly because: readonly string[];
}

/** Statements with fewer terms in common are not about one thing. */
const fewestShared = 2;

function sharedBy(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return [...a].filter((term) => b.has(term)).length;
}

/** The pairs of statements that contradict each other; of some hundreds, in well under a second. */
export function contradictionsAmong(statements: readonly Statement[], scorer: Scorer): readonly Contradiction[] {
  const read = statements.map((statement) => ({
    words: readStatement(statement),
    terms: new Set(termsOf(statement.text, scorer.rarity.count).all.map(hashOf)),
  }));
  const found: Contradiction[] = [];
  for (const [at, one] of read.entries()) {
    for (const [further, other] of read.slice(at + 1).entries()) {
      if (sharedBy(one.terms, other.terms) < fewestShared) continue;
      const { relation, score, because } = compareRead(one.words, other.words, scorer);
      if (relation === 'opposed') found.push({ pair: [at, at + 1 + further], score, because });
    }
  }
  return found;
}
