import type { Claim } from '../claim.ts';
import { shortenAtWord } from '../cut.ts';
import type { ReasonToLook, Waiting } from '../workflow/inbox.ts';

/** What people are told of who turn notices on and choose nothing. */
export const usuallyTold: readonly ReasonToLook[] = ['expiring', 'returned', 'assigned', 'mentioned', 'approve'];

/** As much of a claim as it takes to know it again. */
const longestTitle = 160;

/** One thing that waits for somebody, as they are told outside the page: why, which claim, and where it is read. */
export interface Notice {
  /** The same for as long as the same thing waits, whatever else is written about the claim. */
  readonly key: string;
  readonly why: ReasonToLook;
  readonly claim: string;
  readonly title: string;
  readonly url: string;
}

/** The notice of something that waits. A colleague's words stay at the desk. */
export function noticeOf(waiting: Waiting<Claim>, origin: string): Notice {
  const { claim, why } = waiting;
  return {
    key: `${why} ${claim.id} ${sinceOf(waiting)}`,
    why,
    claim: claim.id,
    title: shortenAtWord(claim.text.replace(/\s+/g, ' '), longestTitle),
    url: `${origin}/claims/${claim.id}`,
  };
}

/** What tells one time apart from another at which the same claim waits for the same reason. */
function sinceOf({ claim, why, at }: Waiting<Claim>): string {
  // Whatever is written about the claim moves the time of these two; once over, they leave the inbox and may begin again.
  if (why === 'approve') return '';
  return why === 'assigned' ? (claim.due ?? '') : at;
}
