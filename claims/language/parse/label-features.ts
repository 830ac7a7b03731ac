import { outsideWord } from '../tag-code.ts';
import type { Configuration } from './configuration.ts';
import { known } from './label-templates.ts';
import { numberOf } from './number-of.ts';
import { coarse, marksBetween } from './word-numbers.ts';

/** Stands for the label of a child that is not there. */
const noLabel = 63;

/** Writes what is known of the word itself. */
function describeWord(values: Int32Array, { sentence }: Configuration, child: number): void {
  values[known.word] = numberOf(sentence.word, child, 0);
  values[known.tag] = numberOf(sentence.tag, child, 0);
  values[known.suffix] = numberOf(sentence.suffix, child, 0);
  values[known.shape] = numberOf(sentence.shape, child, 0);
  values[known['tag before']] = numberOf(sentence.tag, child - 1, 0);
  values[known['tag after']] = numberOf(sentence.tag, child + 1, 0);
  values[known['word before']] = numberOf(sentence.word, child - 1, outsideWord);
}

/** Writes what is known of its children. */
function describeChildren(values: Int32Array, configuration: Configuration, child: number): void {
  const { sentence, labels } = configuration;
  const left = numberOf(configuration.leftChild, child, -1);
  values[known.case] = numberOf(configuration.caseWord, child, 0);
  values[known['left word']] = numberOf(sentence.word, left, outsideWord);
  values[known['left label']] = numberOf(labels, left, noLabel);
  values[known['second left label']] = numberOf(labels, numberOf(configuration.secondLeftChild, child, -1), noLabel);
  values[known['right label']] = numberOf(labels, numberOf(configuration.rightChild, child, -1), noLabel);
  values[known['left labels']] = numberOf(configuration.leftLabels, child, 0);
  values[known['right labels']] = numberOf(configuration.rightLabels, child, 0);
}

/** Writes what is known of its head. */
function describeHead(values: Int32Array, configuration: Configuration, head: number): void {
  const { sentence, leftCount, rightCount } = configuration;
  values[known['head word']] = numberOf(sentence.word, head, 0);
  values[known['head tag']] = numberOf(sentence.tag, head, 0);
  values[known['head suffix']] = numberOf(sentence.suffix, head, 0);
  values[known['head case']] = numberOf(configuration.caseWord, head, 0);
  values[known['head left labels']] = numberOf(configuration.leftLabels, head, 0);
  values[known['head right labels']] = numberOf(configuration.rightLabels, head, 0);
  values[known['head counts']] = numberOf(leftCount, head, 0) | (numberOf(rightCount, head, 0) << 3);
  values[known['tag before head']] = numberOf(sentence.tag, head - 1, 0);
  values[known['tag after head']] = numberOf(sentence.tag, head + 1, 0);
}

/** Writes all that is known when the word `child` gets the label that says what it is to `head`. */
export function describeLabel(
  values: Int32Array,
  configuration: Configuration,
  [head, child]: readonly [number, number],
): void {
  describeWord(values, configuration, child);
  describeChildren(values, configuration, child);
  describeHead(values, configuration, head);
  const [first, last] = head < child ? [head, child] : [child, head];
  values[known.side] = head > child ? 1 : 0;
  values[known.gap] = coarse(last - first);
  values[known.marks] = marksBetween(configuration.sentence, first, last);
}
