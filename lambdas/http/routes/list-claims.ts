import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { claimTypes } from '../../../claims/vocabulary/extraction.ts';
import { statuses } from '../../../claims/vocabulary/workflow.ts';
import { canonicalJson } from '../../../claims/workflow/canonical-json.ts';
import { verdictsOf } from '../../../claims/workflow/verdict-scale.ts';
import { sorts } from '../../../store/claims/claim-filter.ts';
import { listClaims as list } from '../../../store/claims/list-claims.ts';
import type { Desk } from '../desk/desk.ts';
import { ListedClaim, withMemory } from '../desk/listed-claim.ts';
import { answerPage, listOf, pageQuery } from '../desk/paging.ts';
import { PeriodEnd, PeriodStart } from '../desk/period.ts';
import type { Problem } from '../desk/problems.ts';
import { route } from '../desk/route.ts';
import type { Answer } from '../kit/answer.ts';
import { badParameter } from '../kit/read-call.ts';
import type { EngineSearch } from './memory/engine-search.ts';
import { answerSearch, SearchReach, SearchText } from './memory/search-claims.ts';

const ClaimsQuery = lazy(() => {
  const name = z.string().trim().min(1).max(400);
  return z.strictObject({
    q: SearchText().optional(),
    copies: z
      .enum(['all', 'none'])
      .default('all')
      .describe('none: without claims that an earlier article made in the same words'),
    status: z.enum(statuses).optional(),
    verdict: z.string().max(100).optional().describe("one of the desk's verdicts"),
    speaker: name.optional().describe('resolved name of who made the claim, in any case'),
    publisher: name.optional().describe('who ran the article, in any case'),
    assignee: name.optional(),
    type: z.enum(claimTypes).optional(),
    returned: z.literal('true').optional().describe('only those that came back to their proposer, and wait for them'),
    article: z.string().max(200).optional().describe('id of an article'),
    minScore: z.coerce.number('must be a number').min(0).max(1).optional().describe('least check-worthiness'),
    maxScore: z.coerce.number('must be a number').min(0).max(1).optional().describe('greatest check-worthiness'),
    from: PeriodStart().optional(),
    to: PeriodEnd().optional(),
    proposer: name.optional().describe('who proposed the verdict now standing'),
    approver: name.optional().describe('who approved it'),
    publishedBy: name.optional().describe('who published what readers see'),
    publishedFrom: PeriodStart().optional(),
    publishedTo: PeriodEnd().optional(),
    expired: z.literal('true').optional().describe('only those whose hold has run out'),
    open: z.enum(['true', 'false']).optional().describe('whether words of the claim point outside it'),
    language: z.string().max(35).optional().describe('of the article, as "en"'),
    updatedSince: PeriodStart().optional().describe('only what changed since; poll with `sort=updated`'),
    sort: z
      .enum(sorts)
      .default('score')
      .describe('most check-worthy first, least check-worthy first, oldest first, or newest change first'),
    ...pageQuery(),
  });
});

export const ClaimList = lazy(() =>
  listOf('ClaimList', ListedClaim())
    .unwrap()
    .extend({ search: SearchReach().optional().describe('of a search: how far it went') })
    .readonly()
    .meta({ id: 'ClaimList' }),
);

/** The queue and every other list of claims. */
export const listClaims = route({
  operationId: 'listClaims',
  method: 'GET',
  path: '/v1/claims',
  tag: 'Claims',
  summary: 'List claims',
  description:
    'With `q` a search: ranked, with the words marked, by the rows that find repeats. Where very many claims have the words, the checked and the newest come first, and `search` says so.',
  access: 'viewer',
  query: ClaimsQuery,
  answers: { 200: { description: 'A page of claims.', schema: ClaimList } },
  problems: ['invalid-cursor'],
  async handle({ query, now }, desk) {
    const { table, cursorKey, settings, scorer, sharedPage } = desk;
    const { limit, cursor, q, copies, returned, expired, open, ...rest } = query;
    const filter = {
      ...rest,
      returned: returned === undefined ? undefined : true,
      expired: expired === undefined ? undefined : true,
      open: open === undefined ? undefined : open === 'true',
    };
    const verdicts = verdictsOf(settings.scale);
    if (filter.verdict !== undefined && !verdicts.includes(filter.verdict)) {
      const detail = `must be one of ${verdicts.join(', ')} (sent: ${JSON.stringify(filter.verdict)})`;
      return badParameter('verdict', detail);
    }
    if (filter.minScore !== undefined && filter.maxScore !== undefined && filter.minScore > filter.maxScore) {
      return badParameter('maxScore', `is below minScore (${filter.minScore} to ${filter.maxScore})`);
    }
    if (filter.from !== undefined && filter.to !== undefined && filter.from > filter.to) {
      return badParameter('to', `is before from (${filter.from} to ${filter.to})`);
    }
    const isKept = ({ similar }: ListedClaim) => copies === 'all' || similar.copyOf === null;
    const found = desk.engine === null ? null : await fromEngine({ q, filter, isKept, limit, cursor, now }, desk);
    if (found !== null) return found;
    if (q !== undefined) return answerSearch({ q, filter, isKept, limit, cursor }, { table, scorer, cursorKey });
    return sharedPage(canonicalJson([filter, copies, limit, cursor ?? null]), async () => {
      const page = await list(table, filter, { limit, cursor, key: await cursorKey(), now });
      return answerPage(
        page.kind === 'refused' ? page : { ...page, items: (await withMemory(table, page.items)).filter(isKept) },
      );
    });
  },
});

/** The engine's answer where it serves a list better than the table; null where it does not, or gives none. */
async function fromEngine(asked: EngineSearch, desk: Desk): Promise<Answer | Problem | null> {
  const { answerFromEngine, isForEngine } = await import('./memory/engine-search.ts');
  return isForEngine(asked) ? answerFromEngine(asked, desk) : null;
}
