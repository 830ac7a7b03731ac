import type { Report } from '../report.ts';
import type { Proposal } from './propose.ts';

/** How many proposals on either side, and how many tokens away, are looked at for those that overlap with one. */
const neighbours = 12;
const reach = 150;

/** Share of the words of two contents that are in both, above which the proposals are twins. */
const sameWords = 0.5;

/** The likeliest proposals that overlap with one: that says its cue, whose cue it says, that says mostly the same. */
export interface Overlapping {
  readonly outer: Proposal | null;
  readonly inner: Proposal | null;
  readonly twin: Proposal | null;
}

/** How many words a report says. */
export function sizeOf({ content }: Report): number {
  return content.reduce((sum, { first, last }) => sum + last - first, 0);
}

function says({ content }: Report, token: number): boolean {
  return content.some(({ first, last }) => first <= token && token < last);
}

function areTwins(one: Report, other: Report): boolean {
  let shared = 0;
  for (const a of one.content) {
    for (const b of other.content) shared += Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));
  }
  return shared > 0 && shared > sameWords * (sizeOf(one) + sizeOf(other) - shared);
}

/** The likeliest proposals that overlap with the one at `index`. */
export function overlapping(all: readonly Proposal[], index: number): Overlapping {
  const own = all[index] as Proposal;
  const near = all
    .slice(Math.max(0, index - neighbours), index + neighbours + 1)
    .filter((other) => other !== own && Math.abs(other.report.cueToken - own.report.cueToken) <= reach);
  const likeliest = (holds: (other: Report) => boolean): Proposal | null =>
    near.reduce<Proposal | null>(
      (best, other) => ((best === null || other.odds > best.odds) && holds(other.report) ? other : best),
      null,
    );
  return {
    outer: likeliest((other) => says(other, own.report.cueToken)),
    inner: likeliest((other) => says(own.report, other.cueToken)),
    twin: likeliest((other) => areTwins(own.report, other)),
  };
}
