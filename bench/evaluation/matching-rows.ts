import { keysOfClaim, keysOfStatement, type TermKeys } from '../../claims/likeness/rows/keys.ts';
import type { KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { termsOf } from '../../claims/likeness/search/terms.ts';
import type { Statement } from '../../claims/likeness/statement.ts';

/** What one lookup found, and with how many queries. */
export interface Found {
  readonly claims: readonly KnownClaim[];
  readonly queries: number;
}

/** As many rows a query reads: of a term, and of a pair. */
const limits = { single: 200, pair: 50 } as const;

/** A table in memory: the rows that known claims, all checked, would have, read as the table is read. */
export function rowCandidates(known: readonly KnownClaim[], rarity: Rarity): (statement: Statement) => Found {
  const rows = new Map<string, KnownClaim[]>();
  const nameOf = ({ singles, pairs }: TermKeys) => ({
    singles: singles.map((term) => `M#${term}`),
    pairs: pairs.map(({ rarer, partner }) => `P#${rarer}#${partner}`),
  });
  for (const claim of known) {
    const { all } = termsOf(`${claim.text} ${claim.title ?? ''}`, rarity.count);
    const { singles, pairs } = nameOf(keysOfClaim(all, { rarity, isChecked: true }));
    for (const key of [...singles, ...pairs]) rows.set(key, [...(rows.get(key) ?? []).slice(-limits.single), claim]);
  }
  return (statement) => {
    const { singles, pairs } = nameOf(keysOfStatement(termsOf(statement.text, rarity.count).all, rarity));
    const found = new Set<KnownClaim>();
    for (const key of singles) for (const claim of rows.get(key)?.slice(-limits.single) ?? []) found.add(claim);
    for (const key of pairs) for (const claim of rows.get(key)?.slice(-limits.pair) ?? []) found.add(claim);
    return { claims: [...found], queries: singles.length + pairs.length };
  };
}
