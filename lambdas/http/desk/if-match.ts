import { quote } from '../kit/faults.ts';
import { type Problem, problem } from './problems.ts';

/** A claim's revision as its entity tag. */
export function entityTag(revision: number): string {
  return `"${revision}"`;
}

/**
 * The revision that an `If-Match` names: `"3"`, `3` or `W/"3"` (caches weaken tags on their way). `*` and lists
 * are refused: a reviewer decides on what they have read, and that is one revision.
 */
export function readIfMatch(
  header: string | undefined,
): { readonly kind: 'revision'; readonly revision: number } | Problem {
  if (header === undefined || header.trim() === '') {
    return problem('if-match-needed', 'Send the ETag of the claim as you read it, such as If-Match: "3".');
  }
  const digits = /^\s*(?:(?:W\/)?"(\d{1,15})"|(\d{1,15}))\s*$/.exec(header);
  const revision = digits?.[1] ?? digits?.[2];
  if (revision === undefined) {
    return problem(
      'invalid-if-match',
      `If-Match is ${quote(header)}; send one revision as in the ETag, such as If-Match: "3".`,
    );
  }
  return { kind: 'revision', revision: Number(revision) };
}
