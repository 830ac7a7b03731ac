import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { claimTypes } from '../../../claims/vocabulary/extraction.ts';
import { statuses } from '../../../claims/vocabulary/workflow.ts';
import { verdictsOf } from '../../../claims/workflow/verdict-scale.ts';
import { listClaims as list, sorts } from '../../../store/claims/list-claims.ts';
import { ListedClaim, withMemory } from '../desk/listed-claim.ts';
import { answerPage, listOf, pageQuery } from '../desk/paging.ts';
import { route } from '../desk/route.ts';
import { badParameter } from '../kit/read-call.ts';

const dayMs = 24 * 60 * 60 * 1000;
const message = 'must be a date (2026-11-23) or a time (2026-11-23T09:30:00Z)';

const written = lazy(() => z.union([z.iso.date(), z.iso.datetime({ offset: true })], message));

/** The beginning of a period: a day from its start on, or a time. */
const PeriodStart = lazy(() =>
  written()
    .transform((text) => new Date(text).toISOString())
    .describe('a date, from its start on (UTC), or a time; inclusive'),
);

/** The end of a period: a day is part of it, a time is not. */
const PeriodEnd = lazy(() =>
  written()
    .transform((text) => new Date(new Date(text).getTime() + (text.includes('T') ? 0 : dayMs)).toISOString())
    .describe('a date, to its end (UTC), or a time; a time itself is not included'),
);

const ClaimsQuery = lazy(() => {
  const name = z.string().trim().min(1).max(400);
  return z.strictObject({
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
    sort: z.enum(sorts).default('score').describe('most check-worthy first, least check-worthy first, or oldest first'),
    ...pageQuery(),
  });
});

export const ClaimList = lazy(() => listOf('ClaimList', ListedClaim()));

/** The queue and every other list of claims. */
export const listClaims = route({
  operationId: 'listClaims',
  method: 'GET',
  path: '/v1/claims',
  tag: 'Claims',
  summary: 'List claims',
  access: 'viewer',
  query: ClaimsQuery,
  answers: { 200: { description: 'A page of claims.', schema: ClaimList } },
  problems: ['invalid-cursor'],
  async handle({ query }, { table, cursorKey, settings }) {
    const { limit, cursor, returned, ...rest } = query;
    const filter = { ...rest, returned: returned === undefined ? undefined : true };
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
    const page = await list(table, filter, { limit, cursor, key: await cursorKey() });
    return answerPage(page.kind === 'refused' ? page : { ...page, items: await withMemory(table, page.items) });
  },
});
