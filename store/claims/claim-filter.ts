import type { Claim } from '../../claims/claim.ts';
import type { ClaimType } from '../../claims/vocabulary/extraction.ts';
import type { Status } from '../../claims/vocabulary/workflow.ts';
import { isExpired } from '../../claims/workflow/lease.ts';
import { isSameName } from '../table/lists.ts';

/** How a list is ordered: the most check-worthy first, the least check-worthy first, the oldest first, or the newest change first. */
export const sorts = ['score', 'lowest', 'age', 'updated'] as const;

/** What a list of claims can be narrowed by. */
interface Asked {
  readonly status: Status;
  readonly verdict: string;
  readonly speaker: string;
  readonly publisher: string;
  readonly assignee: string;
  readonly type: ClaimType;
  /** Only those that came back to their proposer. */
  readonly returned: boolean;
  /** The article's id. */
  readonly article: string;
  readonly minScore: number;
  readonly maxScore: number;
  /** Claims that came in at or after this time, ISO 8601. */
  readonly from: string;
  /** Claims that came in before this time, ISO 8601. */
  readonly to: string;
  /** Who proposed the verdict now standing, who approved it, and who published it. */
  readonly proposer: string;
  readonly approver: string;
  readonly publishedBy: string;
  /** Claims whose verdict was published at or after this time, ISO 8601, and before another. */
  readonly publishedFrom: string;
  readonly publishedTo: string;
  /** Only those whose hold has run out. */
  readonly expired: boolean;
  /** Those with words that point outside them, or those without. */
  readonly open: boolean;
  /** Of articles in this language. */
  readonly language: string;
  /** Claims that changed at or after this time, ISO 8601. */
  readonly updatedSince: string;
}

/** What is left out does not restrict. */
type Narrowing = { readonly [Name in keyof Asked]?: Asked[Name] | undefined };

/** Which claims, in which order. */
export interface ClaimFilter extends Narrowing {
  /** `score` unless told. */
  readonly sort?: (typeof sorts)[number] | undefined;
}

/** Whether a claim has what is asked for. */
type Test<Value> = (claim: Claim, asked: Value, now: Date) => boolean;

/** Which claims pass each of them. */
const tests: { readonly [Name in keyof Asked]: Test<Asked[Name]> } = {
  status: (claim, asked) => claim.status === asked,
  verdict: (claim, asked) => claim.verdict === asked,
  type: (claim, asked) => claim.type === asked,
  returned: (claim, asked) => !asked || (claim.status === 'in-review' && claim.returned !== null),
  article: (claim, asked) => claim.articleId === asked,
  speaker: (claim, asked) => isCalled(claim.speaker, asked),
  publisher: (claim, asked) => isCalled(claim.publisher, asked),
  assignee: (claim, asked) => isCalled(claim.assignee, asked),
  minScore: (claim, asked) => claim.checkWorthiness.score >= asked,
  maxScore: (claim, asked) => claim.checkWorthiness.score <= asked,
  from: (claim, asked) => claim.createdAt >= asked,
  to: (claim, asked) => claim.createdAt < asked,
  proposer: (claim, asked) => isCalled(claim.proposer, asked),
  approver: (claim, asked) => isCalled(claim.approver, asked),
  publishedBy: (claim, asked) => isCalled(claim.published?.by ?? null, asked),
  publishedFrom: (claim, asked) => claim.published !== null && claim.published.at >= asked,
  publishedTo: (claim, asked) => claim.published !== null && claim.published.at < asked,
  expired: (claim, asked, now) => !asked || isExpired(claim, now),
  open: (claim, asked) => claim.open.length > 0 === asked,
  language: (claim, asked) => claim.language === asked,
  updatedSince: (claim, asked) => claim.updatedAt >= asked,
};

const isFilterName = (name: string): name is keyof Asked => Object.hasOwn(tests, name);
/** Everything that a list can be narrowed by. */
export const filterNames = Object.keys(tests).filter(isFilterName);

/** Whether a claim passes a filter. */
export function passes(claim: Claim, filter: ClaimFilter, now = new Date()): boolean {
  const held = { claim, filter, now };
  return filterNames.every((name) => passesOne(name, held));
}

interface Held {
  readonly claim: Claim;
  readonly filter: Narrowing;
  readonly now: Date;
}

function passesOne<Name extends keyof Asked>(name: Name, { claim, filter, now }: Held): boolean {
  const asked: Asked[Name] | undefined = filter[name];
  return asked === undefined || tests[name](claim, asked, now);
}

function isCalled(name: string | null, asked: string): boolean {
  return name !== null && isSameName(asked, name);
}
