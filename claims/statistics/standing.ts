import * as z from 'zod';
import type { Claim } from '../claim.ts';
import type { ReviewEvent } from '../review-event.ts';
import { claimTypes } from '../vocabulary/extraction.ts';
import { type PublicState, publicStates } from '../vocabulary/public-state.ts';
import { countedAs, statuses } from '../vocabulary/workflow.ts';
import { publicStateOf } from '../workflow/public-state.ts';
import { bucketOf } from './histogram.ts';
import { addUp, type Tally } from './tally.ts';

/** All of a claim that the counts depend on, at one revision. */
export const Standing = z
  .object({
    revision: z.int().nonnegative(),
    status: z.enum(statuses),
    since: z.iso.datetime().describe('when it came into its status'),
    verdict: z.string().nullable(),
    checkedVerdict: z.string().nullable().describe('the verdict it was checked with last'),
    type: z.enum(claimTypes),
    publisher: z.string().nullable(),
    speaker: z.string().nullable(),
    publicState: z.enum(publicStates).default('unpublished'),
    publicVerdict: z.string().nullable().default(null).describe('what readers see; null where they see none'),
    isRemoved: z.boolean().default(false).describe('its article was deleted'),
    chosen: z.enum(['taken', 'assigned']).nullable().default(null).describe('how it came to be worked on first'),
  })
  .readonly();
export type Standing = z.infer<typeof Standing>;

/** What readers see of a claim that was never published. */
const unseen = { publicState: 'unpublished', publicVerdict: null, chosen: null } as const;

/** A standing, and what came to be counted on the way there. */
export interface Advance {
  readonly standing: Standing;
  readonly tallies: readonly Tally[];
}

/** A claim's standing when it entered the queue. */
export function entering({ createdAt, type, publisher, speaker }: Claim): Advance {
  const fresh = { status: 'unreviewed', since: createdAt, verdict: null, checkedVerdict: null, ...unseen } as const;
  const standing: Standing = { revision: 0, ...fresh, type, publisher, speaker, isRemoved: false };
  return {
    standing,
    tallies: [...held(standing, 1), daily(createdAt, 'created'), daily(createdAt, 'status:unreviewed')],
  };
}

/** A claim's standing after an event of its history. */
export function advance(before: Standing, { seq, action, actor, at, after }: ReviewEvent): Advance {
  const { status = before.status, verdict = before.verdict } = after;
  const since = status === before.status ? before.since : at;
  const checkedVerdict = status === 'checked' ? verdict : before.checkedVerdict;
  const isRemoved = before.isRemoved || (after.removed ?? null) !== null;
  const chosen = before.chosen ?? choices.get(action) ?? null;
  const standing: Standing = { ...before, revision: seq, status, since, verdict, checkedVerdict, chosen, isRemoved };
  return {
    standing,
    tallies: addUp([
      ...held(before, -1),
      ...held(standing, 1),
      ...passage(before, standing, { action, actor }),
      ...(isRemoved === before.isRemoved ? [] : [daily(at, `status:${status}`, -1)]),
      daily(at, countOf.get(action) ?? 'moved'),
    ]),
  };
}

/** The moves by which a claim comes to be worked on. */
const choices: ReadonlyMap<string, 'taken' | 'assigned'> = new Map([
  ['take', 'taken'],
  ['assign', 'assigned'],
]);

/** The same standing for a claim as it is described now, and as readers see it now. */
export function describe(before: Standing, claim: Claim): Advance {
  const { type, publisher, speaker } = claim;
  const standing = { ...before, type, publisher, speaker, ...seenOf(claim) };
  return { standing, tallies: addUp([...held(before, -1), ...held(standing, 1)]) };
}

function seenOf(claim: Claim): { readonly publicState: PublicState; readonly publicVerdict: string | null } {
  const publicState = publicStateOf(claim);
  const isSeen = publicState === 'public' || publicState === 'under-correction';
  return { publicState, publicVerdict: isSeen ? (claim.published?.verdict ?? null) : null };
}

/** How the counts of a day name what was done. */
const countOf: ReadonlyMap<string, string> = new Map(Object.entries(countedAs));

function daily(at: string, name: string, add = 1): Tally {
  return { group: 'day', item: at.slice(0, 10), name, add };
}

