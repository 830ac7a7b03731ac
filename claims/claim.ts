import * as z from 'zod';
import { Evidence } from './evidence.ts';
import { ExtractedClaim } from './extraction.ts';
import { Relations } from './relation/relation.ts';
import { Spans } from './span.ts';
import { claimTypes } from './vocabulary/extraction.ts';
import { statuses } from './vocabulary/workflow.ts';

/** A reviewer's time-limited hold. */
export const Lease = z.object({ holder: z.string(), expiresAt: z.iso.datetime() }).readonly().meta({ id: 'Lease' });
export type Lease = z.infer<typeof Lease>;

/** A change after publication, as readers are told of it. */
export const Correction = z
  .object({
    at: z.iso.datetime(),
    by: z.string(),
    note: z.string(),
    from: z.string().describe('the verdict before'),
    to: z.string().describe('the verdict since, or `withdrawn`'),
  })
  .readonly()
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

/** What readers see of a published claim, also while it is being worked on again. */
export const Publication = z
  .object({
    verdict: z.string(),
    rationale: z.string(),
    evidence: z.array(Evidence).readonly(),
    at: z.iso.datetime(),
    by: z.string(),
    stale: z.boolean().describe('the article changed the wording after this verdict'),
  })
  .readonly()
  .meta({ id: 'Publication' });
export type Publication = z.infer<typeof Publication>;

/** A published verdict taken back. */
export const Withdrawal = z
  .object({
    at: z.iso.datetime(),
    by: z.string(),
    note: z.string().describe('as readers are told'),
    verdict: z.string().describe('what was taken back'),
  })
  .readonly()
  .meta({ id: 'Withdrawal' });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** A proposal that was sent back, and why. */
export const Returned = z
  .object({ at: z.iso.datetime(), by: z.string(), reason: z.string() })
  .readonly()
  .meta({ id: 'Returned' });
export type Returned = z.infer<typeof Returned>;

/** The statements of the desk's checklist that its proposer and its approver said to hold. */
export const Checked = z
  .object({ propose: z.array(z.string()).readonly(), approve: z.array(z.string()).readonly() })
  .readonly()
  .meta({ id: 'Checked' });
export type Checked = z.infer<typeof Checked>;

/** Who took a claim, with its article, out of the desk's work, and why. */
export const Removal = z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).readonly();
export type Removal = z.infer<typeof Removal>;

/** The part of a claim that its moves change. */
export const Verification = z.object({
  status: z.enum(statuses),
  verdict: z.string().nullable(),
  rationale: z.string().nullable(),
  evidence: z.array(Evidence).readonly(),
  assignee: z.string().nullable(),
  lease: Lease.nullable(),
  proposer: z.string().nullable().describe('who proposed the verdict now standing'),
  stale: z.boolean().describe('the article changed the wording after the verdict'),
  underCorrection: z.boolean().describe('published and being worked on again'),
  corrections: z.array(Correction).readonly(),
  published: Publication.nullable().describe('null until first published; stays when it is withdrawn'),
  due: z.iso.datetime().nullable().describe('until when whoever was given the claim has it'),
  returned: Returned.nullable().describe('why the last proposal came back, until the next'),
  approver: z.string().nullable().describe('who approved the verdict now standing'),
  withdrawal: Withdrawal.nullable(),
  checked: Checked.nullable().describe('what was ticked off for the verdict now standing'),
  removed: Removal.nullable().describe('of a claim whose article was deleted; it is in no list any more'),
});
export type Verification = Readonly<z.infer<typeof Verification>>;

/** How a claim was worded in an earlier version of its article. */
export const EarlierWording = z
  .object({ articleVersion: z.int().positive(), text: z.string() })
  .readonly()
  .meta({ id: 'EarlierWording' });
export type EarlierWording = z.infer<typeof EarlierWording>;

/** A claim in the words that extraction put it into, where people have put it into others since. */
export const ExtractedWords = z
  .object({ text: z.string(), speaker: z.string().nullable(), type: z.enum(claimTypes), spans: Spans })
  .readonly()
  .meta({ id: 'ExtractedWords' });
export type ExtractedWords = z.infer<typeof ExtractedWords>;

/** Who added a claim that extraction had not found, and of which one it was split. */
export const Added = z
  .object({ by: z.string(), at: z.iso.datetime(), from: z.string().nullable() })
  .readonly()
  .meta({ id: 'Added' });

/** The claims that a split made of one, or that a join took into it. */
export const Parted = z
  .object({ kind: z.enum(['split', 'join']), with: z.array(z.string()).readonly() })
  .readonly()
  .meta({ id: 'Parted' });

/** What people put right about a claim; all null where nobody did. Events keep what they said, so it has no defaults. */
export const Repaired = z.object({
  date: z.iso.date().nullable().describe('when it was said, where a person wrote it down'),
  extracted: ExtractedWords.nullable().describe("extraction's own words, where people's stand now"),
  added: Added.nullable().describe('who added it; null where extraction found it'),
  parted: Parted.nullable(),
});
export type Repaired = Readonly<z.infer<typeof Repaired>>;

/** A claim that nobody has repaired. */
export const unrepaired: Repaired = { date: null, extracted: null, added: null, parted: null };

/** What claims stored under the first rules have nothing of. Events keep what they said, so only claims get defaults. */
const sinceSecondRules = {
  due: Verification.shape.due.default(null),
  returned: Verification.shape.returned.default(null),
  approver: Verification.shape.approver.default(null),
  withdrawal: Verification.shape.withdrawal.default(null),
  checked: Verification.shape.checked.default(null),
  removed: Verification.shape.removed.default(null),
} as const;

/** A claim as stored and served: what was extracted, where it came from, and where its verification stands. */
export const Claim = ExtractedClaim.unwrap()
  .extend({
    articleId: z.string(),
    articleVersion: z.int().positive().describe('the newest version that changed it, whose text the spans are of'),
    source: z
      .object({
        url: z.string().nullable(),
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        publishedAt: z.string().nullable(),
      })
      .readonly(),
    publisher: z.string().nullable(),
    language: z.string().nullable().default(null).describe('of the article; null where unknown'),
    speaker: z.string().nullable().describe('innermost resolved name'),
    goneSince: z.int().positive().nullable().describe('the first version of the article that no longer makes it'),
    earlierWordings: z.array(EarlierWording).readonly().describe('oldest first'),
    ...Verification.shape,
    ...sinceSecondRules,
    date: Repaired.shape.date.default(null),
    extracted: Repaired.shape.extracted.default(null),
    added: Repaired.shape.added.default(null),
    parted: Repaired.shape.parted.default(null),
    relations: Relations.default([]).describe('what people found it to be to other claims'),
    revision: z.int().nonnegative(),
    headHash: z.string().describe('hash of the newest review event; all zeroes before the first'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .readonly()
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;
