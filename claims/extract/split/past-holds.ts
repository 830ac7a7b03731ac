import { labelAt } from '../../language/parse/parsed.ts';
import { hasSubject, isTensedPredicate } from '../../language/parse/predicates.ts';
import { parsedSeam } from '../../language/seams/parsed-seam.ts';
import type { Cut } from './cuts.ts';
import type { Proposition } from './proposition.ts';
import type { Reader } from './reader.ts';

/**
 * Whether the tree hangs the clause after a cut on the main verb at `verb`, not on the one that "what" or "while" before it
 * opens: "They did not know what to make of the call, and the operator kept talking". Only after a comma, and only where
 * the clause has its own subject and tense.
 */
export function joinsMain(reader: Reader, proposition: Proposition, verb: number, cut: Cut): boolean {
  const [main, comma, joint] = [proposition[verb], proposition[cut.at], proposition[cut.resumesAt - 1]];
  if (cut.second !== 'clause' || reader.lower(comma) !== ',' || joint === comma) return false;
  if (main?.kind !== 'token' || joint?.kind !== 'token' || main.word.sentence !== joint.word.sentence) return false;
  const { tree } = reader.document.syntax(main.word.sentence);
  if (tree === null) return false;
  const base = reader.document.sentences[main.word.sentence]?.first ?? 0;
  const { first, second } = parsedSeam(tree, joint.token - base);
  const label = labelAt(tree, main.token - base);
  const head = label === 'aux' || label === 'cop' ? (tree.arcs[main.token - base]?.head ?? -1) : main.token - base;
  return first >= 0 && first === head && isTensedPredicate(tree, second) && hasSubject(tree, second);
}
