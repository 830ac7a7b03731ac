import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../claims/language/en/english.ts';
import { mainLabel, parsed } from '../../claims/language/parse/parsed.ts';
import { type Arc, parserOf } from '../../claims/language/parse/parser.ts';
import { seamFinderOf } from '../../claims/language/seams/find-seams.ts';
import { treeAgrees } from '../../claims/language/seams/parsed-seam.ts';
import type { Seam } from '../../claims/language/seams/seam.ts';
import { isFiniteVerb } from '../../claims/language/tag.ts';
import type { TaggedWord } from '../../claims/language/tagged-word.ts';
import { taggerOf } from '../../claims/language/tagger.ts';
import { type Model, parseModel } from '../../claims/model/model.ts';
import { language } from '../fit/language.ts';
import { goldSeams } from '../fit/seams.ts';
import { syntax as fitted } from '../fit/syntax.ts';
import { readTreebank, type TaggedSentence } from '../fit/treebank.ts';
import { precisionRecall } from '../scoring/precision-recall.ts';
import type { Evaluation, Figure } from './figure.ts';

/** From this probability on a seam is cut by itself, and where the tree agrees. */
const sureCut = 0.9;
const leastCut = 0.3;

/** A sentence as people annotated it, and as the engine reads it. */
interface Read {
  readonly gold: TaggedSentence;
  readonly words: readonly TaggedWord[];
  readonly arcs: readonly Arc[];
  readonly seams: readonly Seam[];
}

function readWith(model: Model): (gold: TaggedSentence) => Read {
  const [tag, parse, find] = [taggerOf(model), parserOf(model), seamFinderOf(model)];
  return (gold) => {
    const tags = tag?.(gold.words) ?? [];
    const words = gold.words.map(({ text, lower }, at) => ({ text, lower, tag: tags[at] ?? 'X' }));
    return { gold, words, arcs: parse?.(words) ?? [], seams: find?.(words, english.joints) ?? [] };
  };
}

/** The share of pairs of which something holds. */
function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / Math.max(1, items.length);
}

function wordFigures(set: string, sentences: readonly Read[]): readonly Figure[] {
  const words = sentences.flatMap(({ gold, words: tagged, arcs }) =>
    gold.words.map((word, at) => ({ word, tag: tagged[at]?.tag, arc: arcs[at] })),
  );
  const isAttached = ({ word, arc }: (typeof words)[number]): boolean => arc?.head === word.head;
  return [
    { set, metric: 'tags', value: share(words, ({ word, tag }) => tag === word.tag) },
    { set, metric: 'heads (UAS)', value: share(words, isAttached) },
    {
      set,
      metric: 'heads and main labels (LAS)',
      value: share(
        words,
        (item) => isAttached(item) && mainLabel(item.arc?.label ?? '') === mainLabel(item.word.label),
      ),
    },
  ];
}

function subjectFigure(set: string, sentences: readonly Read[]): Figure {
  let [gold, found, right] = [0, 0, 0];
  for (const { gold: sentence, arcs } of sentences) {
    const isSubject = ({ head, label }: Arc): boolean =>
      label.startsWith('nsubj') && isFiniteVerb(sentence.words[head]?.tag ?? 'X');
    sentence.words.forEach((word, at) => {
      const arc = arcs[at] ?? { head: -1, label: 'dep' };
      gold += Number(isSubject(word));
      found += Number(isSubject(arc));
      right += Number(isSubject(word) && isSubject(arc) && word.head === arc.head);
    });
  }
  return {
    set,
    metric: 'subjects of finite verbs, F1',
    value: precisionRecall({ tp: right, fp: found - right, fn: gold - right }).f1,
  };
}

function seamFigures(set: string, sentences: readonly Read[]): readonly Figure[] {
  const seams = sentences.flatMap(({ gold, words, arcs, seams: found }) => {
    const tree = parsed(words, arcs, english.joints);
    const own = goldSeams(
      gold,
      words.map(({ tag }) => tag),
    ).seams;
    return own.flatMap(({ at, gold: { kind }, clause }, index) => {
      const seam = found[index];
      if (seam === undefined || words[at]?.tag !== 'CCONJ') return [];
      const isCut = kind === 'predicates' || kind === 'clauses';
      return [{ seam, isCut, clause, agrees: treeAgrees(tree, at) }];
    });
  });
  const cuts = seams.filter(({ isCut }) => isCut);
  const scores = (metric: string, cut: (item: (typeof seams)[number]) => boolean): readonly Figure[] => {
    const tp = cuts.filter(cut).length;
    const made = seams.filter(cut).length;
    const { precision, recall, f1 } = precisionRecall({ tp, fp: made - tp, fn: cuts.length - tp });
    return [
      { set, metric: `${metric}, precision`, value: precision },
      { set, metric: `${metric}, recall`, value: recall },
      { set, metric: `${metric}, F1`, value: f1 },
    ];
  };
  return [
    ...scores('seams cut', ({ seam }) => seam.cut > 0.5),
    ...scores(
      'seams cut where the tree agrees or sure',
      ({ seam, agrees }) => seam.cut > sureCut || (agrees && seam.cut > leastCut),
    ),
    { set, metric: 'clause that a cut goes with', value: share(cuts, ({ seam, clause }) => seam.clause === clause) },
  ];
}

function figuresOf(set: string, sentences: readonly Read[]): readonly Figure[] {
  return [...wordFigures(set, sentences), subjectFigure(set, sentences), ...seamFigures(set, sentences)];
}

/** Tags, trees and seams against the development halves of the treebanks. */
export const syntax: Evaluation = {
  name: 'syntax',
  run: (folder) => {
    const model = parseModel(...[language.file, fitted.file].map((file) => readFileSync(file)));
    const read = readWith(model);
    return ['ewt.dev', 'gum.dev'].flatMap((set) => {
      const path = join(folder, `treebank/${set}.conllu.gz`);
      return existsSync(path) ? figuresOf(`treebank ${set}`, readTreebank(path).map(read)) : [];
    });
  },
};
