import { isFiniteVerb, isVerb } from '../tag.ts';
import { labelAt, type Parsed } from './parsed.ts';

/** Whether a child goes with the verb or predicate as its auxiliary or copula. */
function isAuxiliary(parsed: Parsed, child: number): boolean {
  const label = labelAt(parsed, child);
  return label === 'aux' || label === 'cop';
}

function hasTo({ words, arcs, children, joints }: Parsed, at: number): boolean {
  return (children[at] ?? []).some(
    (child) => child < at && joints.infinitive.has(words[child]?.lower ?? '') && arcs[child]?.label === 'mark',
  );
}

/** Whether a word is a predicate: a verb, or what a copula is said of. */
export function isPredicate(parsed: Parsed, at: number): boolean {
  const tag = parsed.words[at]?.tag ?? 'X';
  if (isVerb(tag)) return true;
  if (tag === 'AUX' && !isAuxiliary(parsed, at)) return true;
  return (parsed.children[at] ?? []).some((child) => labelAt(parsed, child) === 'cop');
}

/** Whether a predicate has tense of its own: a finite form, or an auxiliary with tense. */
export function isTensedPredicate(parsed: Parsed, at: number): boolean {
  const tag = parsed.words[at]?.tag ?? 'X';
  if (hasTo(parsed, at)) return false;
  const auxiliaries = (parsed.children[at] ?? []).filter((child) => isAuxiliary(parsed, child));
  const hasTense = auxiliaries.some((child) => {
    const word = parsed.words[child];
    return word?.tag === 'AUX' && !parsed.joints.untensed.has(word.lower);
  });
  return hasTense || tag === 'AUX' || isFiniteVerb(tag);
}

/** Whether a predicate has a subject of its own. */
export function hasSubject(parsed: Parsed, at: number): boolean {
  return (parsed.children[at] ?? []).some((child) => /^(?:nsubj|csubj|expl)$/.test(labelAt(parsed, child)));
}

/** Whether the second of two joined predicates has the tense of the first: "has closed a school and sold the land". */
export function sharesTense(parsed: Parsed, first: number, second: number): boolean {
  if (first < 0 || hasTo(parsed, second) || !isPredicate(parsed, first) || !isTensedPredicate(parsed, first))
    return false;
  return parsed.words[first]?.tag === parsed.words[second]?.tag;
}
