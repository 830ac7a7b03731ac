import type { Claim } from '../../claims/claim.ts';
import { type GroupKey, groupKeyOf } from '../../claims/likeness/rows/group-key.ts';
import { keysOfClaim, type TermPair } from '../../claims/likeness/rows/keys.ts';
import { statementOf } from '../../claims/likeness/rows/statement-of.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { termsOf } from '../../claims/likeness/search/terms.ts';

/** Claims that were checked are found by more of their terms, and come before others. */
export type Tier = 0 | 1;

/** Everything by which a claim is found. */
export interface ClaimRows {
  readonly tier: Tier;
  /** The day it was said on, or else came in on. */
  readonly day: string;
  readonly group: GroupKey | null;
  readonly terms: readonly string[];
  readonly singles: readonly string[];
  readonly pairs: readonly TermPair[];
}

/** Whether somebody has found out about a claim. */
export function isChecked({ status, published }: Pick<Claim, 'status' | 'published'>): boolean {
  return published !== null || status === 'checked';
}

/** The day under which a claim is remembered. */
export function dayOf({ source, createdAt }: Pick<Claim, 'source' | 'createdAt'>): string {
  const said = Date.parse(source.publishedAt ?? '');
  return (Number.isNaN(said) ? createdAt : new Date(said).toISOString()).slice(0, 10);
}

/** The rows of a claim as it stands. */
export function rowsOfClaim(claim: Claim, rarity: Rarity): ClaimRows {
  const tier = isChecked(claim) ? 1 : 0;
  const { all } = termsOf(claim.text, rarity.count);
  const terms = [...new Set(all)];
  return {
    ...keysOfClaim(terms, { rarity, isChecked: tier === 1 }),
    ...{ tier, terms, day: dayOf(claim), group: groupKeyOf(statementOf(claim)) },
  };
}
