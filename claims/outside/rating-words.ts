import type { OutsideRating } from './outside-review.ts';

/** A rating in one line: the publisher's words, or its figure and the scale that it stands on. */
export function ratingWords({ text, value, best, worst }: OutsideRating): string {
  if (text !== null) return text;
  return best === null || worst === null ? (value ?? '') : `${value} on a scale from ${worst} to ${best}`;
}
