import { filterName } from '../../claims/search/document.ts';
import { readQuery } from '../../claims/search/query.ts';
import type { ClaimFilter } from '../../store/claims/claim-filter.ts';

type ClaimSort = NonNullable<ClaimFilter['sort']>;

/** What is asked of the engine: words or none, a filter, and which page. */
export interface Asked {
  readonly q: string | undefined;
  readonly filter: ClaimFilter;
  readonly limit: number;
  /** Where the page before ended; undefined for the first. */
  readonly after?: readonly unknown[] | undefined;
}

/** A part of a query, in OpenSearch's query language. */
export type Clause = Readonly<Record<string, unknown>>;

/** A search request, as far as it is used here. */
export interface SearchRequest {
  readonly size: number;
  readonly _source: false;
  readonly track_total_hits: false;
  readonly query: { readonly bool: { readonly must: readonly Clause[]; readonly filter: readonly Clause[] } };
  readonly sort: readonly Clause[];
  readonly search_after?: readonly unknown[];
}

/** Where words are looked for; those of the claim itself weigh most. */
const fields = ['text^3', 'speaker', 'publisher', 'title'] as const;

/** The request for claims with most of some words, with phrases as they stand and words that begin so. */
function textClauses(q: string): readonly Clause[] {
  const { words, phrases, beginnings } = readQuery(q);
  return [
    ...(words.length === 0
      ? []
      : [
          { multi_match: { query: words.join(' '), fields, type: 'best_fields', fuzziness: 'AUTO', prefix_length: 1 } },
        ]),
    ...phrases.map((phrase) => ({ match_phrase: { text: phrase } })),
    ...beginnings.map((beginning) => ({ match_phrase_prefix: { 'text.plain': beginning } })),
  ];
}

/** What the engine filters by; the rest of a filter is held against the claims themselves. */
function filterClauses(filter: ClaimFilter): readonly Clause[] {
  const { status, verdict, type, article, speaker, publisher, assignee, language } = filter;
  const exact = {
    ...{ status, verdict, type, article, language },
    speakerKey: speaker === undefined ? undefined : filterName(speaker),
    publisherKey: publisher === undefined ? undefined : filterName(publisher),
    assigneeKey: assignee === undefined ? undefined : filterName(assignee),
  };
  const { minScore: gte, maxScore: lte, from, to } = filter;
  return [
    { term: { isGone: false } },
    ...Object.entries(exact).flatMap(([field, value]) => (value === undefined ? [] : [{ term: { [field]: value } }])),
    ...range('worth', { gte, lte }),
    ...range('createdAt', { gte: from, lt: to }),
  ];
}

function range(field: string, bounds: Readonly<Record<string, unknown>>): readonly Clause[] {
  const given = Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined));
  return Object.keys(given).length === 0 ? [] : [{ range: { [field]: given } }];
}

/** The orders that the engine knows; the claim's id at the end makes each place one claim's own. */
const orders = {
  score: [{ worth: 'desc' }],
  lowest: [{ worth: 'asc' }],
  age: [{ createdAt: 'asc' }],
} as const satisfies Partial<Record<ClaimSort, readonly Clause[]>>;

/** Whether the engine knows an order. */
export function isKnownOrder(sort: ClaimSort): sort is keyof typeof orders {
  return Object.hasOwn(orders, sort);
}

/** The request that asks for a page of claims. */
export function searchRequest({ q, filter, limit, after }: Asked): SearchRequest {
  const { sort = 'score' } = filter;
  const order = q === undefined ? orders[isKnownOrder(sort) ? sort : 'score'] : [{ _score: 'desc' }];
  return {
    size: limit,
    _source: false,
    track_total_hits: false,
    query: { bool: { must: q === undefined ? [] : textClauses(q), filter: filterClauses(filter) } },
    sort: [...order, { claim: 'asc' }],
    ...(after === undefined ? {} : { search_after: after }),
  };
}
