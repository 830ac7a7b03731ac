import { canonicalForm } from '../wording/canonical-form.ts';
import { blendedWeight } from './bm25.ts';
import { gramSpace, gramsOf } from './grams.ts';
import { type Postings, postingsOf } from './postings.ts';
import type { Rarity } from './rarity.ts';
import { type Counts, termsOf } from './terms.ts';

/** A claim that is known, with what is known of it. */
export interface KnownClaim {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly speaker?: string | undefined;
  readonly saidAt?: number | undefined;
}

/** What the ranking reads of one known claim; terms are the index's numbers for them. */
export interface IndexedClaim {
  readonly claim: KnownClaim;
  readonly text: readonly number[];
  readonly title: readonly number[];
  readonly names: ReadonlySet<number>;
}

/** Known claims, ready to be searched. */
export interface ClaimIndex {
  readonly claims: readonly IndexedClaim[];
  readonly terms: ReadonlyMap<string, number>;
  /** The weight of each term. */
  readonly weights: Float64Array;
  readonly all: Postings;
  readonly grams: Postings;
  readonly textLength: number;
  readonly titleLength: number;
  /** The claims of each canonical form. */
  readonly byForm: ReadonlyMap<string, readonly number[]>;
  readonly rarity: Rarity;
  /** Whether words are weighed by the set itself too, or by the table of rarity alone, as where only a part is there. */
  readonly weighsItself: boolean;
  /** Which words are known, to take unknown ones apart. */
  readonly counts: Counts;
}

/** What is searched of a claim: its words and, where it was checked, the check's title. */
function searched({ text, title }: KnownClaim): string {
  return title === undefined ? text : `${text} ${title}`;
}

function mean(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
}

/** Makes an index of known claims; it takes about a second for 10,000. */
export function indexClaims(
  known: readonly KnownClaim[],
  { rarity, weighsItself = true }: { readonly rarity: Rarity; readonly weighsItself?: boolean },
): ClaimIndex {
  const terms = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = terms.get(term) ?? terms.size;
    terms.set(term, number);
    return number;
  };
  const claims = known.map((claim): IndexedClaim => {
    const text = termsOf(claim.text, rarity.count);
    const title = termsOf(claim.title ?? '', rarity.count);
    return {
      claim,
      text: text.all.map(numberOf),
      title: title.all.map(numberOf),
      names: new Set([...text.names, ...title.names].map(numberOf)),
    };
  });
  const all = postingsOf(
    claims.map(({ text, title }) => [...text, ...title]),
    terms.size,
  );
  const weights = Float64Array.from(terms, ([term, number]) =>
    blendedWeight(weighsItself ? all : undefined, number, rarity.share(term)),
  );
  const byForm = Map.groupBy(known.keys(), (at) => canonicalForm(known[at]?.text ?? ''));
  return {
    ...{ byForm, claims, terms, weights, all, rarity, weighsItself },
    grams: postingsOf(
      known.map((claim) => gramsOf(searched(claim))),
      gramSpace,
    ),
    textLength: mean(claims.map(({ text }) => text.length)),
    titleLength: mean(claims.map(({ title }) => title.length)),
    counts: (stem) => {
      const number = terms.get(stem);
      return (
        rarity.count(stem) + (number === undefined ? 0 : (all.starts[number + 1] ?? 0) - (all.starts[number] ?? 0))
      );
    },
  };
}
