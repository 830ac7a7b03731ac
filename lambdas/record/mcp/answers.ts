import * as z from 'zod';
import { lazy } from '../../../claims/lazy.ts';
import { publicClaim } from '../../../claims/log/public.ts';
import { type Check, sourceOf } from '../../../claims/record/check.ts';
import { addressOf, correctionWords } from '../../../claims/record/claim-review.ts';
import { correctionState } from '../../../claims/record/correction-state.ts';
import { ratingOf, verdictWords } from '../../../claims/record/verdict-words.ts';
import { readEvenRemoved } from '../../../store/claims/read-claim.ts';
import { proveClaim } from '../../logging/proof.ts';
import type { RecordWorld } from '../record-api.ts';

/** One check as a machine is told of it: what was found, when, whether it still stands, where, and the proof. */
export const ToldCheck = lazy(() =>
  z.object({
    id: z.string(),
    url: z.string().describe('cite this address'),
    claim: z.string(),
    speaker: z.string().nullable(),
    verdict: z.string().nullable().describe('null where the check was withdrawn'),
    rating: z.object({ value: z.number(), best: z.number(), worst: z.number() }).nullable(),
    rationale: z.string().nullable(),
    evidence: z.array(z.object({ title: z.string(), url: z.string(), stance: z.string() })),
    publishedAt: z.string(),
    changedAt: z.string(),
    correction: z.object({
      state: z.enum(['as-published', 'corrected', 'under-correction', 'withdrawn']),
      notes: z.array(z.string()),
    }),
    source: z.object({
      article: z.string(),
      version: z.number(),
      spans: z.array(z.tuple([z.number(), z.number()])).describe('[start, end) in UTF-16 units of the article’s text'),
      quotes: z.array(z.string()),
      url: z.string().nullable(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      publishedAt: z.string().nullable(),
    }),
    proof: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('for docs/verify.mjs; null until a checkpoint covers it'),
    because: z.array(z.string()).optional().describe('why it was found'),
  }),
);
export type ToldCheck = z.infer<ReturnType<typeof ToldCheck>>;

/** What a question comes to. */
export const Told = lazy(() =>
  z.object({
    status: z
      .enum(['checked', 'opposite-checked', 'similar-checked', 'not-checked'])
      .describe(
        '`checked` alone answers the very statement; after `similar-checked` read each claim before relying on it',
      ),
    says: z.string(),
    checks: z.array(ToldCheck()),
  }),
);
export type Told = z.infer<ReturnType<typeof Told>>;

/** The answer where nothing is published: it says nothing of whether a statement is true. */
export function notChecked(what: string, { publishing }: RecordWorld): Told {
  const says = `Not checked by this desk (${publishing.profile.name}): ${what}. That says nothing of whether it is true.`;
  return { status: 'not-checked', says, checks: [] };
}

/** A check with its proof. */
export async function tell(check: Check, world: RecordWorld, because?: readonly string[]): Promise<ToldCheck> {
  const { origin } = world.publishing;
  const first = sourceOf(check);
  return {
    id: check.id,
    url: addressOf(check, origin),
    claim: check.claim,
    speaker: check.speaker,
    verdict: check.withdrawn ? null : verdictWords(check.verdict),
    rating: check.withdrawn ? null : ratingOf(world.settings.scale, check.verdict),
    rationale: check.withdrawn ? null : check.rationale,
    evidence: check.withdrawn ? [] : check.evidence.map(({ title, url, stance }) => ({ title, url, stance })),
    publishedAt: check.firstPublishedAt,
    changedAt: check.changedAt,
    correction: { state: correctionState(check), notes: check.corrections.map(correctionWords) },
    source: {
      article: check.articleId,
      version: check.articleVersion,
      spans: check.spans.map(([start, end]): [number, number] => [start, end]),
      quotes: [...check.quotes],
      url: first?.url ?? null,
      title: first?.title ?? null,
      publisher: first?.publisher ?? null,
      publishedAt: first?.publishedAt ?? null,
    },
    proof: await proofOf(check.id, world),
    ...(because === undefined ? {} : { because: [...because] }),
  };
}

async function proofOf(id: string, { table }: RecordWorld): Promise<Readonly<Record<string, unknown>> | null> {
  const claim = await readEvenRemoved(table, id);
  const shown = claim === null ? null : publicClaim(claim);
  if (claim === null || shown === null) return null;
  const proof = await proveClaim(table, claim, { claim: shown, show: 'public' });
  return proof.kind === 'no-proof' ? null : { ...proof };
}

/** A check in a line, for whoever reads no structure. */
export function inWords({ claim, verdict, publishedAt, correction, url }: ToldCheck): string {
  return `${verdict ?? 'Withdrawn'} (${correction.state}, ${publishedAt.split('T', 1)}): ${claim} – ${url}`;
}
