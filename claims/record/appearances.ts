import type { Claim } from '../claim.ts';
import { unreachable } from '../public-address.ts';
import type { AlsoClaimed, Appearance } from './check.ts';
import { isStatement } from './statement.ts';

/** As many appearances as a check shows; a claim that was repeated everywhere needs no longer list. */
const mostShown = 20;
/** As many claims as one check is of. */
const mostClaims = 10;

/**
 * Where a claim was made: its own article, and the others, the first one first. Each place once; places that no reader
 * reaches say nothing, and are left out where they are not the claim's own.
 */
export function inOrderOfTime(own: Appearance, others: readonly Appearance[]): readonly Appearance[] {
  const reached = others.filter(({ url, title }) => (url === null ? title !== null : unreachable(url) === null));
  const byPlace = new Map([...reached, own].map((place) => [place.url ?? place.title ?? '', place]));
  return [...byPlace.values()]
    .map(({ url, title, publisher, publishedAt }) => ({ url, title, publisher, publishedAt }))
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .slice(0, mostShown);
}

function timeOf({ publishedAt }: Appearance): number {
  const at = Date.parse(publishedAt ?? '');
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}

/** Whether somebody or some place made it, that readers can be told of. */
function isPlaced({ speaker, source: { url, title } }: Claim): boolean {
  return url === null ? speaker !== null || title !== null : unreachable(url) === null;
}

/**
 * The claims that people found to be this one, made by others or in other words, and that have no check of their own:
 * one check answers them all.
 */
export function alsoClaimed({ id, text, speaker }: Claim, related: readonly Claim[]): readonly AlsoClaimed[] {
  return related
    .filter((other) => other.id !== id && other.published === null)
    .filter((other) => other.text !== text || other.speaker !== speaker)
    .filter((other) => isStatement(other.text) && isPlaced(other))
    .map((other) => ({ id: other.id, claim: other.text, speaker: other.speaker, source: other.source }))
    .slice(0, mostClaims);
}