/** What a claim counts for as long as it stands so: a removed one for what readers were told of it, and nothing else. */
function held(standing: Standing, add: 1 | -1): readonly Tally[] {
  const { status, since, verdict, type, publisher, speaker, publicState, publicVerdict } = standing;
  const all = (name: string): Tally => ({ group: 'all', item: 'all', name, add });
  if (standing.isRemoved) return publicState === 'unpublished' ? [] : [all(`public:${publicState}`)];
  return [
    all('total'),
    all(`status:${status}`),
    all(`type:${type}`),
    ...(publicState === 'unpublished' ? [] : [all(`public:${publicState}`)]),
    ...(publicVerdict === null ? [] : [all(`public-verdict:${publicVerdict}`)]),
    ...(verdict === null ? [] : [all(`verdict:${verdict}`)]),
    ...(publisher === null ? [] : named('publisher', publisher, { standing, add })),
    ...(speaker === null ? [] : named('speaker', speaker, { standing, add })),
    ...(status === 'unreviewed' ? waiting(since, add) : []),
  ];
}

/** The types of claims that can be checked by the time they are made. */
const checkable: ReadonlySet<string> = new Set(['quantity', 'event', 'causal', 'rule', 'definition']);

/** The verdict that was decided: what readers see, or what a second reviewer approved and nobody published yet. */
function decidedVerdict({ publicVerdict, status, verdict }: Standing): string | null {
  return publicVerdict ?? (status === 'checked' ? verdict : null);
}

/** A claim of a speaker or publisher; one with a verdict counts among the verdicts on them, too. */
function named(
  group: 'speaker' | 'publisher',
  item: string,
  { standing, add }: { readonly standing: Standing; readonly add: 1 | -1 },
): readonly Tally[] {
  const { type, status, verdict, chosen } = standing;
  const decided = decidedVerdict(standing);
  const said = (name: string): Tally => ({ group, item, name, add });
  const found = (name: string): Tally => ({ group: `${group}-verdicts`, item, name, add });
  return [
    said('count'),
    ...(checkable.has(type) && status !== 'dismissed' ? [said('checkable')] : []),
    ...(verdict === null ? [] : [found('count'), found(`verdict:${verdict}`)]),
    ...(decided === null ? [] : [found(`decided:${decided}`)]),
    ...(decided === null || chosen === null ? [] : [found(`chosen:${chosen}`)]),
  ];
}

/** Claims waiting, by the hour they came in, and by the minute for as long as that makes a difference. */
function waiting(since: string, add: 1 | -1): readonly Tally[] {
  return [
    { group: 'queue', item: since.slice(0, 10), name: since.slice(11, 13), add },
    { group: 'arrival', item: since.slice(0, 13), name: since.slice(14, 16), add },
  ];
}

/** What is counted once, when a claim goes from one standing to another. */
function passage(
  before: Standing,
  after: Standing,
  { action, actor }: Pick<ReviewEvent, 'action' | 'actor'>,
): readonly Tally[] {
  if (before.status === after.status) return [];
  const all = (name: string): Tally => ({ group: 'all', item: 'all', name, add: 1 });
  const seconds = (Date.parse(after.since) - Date.parse(before.since)) / 1000;
  const stay: Tally = { group: 'time', item: before.status, name: String(bucketOf(seconds)), add: 1 };
  const work = workTimed.get(action);
  const reversed =
    after.status === 'checked' && before.checkedVerdict !== null && before.checkedVerdict !== after.verdict;
  return [
    stay,
    ...(work === undefined ? [] : [{ ...stay, item: `${work}:${actor}` }]),
    daily(after.since, `status:${before.status}`, -1),
    daily(after.since, `status:${after.status}`),
    ...(after.status === 'checked' ? [daily(after.since, 'checked')] : []),
    ...(reversed ? [all('reversals'), daily(after.since, 'reversed')] : []),
    ...(judgements.has(action) ? [all(judgements.get(action) ?? '')] : []),
  ];
}

/** The work that is over with a move, and is timed for whoever does it. */
const workTimed: ReadonlyMap<string, string> = new Map([
  ['propose', 'proposing'],
  ['approve', 'deciding'],
  ['return', 'deciding'],
]);

/** What a second reviewer's decision says of a proposal. */
const judgements: ReadonlyMap<string, string> = new Map([
  ['approve', 'agreed'],
  ['return', 'disagreed'],
]);
