import type { Unweighed } from '../report.ts';
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
export function sizeOf({ content }: Unweighed): number {
  return content.reduce((sum, { first, last }) => sum + last - first, 0);
}

function says({ content }: Unweighed, token: number): boolean {
  return content.some(({ first, last }) => first <= token && token < last);
}

function areTwins(one: Unweighed, other: Unweighed): boolean {
  let shared = 0;
  for (const a of one.content) {
    for (const b of other.content) shared += Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first));
  }
  return shared > 0 && shared > sameWords * (sizeOf(one) + sizeOf(other) - shared);
}

function likelier(best: Proposal | null, other: Proposal, overlaps: boolean): Proposal | null {
  return overlaps && (best === null || other.odds > best.odds) ? other : best;
}

/** The likeliest proposals that overlap with the one at `index`. */
export function overlapping(all: readonly Proposal[], index: number): Overlapping {
  const { report } = all[index] as Proposal;
  let outer: Proposal | null = null;
  let inner: Proposal | null = null;
  let twin: Proposal | null = null;
  const last = Math.min(all.length - 1, index + neighbours);
  for (let at = Math.max(0, index - neighbours); at <= last; at++) {
    const other = all[at] as Proposal;
    if (at === index || Math.abs(other.report.cueToken - report.cueToken) > reach) continue;
    outer = likelier(outer, other, says(other.report, report.cueToken));
    inner = likelier(inner, other, says(report, other.report.cueToken));
    twin = likelier(twin, other, areTwins(report, other.report));
  }
  return { outer, inner, twin };
}
