import type { Check } from './check.ts';
import { claimReviewsOf, type Publishing } from './claim-review.ts';
import { ofClaim } from './rules/of-claim.ts';
import { ofDesk } from './rules/of-desk.ts';
import { ofReasons } from './rules/of-reasons.ts';
import { ofVerdict } from './rules/of-verdict.ts';
import type { Outgoing, Rule } from './rules/rule.ts';

/** Every rule, in the order in which their breaches are named. */
export const rules: readonly Rule[] = [...ofClaim, ...ofVerdict, ...ofReasons, ...ofDesk];

/** What stands against publishing this check, in words. */
export function breachesOf(
  check: Check,
  publishing: Publishing,
  now: Date,
): readonly { readonly id: string; readonly words: string }[] {
  const [own = [], ...others] = claimReviewsOf(check, publishing).map((review) =>
    breachesIn({ check, review, publishing, now }),
  );
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...others.flat().filter(({ id }) => !known.has(id))];
}

/** The rules that an outgoing check breaks. */
export function breachesIn(outgoing: Outgoing): readonly { readonly id: string; readonly words: string }[] {
  return rules.flatMap(({ id, broken }) => {
    const words = broken(outgoing);
    return words === null ? [] : [{ id, words }];
  });
}
