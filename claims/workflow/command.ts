import * as z from 'zod';
import { SubmittedEvidence } from '../evidence.ts';

/** Why a claim is not worth a verdict. */
export const dismissals = ['opinion', 'duplicate', 'not-checkable', 'trivial'] as const;

/** A claim holds its evidence twice, as proposed and as published, and an event what changed; an item holds 400 KB. */
const EVIDENCE_LENGTH = 40_000;

const Reason = z.string().trim().min(1).max(2000);

/** What each action needs; the one schema that the API parses and documents. */
export const commandSchemas = {
  take: z.strictObject({ action: z.literal('take') }),
  assign: z.strictObject({ action: z.literal('assign'), assignee: z.string().trim().min(1).max(200) }),
  release: z.strictObject({ action: z.literal('release') }),
  propose: z.strictObject({
    action: z.literal('propose'),
    verdict: z.string().trim().min(1).max(100),
    rationale: z.string().trim().min(1).max(20_000),
    evidence: z
      .array(SubmittedEvidence)
      .max(50)
      .refine((list) => JSON.stringify(list).length <= EVIDENCE_LENGTH, 'is too long: 40 000 characters in all will do')
      .readonly(),
  }),
  approve: z.strictObject({ action: z.literal('approve') }),
  return: z.strictObject({ action: z.literal('return'), reason: Reason }),
  publish: z.strictObject({
    action: z.literal('publish'),
    correctionNote: Reason.optional().describe('needed when the claim was published before'),
  }),
  reopen: z.strictObject({ action: z.literal('reopen'), reason: Reason }),
  dismiss: z.strictObject({ action: z.literal('dismiss'), reason: z.enum(dismissals) }),
  restore: z.strictObject({ action: z.literal('restore'), reason: Reason }),
} as const;

export type Action = keyof typeof commandSchemas;
export type CommandOf<A extends Action> = Readonly<z.infer<(typeof commandSchemas)[A]>>;

/** One move that somebody asks for. */
export const Command = z
  .discriminatedUnion('action', [
    commandSchemas.take,
    commandSchemas.assign,
    commandSchemas.release,
    commandSchemas.propose,
    commandSchemas.approve,
    commandSchemas.return,
    commandSchemas.publish,
    commandSchemas.reopen,
    commandSchemas.dismiss,
    commandSchemas.restore,
  ])
  .meta({ id: 'Command' });
export type Command = { [A in Action]: CommandOf<A> }[Action];
