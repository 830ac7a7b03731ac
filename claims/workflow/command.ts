import * as z from 'zod';
import type { Recorded } from '../review-event.ts';
import { dismissals } from '../vocabulary/review.ts';
import { type Action, actions } from '../vocabulary/workflow.ts';
import type { Actor } from './actor.ts';
import {
  findings,
  given,
  type Lack,
  lackOfChecks,
  lackOfProposal,
  letGo,
  proposed,
  publication,
  setAside,
  ticked,
  unsaid,
} from './findings.ts';
import { lease, longer, takenMinutes } from './lease.ts';
import type { Changes, ReviewedClaim } from './record.ts';
import type { ReviewSettings } from './review-settings.ts';
import { withdrawnVerdict } from './verdict-scale.ts';

const Reason = z.string().trim().min(1).max(2000);

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

/** The circumstances in which a move is decided. */
export interface Context {
  readonly actor: Actor;
  readonly now: Date;
  readonly settings: ReviewSettings;
  /** Whether somebody is known here and may review; where left out, nobody is. */
  readonly mayReview?: (person: string) => boolean;
}

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
  propose: (claim, command, { settings }) => lackOfProposal(claim, command, settings),
  amend: (claim, command, { settings }) => lackOfProposal(claim, command, settings),
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

type Field = keyof Recorded;

const hold = ['status', 'assignee', 'lease', 'due'] as const satisfies readonly Field[];
const found = [
  'verdict',
  'rationale',
  'evidence',
  'stale',
  'proposer',
  'approver',
  'returned',
  'checked',
] as const satisfies readonly Field[];

/** Which fields each action may change, the status among them; an event that changes another was not made by a move. */
export const mayChange = {
  take: hold,
  assign: hold,
  release: [...hold, ...found],
  propose: ['status', 'lease', 'due', ...found],
  amend: ['verdict', 'rationale', 'evidence', 'stale', 'checked'],
  recall: hold,
  approve: ['status', 'approver', 'checked'],
  return: [...hold, 'returned'],
  publish: ['status', 'published', 'underCorrection', 'corrections'],
  reopen: [...hold, 'underCorrection'],
  withdraw: [...hold, ...found, 'underCorrection', 'corrections', 'withdrawal'],
  dismiss: [...hold, ...found],
  restore: ['status'],
} as const satisfies Record<Action, readonly Field[]>;
