import * as z from 'zod';
import type { Claim } from '../../../../claims/claim.ts';
import { lazy } from '../../../../claims/lazy.ts';
import { Relation } from '../../../../claims/relation/relation.ts';
import { Span } from '../../../../claims/span.ts';
import { memory } from '../../desk/memory.ts';
import { PeriodEnd, PeriodStart } from '../../desk/period.ts';
import { route } from '../../desk/route.ts';
import { answer } from '../../kit/answer.ts';
import { ClaimInBrief, inBrief } from './claim-in-brief.ts';
import { SearchText } from './search-claims.ts';

const SaidQuery = lazy(() =>
  z.strictObject({
    speaker: z
      .string()
      .trim()
      .min(1)
      .max(400)
      .describe('resolved name of who made the claims, in any case; their other names are looked under, too'),
    about: SearchText().optional(),
    from: PeriodStart().optional(),
    to: PeriodEnd().optional(),
  }),
);

const SaidClaim = lazy(() =>
  z
    .object({
      claim: ClaimInBrief(),
      marks: z.array(Span).readonly().describe('the words that were asked about'),
      contradictions: z
        .array(
          z
            .object({
              to: z.string().describe('another claim of the list'),
              score: z.number().min(0).max(1),
              because: z.array(z.string()).readonly(),
              decided: z.array(Relation).readonly().describe('what people found, recorded with this claim'),
            })
            .readonly()
            .meta({ id: 'SaidContradiction' }),
        )
        .readonly()
        .describe('claims of the list that say the opposite, or another figure of the same'),
    })
    .readonly()
    .meta({ id: 'SaidClaim' }),
);

const Said = lazy(() =>
  z
    .object({
      items: z.array(SaidClaim()).readonly().describe('oldest first'),
      isWhole: z.boolean().describe('false: there are more; narrow it by from and to'),
    })
    .readonly()
    .meta({ id: 'Said' }),
);

/** What somebody said on something over time, and where it does not go together. */
export const listSaid = route({
  operationId: 'listSaid',
  method: 'GET',
  path: '/v1/said',
  tag: 'Memory',
  summary: 'List what somebody said over time',
  description:
    'The claims of one speaker, about something or about all, oldest first, each with those that say the opposite or give another figure. Figures that go on changing are reported in the same words again and again: a person decides.',
  access: 'viewer',
  query: SaidQuery,
  answers: { 200: { description: 'Up to 300 claims.', schema: Said } },
  problems: [],
  async handle({ query: { speaker, about, from, to } }, { table, cursorKey, scorer }) {
    const { claimsSaid, contradictionsAmong, statementOf } = await memory();
    const weights = await scorer();
    const { items, isWhole } = await claimsSaid(
      table,
      { speaker, about, from, to },
      { rarity: weights.rarity, key: await cursorKey() },
    );
    const claims = items.map(({ claim }) => claim);
    const found = contradictionsAmong(claims.map(statementOf), weights);
    return answer(200, {
      isWhole,
      items: items.map(({ claim, marks }, at) => ({
        claim: inBrief(claim),
        marks,
        contradictions: found.flatMap(({ pair, score, because }) => {
          const other = claims[pair[0] === at ? pair[1] : pair[1] === at ? pair[0] : -1];
          return other === undefined ? [] : [{ to: other.id, score, because, decided: decidedOn(claim, other) }];
        }),
      })),
    });
  },
});

function decidedOn({ relations }: Claim, { id }: Claim): readonly Relation[] {
  return relations.filter(({ to, kind }) => to === id && (kind === 'contradicts' || kind === 'supersedes'));
}
