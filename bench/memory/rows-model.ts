import type { Claim } from '../../claims/claim.ts';
import { keysOfStatement } from '../../claims/likeness/rows/keys.ts';
import type { Rarity } from '../../claims/likeness/search/rarity.ts';
import { termsOf } from '../../claims/likeness/search/terms.ts';
import { lookUpLimits, mostCompared } from '../../store/memory/look-up.ts';
import { rowsOfClaim } from '../../store/memory/rows-of-claim.ts';

/** Bytes of a row by terms, keys and names of attributes included, as the embedded table has them. */
const rowBytes = 105;
/** One claim in so many is checked. */
export const checkedPart = 20;

/** How many rows each partition and each pair has. */
export interface RowsModel {
  readonly add: (claim: Claim) => void;
  /** Read units of a lookup in a table `times` as large. */
  readonly unitsOf: (text: string, times: number) => number;
}

/** The lengths of the partitions that claims make, and what reading them costs by DynamoDB's rule: half a unit for 4 KB begun. */
export function rowsModel(rarity: Rarity): RowsModel {
  const lengths = new Map<string, number>();
  const count = (key: string) => lengths.set(key, (lengths.get(key) ?? 0) + 1);
  let claims = 0;
  const cost = (key: string, times: number, limit: number) => {
    const rows = Math.min((lengths.get(key) ?? 0) * times, limit);
    return Math.max(1, Math.ceil((rows * rowBytes) / 4096)) / 2;
  };
  return {
    add(claim) {
      claims++;
      const { pairs, terms } = rowsOfClaim(claim, rarity);
      for (const { rarer, partner } of pairs) {
        count(`P#${rarer}`);
        count(`P#${rarer}#${partner}`);
      }
      if (claims % checkedPart === 0) for (const term of terms.slice(0, 16)) count(`M#${term}`);
    },
    unitsOf(text, times) {
      const { singles, rarest, pairs } = keysOfStatement([...new Set(termsOf(text, rarity.count).all)], rarity);
      const open = new Set(rarest.filter((term) => (lengths.get(`P#${term}`) ?? 0) * times > lookUpLimits.term));
      const units = [
        ...singles.map((term) => cost(`M#${term}`, times, lookUpLimits.single)),
        ...rarest.map((term) => cost(`P#${term}`, times, lookUpLimits.term)),
        ...pairs
          .filter(({ rarer }) => open.has(rarer))
          .map(({ rarer, partner }) => cost(`P#${rarer}#${partner}`, times, lookUpLimits.pair)),
      ];
      return units.reduce((sum, each) => sum + each, mostCompared / 2);
    },
  };
}
