import { english } from '../../claims/language/en/english.ts';
import { labelAt, type Parsed, parsed } from '../../claims/language/parse/parsed.ts';
import { canBeSeam } from '../../claims/language/seams/can-be-seam.ts';
import { describeChoice } from '../../claims/language/seams/clause-features.ts';
import { clauseRows, clauseTemplates } from '../../claims/language/seams/clause-templates.ts';
import { choicesFor } from '../../claims/language/seams/find-seams.ts';
import { type ParsedSeam, parsedSeam } from '../../claims/language/seams/parsed-seam.ts';
import { seamKinds } from '../../claims/language/seams/seam.ts';
import { seamContext } from '../../claims/language/seams/seam-context.ts';
import { describeSeam } from '../../claims/language/seams/seam-features.ts';
import { seamRows, seamTemplates } from '../../claims/language/seams/seam-templates.ts';
import { tensedGroups } from '../../claims/language/seams/tensed-groups.ts';
import type { Tag } from '../../claims/language/tag.ts';
import type { TaggedWord } from '../../claims/language/tagged-word.ts';
import type { Weights } from '../../claims/model/model.ts';
import { quantise } from './perceptron.ts';
import { type ChoiceExample, type ClassExample, fitChoices, fitClasses, withoutRare } from './softmax.ts';
import type { TaggedSentence } from './treebank.ts';

/** The seams of a sentence by its own tree, with the words as a tagger tagged them. */
export interface GoldSeams {
  readonly words: readonly TaggedWord[];
  readonly seams: readonly { readonly at: number; readonly gold: ParsedSeam; readonly clause: number }[];
}

/** The first of the words that make up a predicate with tense: its first auxiliary or copula before it, or itself. */
function leadOf(tree: Parsed, predicate: number): number {
  const isHelper = (child: number): boolean => child < predicate && /^(?:aux|cop)$/.test(labelAt(tree, child));
  return (tree.children[predicate] ?? []).find(isHelper) ?? predicate;
}

/** The seams of a sentence as its tree has them. */
export function goldSeams({ words }: TaggedSentence, tags: readonly Tag[]): GoldSeams {
  const tree = parsed(words, words, english.joints);
  const tagged = words.map(({ text, lower, tag }, at) => ({ text, lower, tag: tags[at] ?? tag }));
  const groups = tensedGroups(tagged, english.joints);
  const seams = [...tagged.keys()]
    .filter((at) => canBeSeam(tagged, at, english.joints))
    .map((at) => {
      const gold = parsedSeam(tree, at);
      const lead = gold.first < 0 ? -1 : leadOf(tree, gold.first);
      return { at, gold, clause: groups.find(({ first, last }) => first <= lead && lead <= last)?.first ?? -1 };
    });
  return { words: tagged, seams };
}

function classExamples({ words, seams }: GoldSeams): readonly ClassExample[] {
  const context = seamContext(words, english.joints);
  const values = new Int32Array(seamTemplates.width);
  return seams.map(({ at, gold }) => {
    const rows = new Int32Array(seamTemplates.count);
    describeSeam(values, context, at);
    seamTemplates.write(values, rows, 0);
    return { rows, gold: seamKinds.indexOf(gold.kind) };
  });
}

function choiceExamples({ words, seams }: GoldSeams): readonly ChoiceExample[] {
  const context = seamContext(words, english.joints);
  const groups = tensedGroups(words, english.joints);
  const values = new Int32Array(clauseTemplates.width);
  return seams
    .filter(({ at, gold }) => words[at]?.tag === 'CCONJ' && (gold.kind === 'predicates' || gold.kind === 'clauses'))
    .map(({ at, gold, clause }) => {
      const before = groups.filter(({ last }) => last < at).length;
      const choices = choicesFor(groups, before);
      const candidates = choices.map((choice) => {
        const rows = new Int32Array(clauseTemplates.count);
        describeChoice(values, context, { at, hasSubject: gold.kind === 'clauses', choice });
        clauseTemplates.write(values, rows, 0);
        return rows;
      });
      return { candidates, right: choices.map(({ group }) => group.first === clause) };
    })
    .filter(({ right }) => right.length > 1 && right.includes(true));
}

/** A feature of fewer seams is not learned: it takes room and teaches by chance. */
const leastMet = 3;

/** Fits the kinds of seams and the clauses that they go with. */
export function fitSeams(
  sentences: readonly TaggedSentence[],
  tags: readonly (readonly Tag[])[],
  { levels }: { readonly levels: number },
): { readonly kinds: Weights; readonly clauses: Weights } {
  const gold = sentences.map((sentence, at) => goldSeams(sentence, tags[at] ?? []));
  const examples = withoutRare(gold.flatMap(classExamples), leastMet, {
    rowsOf: ({ rows }) => [rows],
    keep: ({ rows, gold }, isKept) => ({ rows: rows.filter(isKept), gold }),
  });
  const kinds = fitClasses(
    examples,
    { rows: seamRows, classes: seamKinds.length },
    { epochs: 6, rate: 0.06, decay: 4e-4, seed: 3 },
  );
  const clauses = fitChoices(gold.flatMap(choiceExamples), clauseRows, { epochs: 8, rate: 0.08, decay: 1e-4, seed: 3 });
  return {
    kinds: quantise(kinds, { rows: seamRows, columns: seamKinds.length, clip: 0.6, levels }),
    clauses: quantise(clauses, { rows: clauseRows, columns: 1, clip: 0.6, levels }),
  };
}
