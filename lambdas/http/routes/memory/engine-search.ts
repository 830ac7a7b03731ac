import { textHash } from '../../../../claims/ids.ts';
import type { Rarity } from '../../../../claims/likeness/search/rarity.ts';
import { hitOf } from '../../../../claims/search/hit.ts';
import { readQuery } from '../../../../claims/search/query.ts';
import { slotsOf } from '../../../../claims/search/slots.ts';
import { canonicalJson } from '../../../../claims/workflow/canonical-json.ts';
import { type ClaimFilter, passes } from '../../../../store/claims/claim-filter.ts';
import { readClaims } from '../../../../store/claims/read-claim.ts';
import { openCursor, sealCursor } from '../../../../store/table/cursor.ts';
import { isKnownOrder } from '../../../search/request.ts';
import type { Desk } from '../../desk/desk.ts';
import { type ListedClaim, withMemory } from '../../desk/listed-claim.ts';
import { answerPage } from '../../desk/paging.ts';
import type { Problem } from '../../desk/problems.ts';
import { type Answer, answer } from '../../kit/answer.ts';

/** A list or a search that the engine may serve. */
export interface EngineSearch {
  readonly q: string | undefined;
  readonly filter: ClaimFilter;
  readonly isKept: (claim: ListedClaim) => boolean;
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly now: Date;
}

/** Filters that have a list of their own in the table: one alone is read from it. */
const listed = ['status', 'verdict', 'type', 'speaker', 'publisher', 'assignee', 'article'] as const;

/** Whether the engine serves this better than the table: words, or filters that no one list of the table has together. */
export function isForEngine({ q, filter }: Pick<EngineSearch, 'q' | 'filter'>): boolean {
  if (!isKnownOrder(filter.sort ?? 'score')) return false;
  return q !== undefined || listed.filter((facet) => filter[facet] !== undefined).length > 1;
}

const engineCursor = 'engine ';

/**
 * Answers with claims that the search engine found, as the table now has them; what does not pass any more is dropped,
 * so that a page may be short. Null where the engine does not answer: the table's rows do, from the first page on.
 */
export async function answerFromEngine(
  { q, filter, isKept, limit, cursor, now }: EngineSearch,
  { table, engine, scorer, cursorKey }: Pick<Desk, 'table' | 'engine' | 'scorer' | 'cursorKey'>,
): Promise<Answer | Problem | null> {
  if (engine === null) return null;
  const key = await cursorKey();
  const list = textHash(`${engineCursor}${canonicalJson([q ?? null, { ...filter }])}`);
  const opened = cursor === undefined ? undefined : openCursor(key, list, cursor);
  // A cursor of the rows, given while the engine did not answer, goes on in the rows.
  if (opened?.kind === 'refused') return null;
  const after = opened === undefined ? undefined : afterOf(opened.after);
  const hits = await (await engine()).search({ q, filter, limit, after });
  if (hits === null)
    return opened === undefined ? null : answerPage({ kind: 'page', items: [], nextCursor: cursor ?? null });
  const claims = await readClaims(
    table,
    hits.map(({ claim }) => claim),
  );
  const standing = claims.filter((claim) => claim.goneSince === null && passes(claim, filter, now));
  const known = (await withMemory(table, standing)).filter(isKept);
  const items = q === undefined ? known : marked(known, q, (await scorer()).rarity);
  const last = hits.length < limit ? undefined : hits.at(-1);
  const nextCursor = last === undefined ? null : sealCursor(key, { list, after: JSON.stringify(last.sort) });
  const search = { isWhole: true, detail: 'The search engine looked at all claims.' };
  return answer(200, { items, nextCursor, ...(q === undefined ? {} : { search }) });
}

function afterOf(sealed: string): readonly unknown[] {
  const after: unknown = JSON.parse(sealed);
  return Array.isArray(after) ? after : [];
}

/** The words that were looked for; what only resembles them is not marked. */
function marked(claims: readonly ListedClaim[], q: string, rarity: Rarity): readonly ListedClaim[] {
  const query = readQuery(q);
  const slots = slotsOf(query, { rarity, own: new Map() });
  return claims.map((claim) => {
    const hit = hitOf({ text: claim.text, beside: claim.speaker ?? '' }, { query, slots, rarity });
    return { ...claim, marks: hit?.marks ?? [] };
  });
}
