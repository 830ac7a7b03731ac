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

/** Reads one sentence for the seam that a word of it may make; null where it can make none. */
export type SeamReader = (words: readonly TaggedWord[], joints: JointHabits) => (at: number) => Seam | null;

/** Finds the seams of one sentence, in order. */
type SeamFinder = (words: readonly TaggedWord[], joints: JointHabits) => readonly Seam[];

/** So many groups before a seam are looked at, the nearest first. */
const mostGroups = 8;

/** From this probability of a cut on, the clause that it goes with is looked for. */
const leastCut = 0.05;

/** The groups among which the second predicate of the seam at `at` has its first: those before it, the nearest first. */
export function choicesFor(groups: readonly TensedGroup[], before: number): readonly Choice[] {
  const near = groups.slice(Math.max(0, before - mostGroups), before).reverse();
  return near.map((group, rank) => ({ group, rank, groups: near.length }));
}

/** How many groups end before each word. */
function groupsBefore(words: readonly TaggedWord[], groups: readonly TensedGroup[]): Int32Array {
  const found = new Int32Array(words.length);
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    while ((groups[before]?.last ?? words.length) < at) before++;
    found[at] = before;
  }
  return found;
}

function readerWith(kinds: Weights, clauses: Weights): SeamReader {
  const seamValues = new Int32Array(seamTemplates.width);
  const seamRows = new Int32Array(seamTemplates.count);
  const clauseValues = new Int32Array(clauseTemplates.width);
  const clauseRows = new Int32Array(clauseTemplates.count);

  function probabilities(context: SeamContext, at: number): Float64Array {
    describeSeam(seamValues, context, at);
    seamTemplates.write(seamValues, seamRows, 0);
    const odds = new Float64Array(seamKinds.length);
    const { values, columns, scale } = kinds;
    for (let feature = 0; feature < seamRows.length; feature++) {
      const row = (seamRows[feature] ?? 0) * columns;
      for (let kind = 0; kind < odds.length; kind++) odds[kind] = (odds[kind] ?? 0) + (values[row + kind] ?? 0) * scale;
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
    const context = seamContext(words, joints);
    const groups = tensedGroups(words, joints);
    const before = groupsBefore(words, groups);
    return (at) => {
      if (!canBeSeam(words, at, joints)) return null;
      const shares = probabilities(context, at);
      const best = shares.indexOf(Math.max(...shares));
      const [predicates = 0, ownSubject = 0] = shares.slice(seamKinds.indexOf('predicates'));
      const cut = predicates + ownSubject;
      const choices = cut < leastCut ? [] : choicesFor(groups, before[at] ?? 0);
      return {
        at,
        kind: seamKinds[best] ?? 'nothing',
        certainty: shares[best] ?? 0,
        cut,
        clause: clauseFor(context, at, { choices, hasSubject: ownSubject > predicates }),
      };
    };
  };
}

/** What reads sentences for seams by the weights of a model; null where it has none for it. */
export const seamReaderOf = lazyFor(({ weights }: Model): SeamReader | null => {
  const kinds = weights.get('seam');
  const clauses = weights.get('seam-clause');
  return kinds === undefined || clauses === undefined ? null : readerWith(kinds, clauses);
});

/** The same for all seams of a sentence. */
export function seamFinderOf(model: Model): SeamFinder | null {
  const reader = seamReaderOf(model);
  if (reader === null) return null;
  return (words, joints) => {
    const seamAt = reader(words, joints);
    return words.flatMap((_, at) => seamAt(at) ?? []);
  };
}
