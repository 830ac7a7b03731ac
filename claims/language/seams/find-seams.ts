import { lazyFor } from '../../lazy.ts';
import type { Model, Weights } from '../../model/model.ts';
import type { JointHabits } from '../joint-habits.ts';
import type { TaggedWord } from '../tagged-word.ts';
import { canBeSeam } from './can-be-seam.ts';
import { type Choice, describeChoice } from './clause-features.ts';
import { clauseTemplates } from './clause-templates.ts';
import { type Seam, seamKinds } from './seam.ts';
import { type SeamContext, seamContext } from './seam-context.ts';
import { describeSeam } from './seam-features.ts';
import { seamTemplates } from './seam-templates.ts';
import { softmax } from './softmax.ts';
import { type TensedGroup, tensedGroups } from './tensed-groups.ts';

/** Finds the seams of one sentence, in order. */
export type SeamFinder = (words: readonly TaggedWord[], joints: JointHabits) => readonly Seam[];

/** So many groups before a seam are looked at, the nearest first. */
const mostGroups = 8;

/** From this probability of a cut on, the clause that it goes with is looked for. */
const leastCut = 0.05;

/** The groups among which the second predicate of the seam at `at` has its first: those before it, the nearest first. */
export function choicesFor(groups: readonly TensedGroup[], before: number): readonly Choice[] {
  const near = groups.slice(Math.max(0, before - mostGroups), before).reverse();
  return near.map((group, rank) => ({ group, rank, groups: near.length }));
}

function finderWith(kinds: Weights, clauses: Weights): SeamFinder {
  const seamValues = new Int32Array(seamTemplates.width);
  const seamRows = new Int32Array(seamTemplates.count);
  const clauseValues = new Int32Array(clauseTemplates.width);
  const clauseRows = new Int32Array(clauseTemplates.count);

  function probabilities(context: SeamContext, at: number): Float64Array {
    describeSeam(seamValues, context, at);
    seamTemplates.write(seamValues, seamRows, 0);
    const odds = new Float64Array(seamKinds.length);
    for (const row of seamRows) {
      for (let kind = 0; kind < odds.length; kind++)
        odds[kind] = (odds[kind] ?? 0) + (kinds.values[row * kinds.columns + kind] ?? 0) * kinds.scale;
    }
    return softmax(odds);
  }

  function clauseFor(
    context: SeamContext,
    at: number,
    { choices, hasSubject }: { choices: readonly Choice[]; hasSubject: boolean },
  ): number {
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (const choice of choices) {
      describeChoice(clauseValues, context, { at, hasSubject, choice });
      clauseTemplates.write(clauseValues, clauseRows, 0);
      let sum = 0;
      for (const row of clauseRows) sum += clauses.values[row] ?? 0;
      if (sum <= highest) continue;
      highest = sum;
      best = choice.group.first;
    }
    return best;
  }

  return (words, joints) => {
    const found: Seam[] = [];
    // Many sentences join nothing: they are not read for their seams.
    if (!words.some((_, at) => canBeSeam(words, at, joints))) return found;
    const context = seamContext(words, joints);
    const groups = tensedGroups(words, joints);
    let before = 0;
    words.forEach((_, at) => {
      while ((groups[before]?.last ?? words.length) < at) before++;
      if (!canBeSeam(words, at, joints)) return;
      const shares = probabilities(context, at);
      const best = shares.indexOf(Math.max(...shares));
      const [predicates = 0, ownSubject = 0] = shares.slice(seamKinds.indexOf('predicates'));
      const cut = predicates + ownSubject;
      const choices = cut < leastCut ? [] : choicesFor(groups, before);
      found.push({
        at,
        kind: seamKinds[best] ?? 'nothing',
        certainty: shares[best] ?? 0,
        cut,
        clause: clauseFor(context, at, { choices, hasSubject: ownSubject > predicates }),
      });
    });
    return found;
  };
}

/** What finds seams by the weights of a model; null where it has none for it. */
export const seamFinderOf = lazyFor(({ weights }: Model): SeamFinder | null => {
  const kinds = weights.get('seam');
  const clauses = weights.get('seam-clause');
  return kinds === undefined || clauses === undefined ? null : finderWith(kinds, clauses);
});
