import { outsideTag, outsideWord } from '../tag-code.ts';
import { isVerbal } from '../tagged-word.ts';
import { known } from './clause-templates.ts';
import { divides, type SeamContext, sideOf } from './seam-context.ts';
import type { TensedGroup } from './tensed-groups.ts';

const reachRight = 11;
const reachBetween = 13;
const reachOpener = 20;

/** A verb opened the clause: the number that stands for it. */
const verbOpens = 2;

/** A group that a seam's second predicate may go with. */
export interface Choice {
  readonly group: TensedGroup;
  readonly rank: number;
  readonly groups: number;
}

/** The word that opened the clause of the group which begins at `first`; -1 where none does. */
function openerOf({ words, joints }: SeamContext, first: number): number {
  for (let at = first - 1; at >= Math.max(0, first - reachOpener); at--) {
    const word = words[at];
    if (word !== undefined && (joints.openers.has(word.lower) || divides(word.tag) || isVerbal(word.tag))) return at;
  }
  return -1;
}

function describeGroup(values: Int32Array, context: SeamContext, { group, rank, groups }: Choice): void {
  const { words, features, codes } = context;
  const opener = openerOf(context, group.first);
  const word = features[opener]?.word ?? 0;
  values[known.rank] = Math.min(3, rank);
  values[known['is last']] = Number(rank === groups - 1);
  values[known.groups] = Math.min(4, groups);
  values[known['first tag']] = codes[group.first] ?? 0;
  values[known['first word']] = features[group.first]?.word ?? 0;
  values[known['last tag']] = codes[group.last] ?? 0;
  values[known['last word']] = features[group.last]?.word ?? 0;
  values[known['word before']] = features[group.first - 1]?.word ?? outsideWord;
  values[known['tag before']] = codes[group.first - 1] ?? outsideTag;
  values[known.opener] = isVerbal(words[opener]?.tag ?? 'X') ? verbOpens : word;
  values[known['opener word']] = word;
}

function describeSecond(
  values: Int32Array,
  context: SeamContext,
  { at, hasSubject }: { at: number; hasSubject: boolean },
): void {
  const { words, features, codes, joints } = context;
  const right = sideOf(context, at + 1, { step: 1, reach: reachRight });
  const end = right.verb < 0 ? Math.min(words.length, at + 1 + reachRight) : right.verb;
  const next = features[at + 1]?.word ?? outsideWord;
  const isSubordinate = words.slice(at + 1, end).some(({ lower }) => joints.subordinators.has(lower));
  values[known['own subject']] = Number(hasSubject);
  values[known.joiner] = features[at]?.word ?? 0;
  values[known.comma] = Number(words[at - 1]?.lower === ',');
  values[known['next verb']] = codes[right.verb] ?? 0;
  values[known['next verb word']] = features[right.verb]?.word ?? 0;
  values[known['next word']] = next;
  values[known['next tag']] = codes[at + 1] ?? outsideTag;
  values[known.subordinate] = isSubordinate ? next : 0;
}

/** Writes what is known of a group for the seam at `at`; `describeSecond`'s part is the same for all groups of a seam. */
export function describeChoice(
  values: Int32Array,
  context: SeamContext,
  { at, hasSubject, choice }: { readonly at: number; readonly hasSubject: boolean; readonly choice: Choice },
): void {
  const { group } = choice;
  describeSecond(values, context, { at, hasSubject });
  describeGroup(values, context, choice);
  const commas = (context.commasBefore[at] ?? 0) - (context.commasBefore[group.first] ?? 0);
  const reach = Math.min(reachBetween, at - group.last - 1);
  values[known.between] = sideOf(context, group.last + 1, { step: 1, reach }).outline;
  values[known.commas] = commas;
  values[known.gap] = Math.min(9, (at - group.first) >> 1);
  values[known['same verb']] = Number(values[known['first word']] === values[known['next verb word']]);
}
