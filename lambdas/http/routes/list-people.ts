import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { percentiles, secondsOf } from '../../../claims/statistics/histogram.ts';
import { ranks } from '../../../claims/vocabulary/review.ts';
import { workOf } from '../../../claims/workflow/work-of.ts';
import { readGeneration } from '../../../store/counts/generation.ts';
import { readCounts } from '../../../store/counts/read-counts.ts';
import { openWork } from '../../../store/people/open-work.ts';
import { listOf } from '../desk/paging.ts';
import { route } from '../desk/route.ts';
import { answer } from '../kit/answer.ts';

const count = lazy(() => z.int().nonnegative());
const seconds = lazy(() => z.object({ p50: z.number().nullable(), p90: z.number().nullable() }).readonly());

const PersonAtWork = lazy(() =>
  z
    .object({
      id: z.string().describe('what histories call them'),
      name: z.string().nullable(),
      roles: z.array(z.enum(ranks)).readonly(),
      holds: count().describe('claims in their hands, those whose hold ran out included'),
      expired: count().describe('of these, how many whose hold ran out'),
      nextDue: z.iso.datetime().nullable().describe('when the next of what they hold ends'),
      inApproval: count().describe('their proposals that wait for a second reviewer'),
      proposing: seconds().describe('from taking a claim to proposing a verdict, in seconds'),
      deciding: seconds().describe('how long proposals waited that they decided on, in seconds'),
    })
    .readonly()
    .meta({ id: 'PersonAtWork' }),
);
const PeopleList = lazy(() =>
  listOf('PeopleList', PersonAtWork())
    .unwrap()
    .extend({
      isAll: z.boolean().describe('false where there is more open work than was looked at'),
    }),
);

/** Who works here, and what is in whose hands. */
export const listPeople = route({
  operationId: 'listPeople',
  method: 'GET',
  path: '/v1/people',
  tag: 'People',
  summary: 'Who works here, and on what',
  access: 'viewer',
  answers: { 200: { description: 'Everybody with a role, by id.', schema: PeopleList } },
  problems: [],
  async handle({ now }, { table, people }) {
    const { reading } = await readGeneration(table);
    const [known, inReview, inApproval, times] = await Promise.all([
      people.list(),
      openWork(table, { status: 'in-review' }),
      openWork(table, { status: 'in-approval' }),
      readCounts(table, reading, { group: 'time' }),
    ]);
    const timesOf = (item: string) =>
      percentiles([...(times.get(item) ?? [])].map(([bucket, n]) => ({ value: secondsOf(Number(bucket)), count: n })));
    const claims = [...inReview.claims, ...inApproval.claims];
    const items = known.map(({ id, name, roles }) => ({
      ...{ id, name, roles, ...workOf(id, claims, now) },
      proposing: timesOf(`proposing:${id}`),
      deciding: timesOf(`deciding:${id}`),
    }));
    const isAll = inReview.isAll && inApproval.isAll;
    return answer(200, { items, nextCursor: null, isAll } satisfies z.infer<ReturnType<typeof PeopleList>>);
  },
});
