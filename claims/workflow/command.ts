import * as z from 'zod';
import type { Verification } from '../claim.ts';
import { SubmittedEvidence } from '../evidence.ts';
import { dismissals, type RefusalCode } from '../vocabulary/review.ts';
import { type Action, actions } from '../vocabulary/workflow.ts';
import type { Actor } from './actor.ts';
import { untouched } from './evolve.ts';
import { assignedMinutes, lease, takenMinutes } from './lease.ts';
import type { Changes, ReviewedClaim } from './record.ts';
import type { ReviewSettings } from './review-settings.ts';
import { siteOf } from './site.ts';
import { verdictsOf } from './verdict-scale.ts';

/** A claim holds its evidence twice, as proposed and as published, and an event what changed; an item holds 400 KB. */
const longestEvidence = 40_000;

const Reason = z.string().trim().min(1).max(2000);

/** What each action is sent with, and the same fields beside it in all of them. */
function schemasWith<Fields extends z.ZodRawShape>(fields: Fields) {
  const schema = <A extends Action, Own extends z.ZodRawShape>(action: A, own: Own) =>
    z.strictObject({ action: z.literal(action), ...own, ...fields });
  return {
    take: schema('take', {}),
    assign: schema('assign', { assignee: z.string().trim().min(1).max(200) }),
    release: schema('release', {}),
    propose: schema('propose', {
      verdict: z.string().trim().min(1).max(100),
      rationale: z.string().trim().min(1).max(20_000),
      evidence: z
        .array(SubmittedEvidence)
        .max(50)
        .refine(
          (list) => JSON.stringify(list).length <= longestEvidence,
          'is too long: 40 000 characters in all will do',
        )
        .readonly(),
    }),
    approve: schema('approve', {}),
    return: schema('return', { reason: Reason }),
    publish: schema('publish', {
      correctionNote: Reason.optional().describe('needed when the claim was published before'),
    }),
    reopen: schema('reopen', { reason: Reason }),
    dismiss: schema('dismiss', { reason: z.enum(dismissals) }),
    restore: schema('restore', { reason: Reason }),
  } as const;
}

/** The schema of a move with fields of a request beside it, such as the claim's id; what the API parses and documents. */
export function moveWith<Fields extends z.ZodRawShape>(fields: Fields) {
  const schemas = schemasWith(fields);
  const [first, ...others] = actions;
  return z.discriminatedUnion('action', [schemas[first], ...others.map((action) => schemas[action])]);
}

/** One move that somebody asks for. */
export const Command = moveWith({}).meta({ id: 'Command' });

type Schemas = ReturnType<typeof schemasWith<Record<never, never>>>;
export type CommandOf<A extends Action> = Readonly<z.infer<Schemas[A]>>;
export type Command = { [A in Action]: CommandOf<A> }[Action];

/** The circumstances in which a move is decided. */
export interface Context {
  readonly actor: Actor;
  readonly now: Date;
  readonly settings: ReviewSettings;
}

/** What lacks for a move to be made; null when nothing does. */
export type Lack = { readonly code: RefusalCode; readonly message: string } | null;

type Need<A extends Action> = (claim: ReviewedClaim, command: CommandOf<A>, settings: ReviewSettings) => Lack;
type Effect<A extends Action> = (claim: ReviewedClaim, command: CommandOf<A>, context: Context) => Changes;

const nothing = () => null;

/** What the claim and the desk's settings ask of each action beyond its form. */
export const needs: { readonly [A in Action]: Need<A> } = {
  take: nothing,
  assign: nothing,
  release: nothing,
  propose: lackOfProposal,
  approve: nothing,
  return: nothing,
  publish: ({ published }, { correctionNote }) =>
    published === null || correctionNote !== undefined
      ? null
      : {
          code: 'correction-note-needed',
          message: 'the claim was published before: say in correctionNote what changed',
        },
  reopen: nothing,
  dismiss: nothing,
  restore: nothing,
};

const setAside = { assignee: null, lease: null } as const;

/** What each action changes beside the status. */
export const effects: { readonly [A in Action]: Effect<A> } = {
  take: (_claim, _command, { actor, now }) => ({ assignee: actor.id, lease: lease(actor.id, now, takenMinutes) }),
  assign: (_claim, { assignee }, { now }) => ({ assignee, lease: lease(assignee, now, assignedMinutes) }),
  release: (claim) => ({ ...setAside, ...standingFindings(claim) }),
  propose: (_claim, { verdict, rationale, evidence }, { actor, now }) => ({
    verdict,
    rationale,
    evidence: evidence.map((item) => ({ ...item, retrievedAt: item.retrievedAt ?? now.toISOString() })),
    proposer: actor.id,
    lease: null,
    stale: false,
  }),
  approve: () => ({}),
  return: ({ proposer }, _command, { now }) => ({
    assignee: proposer,
    lease: proposer === null ? null : lease(proposer, now, takenMinutes),
  }),
  publish: (claim, { correctionNote }, { actor, now }) => publication(claim, actor.id, { now, correctionNote }),
  reopen: ({ status, underCorrection }) => ({
    ...setAside,
    underCorrection: underCorrection || status === 'published',
  }),
  dismiss: (claim) => ({ ...setAside, ...standingFindings(claim) }),
  restore: () => ({}),
};

function lackOfProposal(
  { source }: ReviewedClaim,
  { verdict, evidence }: CommandOf<'propose'>,
  { scale }: ReviewSettings,
): Lack {
  const verdicts = verdictsOf(scale);
  if (!verdicts.includes(verdict)) {
    return { code: 'unknown-verdict', message: `${JSON.stringify(verdict)} is none of ${verdicts.join(', ')}` };
  }
  if (evidence.length === 0)
    return { code: 'evidence-needed', message: 'a verdict needs at least one piece of evidence' };
  const own = source.url === null ? null : siteOf(source.url);
  if (own === null || evidence.some(({ url }) => siteOf(url) !== own)) return null;
  return {
    code: 'own-site-evidence',
    message: `all evidence is from ${own}, the article's own site: add one from elsewhere`,
  };
}

/** The findings that stand without the work under way: those published, or none. */
function standingFindings({ published }: Verification): Changes {
  const { verdict, rationale, evidence, stale } = published ?? untouched;
  return { verdict, rationale, evidence, stale, proposer: null };
}

function publication(
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
