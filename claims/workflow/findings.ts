import * as z from 'zod';
import type { Verification } from '../claim.ts';
import { SubmittedEvidence } from '../evidence.ts';
import type { RefusalCode } from '../vocabulary/review.ts';
import { standardChecklist, unsaidOf } from './checklist.ts';
import { untouched } from './evolve.ts';
import { assignedMinutes, lease } from './lease.ts';
import type { Changes, ReviewedClaim } from './record.ts';
import type { ReviewSettings } from './review-settings.ts';
import { siteOf } from './site.ts';
import { verdictsOf } from './verdict-scale.ts';

/** A claim holds its evidence twice, as proposed and as published, and an event what changed; an item holds 400 KB. */
const longestEvidence = 40_000;

/** A verdict with what it rests on. */
export const findings = {
  verdict: z.string().trim().min(1).max(100),
  rationale: z.string().trim().min(1).max(20_000),
  evidence: z
    .array(SubmittedEvidence)
    .max(50)
    .refine((list) => JSON.stringify(list).length <= longestEvidence, 'is too long: 40 000 characters in all will do')
    .readonly(),
} as const;

/** The statements of the desk's checklist that hold. */
export const ticked = z.array(z.string().max(40)).max(20).readonly().optional().describe("ids of the desk's checklist");

type Findings = Readonly<z.infer<z.ZodObject<typeof findings & { readonly checked: typeof ticked }>>>;

/** What lacks for a move to be made; null when nothing does. */
export type Lack = { readonly code: RefusalCode; readonly message: string } | null;

/** In nobody's hands. */
export const setAside = { assignee: null, lease: null, due: null } as const;
/** What is said of findings, taken back. */
export const unsaid = { returned: null, approver: null, checked: null } as const;

/** What lacks for findings to be proposed. */
export function lackOfProposal(
  { source }: ReviewedClaim,
  { verdict, evidence, checked }: Findings,
  settings: ReviewSettings,
): Lack {
  const verdicts = verdictsOf(settings.scale);
  if (!verdicts.includes(verdict)) {
    return { code: 'unknown-verdict', message: `${JSON.stringify(verdict)} is none of ${verdicts.join(', ')}` };
  }
  if (evidence.length === 0)
    return { code: 'evidence-needed', message: 'a verdict needs at least one piece of evidence' };
  const own = source.url === null ? null : siteOf(source.url);
  if (own === null || evidence.some(({ url }) => siteOf(url) !== own))
    return lackOfChecks(settings, 'propose', checked);
  return {
    code: 'own-site-evidence',
    message: `all evidence is from ${own}, the article's own site: add one from elsewhere`,
  };
}

/** What of the desk's checklist is not ticked. */
export function lackOfChecks(
  { checklist = standardChecklist }: ReviewSettings,
  action: 'propose' | 'approve',
  checked: readonly string[] | undefined,
): Lack {
  const open = unsaidOf(checklist, action, checked);
  if (open.length === 0) return null;
  return { code: 'checklist-open', message: `the desk's checklist asks first: ${open.join(' ')}` };
}

/** The claim in nobody's hands, with the findings that stand without the work under way: those published, or none. */
export function letGo({ published }: Verification): Changes {
  const { verdict, rationale, evidence, stale } = published ?? untouched;
  return { ...setAside, verdict, rationale, evidence, stale, proposer: null, ...unsaid };
}

/** A claim in the hands of whom it was given to: until `due`, or for a day. */
export function given(assignee: string, now: Date, due?: string): Changes {
  const held = lease(assignee, now, assignedMinutes);
  const until = due === undefined ? held.expiresAt : new Date(due).toISOString();
  return { assignee, lease: { ...held, expiresAt: until }, due: until };
}

/** The findings that somebody proposes. */
export function proposed({ verdict, rationale, evidence, checked }: Findings, now: Date): Changes {
  const retrieved = now.toISOString();
  return {
    verdict,
    rationale,
    evidence: evidence.map((item) => ({ ...item, retrievedAt: item.retrievedAt ?? retrieved })),
    stale: false,
    checked: checked === undefined ? null : { propose: checked, approve: [] },
  };
}

/** What readers see from now on, and the correction where they saw something before. */
export function publication(
  claim: ReviewedClaim,
  by: string,
  { now, correctionNote }: { readonly now: Date; readonly correctionNote: string | undefined },
): Changes {
  const { verdict, rationale, evidence, stale } = claim;
  if (verdict === null || rationale === null) throw new Error('a checked claim has a verdict and a rationale');
  const at = now.toISOString();
  const published = { verdict, rationale, evidence, at, by, stale };
  if (claim.published === null || correctionNote === undefined) return { published };
  const correction = { at, by, note: correctionNote, from: claim.published.verdict, to: verdict };
  return { published, underCorrection: false, corrections: [...claim.corrections, correction] };
}
