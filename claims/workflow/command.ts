import * as z from 'zod';
import type { Verification } from '../claim.ts';
import { SubmittedEvidence } from '../evidence.ts';
import { dismissals, type RefusalCode } from '../vocabulary/review.ts';
import { type Action, actions } from '../vocabulary/workflow.ts';
import type { Actor } from './actor.ts';
import { standardChecklist, unsaidOf } from './checklist.ts';
import { untouched } from './evolve.ts';
import { assignedMinutes, lease, longer, takenMinutes } from './lease.ts';
import type { Changes, ReviewedClaim } from './record.ts';
import type { ReviewSettings } from './review-settings.ts';
import { siteOf } from './site.ts';
import { verdictsOf, withdrawnVerdict } from './verdict-scale.ts';

/** A claim holds its evidence twice, as proposed and as published, and an event what changed; an item holds 400 KB. */
const longestEvidence = 40_000;

const Reason = z.string().trim().min(1).max(2000);

/** A verdict with what it rests on. */
const findings = {
  verdict: z.string().trim().min(1).max(100),
  rationale: z.string().trim().min(1).max(20_000),
  evidence: z
    .array(SubmittedEvidence)
    .max(50)
    .refine((list) => JSON.stringify(list).length <= longestEvidence, 'is too long: 40 000 characters in all will do')
    .readonly(),
} as const;

/** The statements of the desk's checklist that hold. */
const ticked = z.array(z.string().max(40)).max(20).readonly().optional().describe("ids of the desk's checklist");

/** What each action is sent with, and the same fields beside it in all of them. */
function schemasWith<Fields extends z.ZodRawShape>(fields: Fields) {
  const schema = <A extends Action, Own extends z.ZodRawShape>(action: A, own: Own) =>
    z.strictObject({ action: z.literal(action), ...own, ...fields });
  return {
    take: schema('take', {}),
    assign: schema('assign', {
      assignee: z.string().trim().min(1).max(200).describe('a known person who may review'),
      due: z.iso
        .datetime({ offset: true })
        .optional()
        .describe('until when they have it; a day from now where not given'),
    }),
    release: schema('release', {}),
    propose: schema('propose', { ...findings, checked: ticked }),
    amend: schema('amend', { ...findings, checked: ticked }),
    recall: schema('recall', {}),
    approve: schema('approve', { checked: ticked }),
    return: schema('return', { reason: Reason }),
    publish: schema('publish', {
      correctionNote: Reason.optional().describe('needed when the claim was published before'),
    }),
    reopen: schema('reopen', { reason: Reason }),
    withdraw: schema('withdraw', { note: Reason.describe('to readers, who see it with what was published') }),
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
type Findings = Pick<CommandOf<'propose'>, 'verdict' | 'rationale' | 'evidence' | 'checked'>;

/** The circumstances in which a move is decided. */
export interface Context {
  readonly actor: Actor;
  readonly now: Date;
  readonly settings: ReviewSettings;
  /** Whether somebody is known here and may review; where left out, nobody is. */
  readonly mayReview?: (person: string) => boolean;
}

/** What lacks for a move to be made; null when nothing does. */
export type Lack = { readonly code: RefusalCode; readonly message: string } | null;

type Need<A extends Action> = (claim: ReviewedClaim, command: CommandOf<A>, context: Context) => Lack;
type Effect<A extends Action> = (claim: ReviewedClaim, command: CommandOf<A>, context: Context) => Changes;

const nothing = () => null;

/** What the claim and the desk's settings ask of each action beyond its form. */
export const needs: { readonly [A in Action]: Need<A> } = {
  take: nothing,
  assign: (_claim, { assignee, due }, { mayReview, now }) => {
    if (mayReview?.(assignee) !== true) {
      const message = `${JSON.stringify(assignee)} is nobody here who may review; GET /v1/people says who does`;
      return { code: 'unknown-assignee', message };
    }
    if (due === undefined || Date.parse(due) > now.getTime()) return null;
    return { code: 'due-not-ahead', message: `${due} is past: say by when it is to be done` };
  },
  release: nothing,
  propose: lackOfProposal,
  amend: lackOfProposal,
  recall: nothing,
  approve: (_claim, { checked }, { settings }) => lackOfChecks(settings, 'approve', checked),
  return: nothing,
  publish: ({ published }, { correctionNote }) =>
    published === null || correctionNote !== undefined
      ? null
      : {
          code: 'correction-note-needed',
          message: 'the claim was published before: say in correctionNote what changed',
        },
  reopen: nothing,
  withdraw: nothing,
  dismiss: nothing,
  restore: nothing,
};

const setAside = { assignee: null, lease: null, due: null } as const;
const unsaid = { returned: null, approver: null, checked: null } as const;

/** What each action changes beside the status. */
export const effects: { readonly [A in Action]: Effect<A> } = {
  take: ({ lease: held, due }, _command, { actor, now }) => ({
    assignee: actor.id,
    lease: longer(held, lease(actor.id, now, takenMinutes)),
    due: held?.holder === actor.id ? due : null,
  }),
  assign: (_claim, { assignee, due }, { now }) => given(assignee, now, due),
  release: letGo,
  propose: (_claim, command, { actor, now }) => ({
    ...unsaid,
    ...proposed(command, now),
    proposer: actor.id,
    lease: null,
    due: null,
  }),
  amend: (_claim, command, { now }) => proposed(command, now),
  recall: (_claim, _command, { actor, now }) => ({
    assignee: actor.id,
    lease: lease(actor.id, now, takenMinutes),
  }),
  approve: ({ checked }, command, { actor }) => ({
    approver: actor.id,
    ...(command.checked === undefined
      ? {}
      : { checked: { propose: checked?.propose ?? [], approve: command.checked } }),
  }),
  return: ({ proposer }, { reason }, { actor, now }) => ({
    ...(proposer === null ? setAside : given(proposer, now)),
    returned: { at: now.toISOString(), by: actor.id, reason },
  }),
  publish: (claim, { correctionNote }, { actor, now }) => publication(claim, actor.id, { now, correctionNote }),
  reopen: ({ status, underCorrection }) => ({
    ...setAside,
    underCorrection: underCorrection || status === 'published',
  }),
  withdraw: ({ published, corrections }, { note }, { actor, now }) => {
    if (published === null) throw new Error('only what was published is withdrawn');
    const [at, by] = [now.toISOString(), actor.id];
    return {
      ...setAside,
      ...unsaid,
      ...{ verdict: null, rationale: null, evidence: [], stale: false, proposer: null, underCorrection: false },
      withdrawal: { at, by, note, verdict: published.verdict },
      corrections: [...corrections, { at, by, note, from: published.verdict, to: withdrawnVerdict }],
    };
  },
  dismiss: letGo,
  restore: () => ({}),
};

function lackOfProposal(
  { source }: ReviewedClaim,
  { verdict, evidence, checked }: Findings,
  { settings }: Context,
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

function lackOfChecks(
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
function given(assignee: string, now: Date, due?: string): Changes {
  const held = lease(assignee, now, assignedMinutes);
  const until = due === undefined ? held.expiresAt : new Date(due).toISOString();
  return { assignee, lease: { ...held, expiresAt: until }, due: until };
}

/** The findings that somebody proposes. */
function proposed({ verdict, rationale, evidence, checked }: Findings, now: Date): Changes {
  const retrieved = now.toISOString();
  return {
    verdict,
    rationale,
    evidence: evidence.map((item) => ({ ...item, retrievedAt: item.retrievedAt ?? retrieved })),
    stale: false,
    checked: checked === undefined ? null : { propose: checked, approve: [] },
  };
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
