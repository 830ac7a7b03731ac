import { type ClaimKeys, keysOfClaim, keysOfStatement } from '../../claims/likeness/rows/keys.ts';
import type { KnownClaim } from '../../claims/likeness/search/claim-index.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { termsOf } from '../../claims/likeness/search/terms.ts';
import type { Statement } from '../../claims/likeness/statement.ts';
import { lookUpLimits } from '../../store/memory/look-up.ts';

/** What one lookup found, and with how many queries. */
export interface Found {
  readonly claims: readonly KnownClaim[];
  readonly queries: number;
}

/** As many rows a query reads: of a term, and of a pair. */
const limits = lookUpLimits;

/** A table in memory: the rows that known claims, all checked, would have, read as the table is read. */
export function rowCandidates(known: readonly KnownClaim[], rarity: Rarity): (statement: Statement) => Found {
  const rows = new Map<string, KnownClaim[]>();
  const nameOf = ({ singles, pairs }: ClaimKeys) => ({
    singles: singles.map((term) => `M#${term}`),
    pairs: pairs.map(({ rarer, partner }) => `P#${rarer}#${partner}`),
  });
  for (const claim of known) {
    const { all } = termsOf(`${claim.text} ${claim.title ?? ''}`, rarity.count);
    const keys = keysOfClaim(all, { rarity, isChecked: true });
    const { singles, pairs } = nameOf(keys);
    const rarest = keys.pairs.map(({ rarer }) => `P#${rarer}`);
    for (const key of [...singles, ...rarest, ...pairs])
      rows.set(key, [...(rows.get(key) ?? []).slice(-limits.single), claim]);
  }
  const read = (keys: readonly string[], limit: number): readonly KnownClaim[] =>
    keys.flatMap((key) => rows.get(key)?.slice(-limit) ?? []);
  return (statement) => {
    const keys = keysOfStatement(termsOf(statement.text, rarity.count).all, rarity);
    const { singles, pairs } = nameOf(keys);
    const rarest = keys.rarest.map((term) => `P#${term}`);
    const found = [...read(singles, limits.single), ...read(rarest, limits.term), ...read(pairs, limits.pair)];
    return { claims: [...new Set(found)], queries: singles.length + rarest.length + pairs.length };
  };
}
