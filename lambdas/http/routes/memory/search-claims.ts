import * as z from 'zod';
import type { Claim } from '../../../../claims/claim.ts';
import { textHash } from '../../../../claims/ids.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { canonicalJson } from '../../../../claims/workflow/canonical-json.ts';
import { type ClaimFilter, passes } from '../../../../store/claims/claim-filter.ts';
import type { SearchResult } from '../../../../store/memory/search.ts';
import type { Desk } from '../../desk/desk.ts';
import { type ListedClaim, withMemory } from '../../desk/listed-claim.ts';
import { memory } from '../../desk/memory.ts';
import { pageWithin } from '../../desk/paging.ts';
import type { Problem } from '../../desk/problems.ts';
import type { Answer } from '../../kit/answer.ts';

/** What somebody looks for among claims. */
export const SearchText = lazy(() =>
  z
    .string()
    .trim()
    .min(1)
    .max(400)
    .describe('words, “"a phrase"” and beginnings (`harb*`): those with most of them first, whatever `sort` says'),
);

/** How far a search went. */
export const SearchReach = lazy(() =>
  z
    .object({
      isWhole: z.boolean().describe('false: there may be more claims with these words, as `detail` says'),
      detail: z.string(),
    })
    .readonly()
    .meta({ id: 'SearchReach' }),
);

const reaches = {
  whole: 'All claims with these words were looked at.',
  part: 'Very many claims have these words: the checked and the newest were looked at. Give more words, or rarer ones.',
  common: 'Some claims with words as common as these are left out. Add a rarer word, a name or a figure to find them.',
  alone:
    'Words like these are looked for only together with others. Add a figure, a name or a rarer word: “8 percent”.',
} as const satisfies Record<SearchResult['reach'], string>;

interface Search {
  readonly q: string;
  readonly filter: Omit<ClaimFilter, 'sort'>;
  readonly isKept: (claim: ListedClaim) => boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Answers with the claims that have most of what was looked for. */
export async function answerSearch(
  { q, filter, isKept, limit, cursor }: Search,
  { table, scorer, cursorKey }: Pick<Desk, 'table' | 'scorer' | 'cursorKey'>,
): Promise<Answer | Problem> {
  const { searchClaims } = await memory();
  const { rarity } = await scorer();
  const isAsked = (claim: Claim): boolean => passes(claim, filter);
  const { items, reach } = await searchClaims(table, q, { rarity, passes: isAsked });
  const known = await withMemory(
    table,
    items.map(({ claim }) => claim),
  );
  const found = known.map((claim, at) => ({ ...claim, marks: items[at]?.hit.marks ?? [] })).filter(isKept);
  return pageWithin(found, {
    ...{ limit, cursor, list: textHash(`search ${canonicalJson([q, filter])}`), key: await cursorKey() },
    beside: { search: { isWhole: reach === 'whole', detail: reaches[reach] } },
  });
}
