import { outsideWord } from '../tag-code.ts';
import type { Configuration } from './configuration.ts';
import { known } from './move-templates.ts';
import { numberOf } from './number-of.ts';
import { coarse, marksBetween } from './word-numbers.ts';

/** Stands for the label of a child that is not there. */
const noLabel = 63;
/** How deep the stack is looked into for a verb, and counted. */
const deepest = 6;
/** The number of the first tag of verbs, and that of auxiliaries. */
const firstVerb = 17;
const auxiliary = 4;
/** Stands for a distance or marks where there are not two words. */
const none = 99;

/** Writes what is known of the words on the stack. */
function describeStack(values: Int32Array, configuration: Configuration): void {
  const { word, tag, suffix, shape } = configuration.sentence;
  const [s0, s1, s2] = [configuration.stacked(0), configuration.stacked(1), configuration.stacked(2)];
  values[known['s0 word']] = numberOf(word, s0, outsideWord);
  values[known['s0 tag']] = numberOf(tag, s0, 0);
  values[known['s0 suffix']] = numberOf(suffix, s0, outsideWord);
  values[known['s0 shape']] = numberOf(shape, s0, 0);
  values[known['s1 word']] = numberOf(word, s1, outsideWord);
  values[known['s1 tag']] = numberOf(tag, s1, 0);
  values[known['s1 suffix']] = numberOf(suffix, s1, outsideWord);
  values[known['s2 word']] = numberOf(word, s2, outsideWord);
  values[known['s2 tag']] = numberOf(tag, s2, 0);
  values[known['s3 tag']] = numberOf(tag, configuration.stacked(3), 0);
  values[known.depth] = Math.min(deepest, configuration.size);
  values[known['verb below']] = verbBelow(configuration);
}

/** The tag of the nearest verb under the two words on top, else of one of these, and whether it has children before it. */
function verbBelow(configuration: Configuration): number {
  let found = 0;
  for (let under = 0; under < deepest; under++) {
    const word = configuration.stacked(under);
    const tag = numberOf(configuration.sentence.tag, word, 0);
    if (tag !== auxiliary && tag < firstVerb) continue;
    found = tag | (numberOf(configuration.leftLabels, word, 0) !== 0 ? 32 : 0);
    if (under > 1) break;
  }
  return found;
}

/** Writes what is known of the words to come. */
function describeNext(values: Int32Array, { sentence, next }: Configuration): void {
  const { word, tag, suffix, shape, nextVerb, length } = sentence;
  const ahead = (by: number): number => (next + by <= length ? next + by : -1);
  values[known['b0 word']] = word[next] ?? 0;
  values[known['b0 tag']] = tag[next] ?? 0;
  values[known['b0 suffix']] = suffix[next] ?? 0;
  values[known['b0 shape']] = shape[next] ?? 0;
  values[known['b1 word']] = numberOf(word, ahead(1), outsideWord);
  values[known['b1 tag']] = numberOf(tag, ahead(1), 0);
  values[known['b1 shape']] = numberOf(shape, ahead(1), 0);
  values[known['b2 word']] = numberOf(word, ahead(2), outsideWord);
  values[known['b2 tag']] = numberOf(tag, ahead(2), 0);
  values[known['b2 shape']] = numberOf(shape, ahead(2), 0);
  values[known['b3 tag']] = numberOf(tag, ahead(3), 0);
  values[known['b4 tag']] = numberOf(tag, ahead(4), 0);
  values[known['next verb']] = nextVerb[next] ?? 0;
}

/** Writes what is known of the children of the word on top of the stack. */
function describeTopChildren(values: Int32Array, configuration: Configuration): void {
  const { sentence, labels, leftChild, rightChild } = configuration;
  const top = configuration.stacked(0);
  const left = numberOf(leftChild, top, -1);
  const secondLeft = numberOf(configuration.secondLeftChild, top, -1);
  const right = numberOf(rightChild, top, -1);
  values[known['s0 left word']] = numberOf(sentence.word, left, outsideWord);
  values[known['s0 left tag']] = numberOf(sentence.tag, left, 0);
  values[known['s0 left label']] = numberOf(labels, left, noLabel);
  values[known['s0 second left label']] = numberOf(labels, secondLeft, noLabel);
  values[known['s0 right word']] = numberOf(sentence.word, right, outsideWord);
  values[known['s0 right tag']] = numberOf(sentence.tag, right, 0);
  values[known['s0 right label']] = numberOf(labels, right, noLabel);
  values[known['s0 second right label']] = numberOf(labels, numberOf(configuration.secondRightChild, top, -1), noLabel);
  values[known['s0 right right tag']] = numberOf(sentence.tag, numberOf(rightChild, right, -1), 0);
  values[known['s0 left count']] = numberOf(configuration.leftCount, top, -1);
  values[known['s0 right count']] = numberOf(configuration.rightCount, top, -1);
  values[known['s0 left labels']] = numberOf(configuration.leftLabels, top, -1);
  values[known['s0 right labels']] = numberOf(configuration.rightLabels, top, -1);
  values[known['s0 case']] = numberOf(configuration.caseWord, top, -1);
}

/** Writes what is known of the children of the words under the top of the stack. */
function describeUnderChildren(values: Int32Array, configuration: Configuration): void {
  const { sentence, labels } = configuration;
  const [s1, s2] = [configuration.stacked(1), configuration.stacked(2)];
  const left = numberOf(configuration.leftChild, s1, -1);
  const right = numberOf(configuration.rightChild, s1, -1);
  values[known['s1 left tag']] = numberOf(sentence.tag, left, 0);
  values[known['s1 right word']] = numberOf(sentence.word, right, outsideWord);
  values[known['s1 right tag']] = numberOf(sentence.tag, right, 0);
  values[known['s1 right label']] = numberOf(labels, right, noLabel);
  values[known['s1 second right label']] = numberOf(labels, numberOf(configuration.secondRightChild, s1, -1), noLabel);
  values[known['s1 right count']] = numberOf(configuration.rightCount, s1, -1);
  values[known['s1 left labels']] = numberOf(configuration.leftLabels, s1, -1);
  values[known['s1 right labels']] = numberOf(configuration.rightLabels, s1, -1);
  values[known['s2 left labels']] = numberOf(configuration.leftLabels, s2, -1);
}

/** Writes what is known of the children of the next word, all of them before it. */
function describeNextChildren(values: Int32Array, configuration: Configuration): void {
  const { sentence, labels, next } = configuration;
  const left = numberOf(configuration.leftChild, next, -1);
  const second = numberOf(configuration.secondLeftChild, next, -1);
  values[known['b0 left word']] = numberOf(sentence.word, left, outsideWord);
  values[known['b0 left tag']] = numberOf(sentence.tag, left, 0);
  values[known['b0 left label']] = numberOf(labels, left, noLabel);
  values[known['b0 second left word']] = numberOf(sentence.word, second, outsideWord);
  values[known['b0 second left label']] = numberOf(labels, second, noLabel);
  values[known['b0 left count']] = configuration.leftCount[next] ?? 0;
  values[known['b0 left labels']] = configuration.leftLabels[next] ?? 0;
  values[known['b0 case']] = configuration.caseWord[next] ?? 0;
}

/** Writes what lies between the words that a move may tie. */
function describeGaps(values: Int32Array, configuration: Configuration): void {
  const { sentence, next } = configuration;
  const [s0, s1] = [configuration.stacked(0), configuration.stacked(1)];
  values[known['gap s0 b0']] = s0 < 0 ? none : coarse(next - s0);
  values[known['gap s1 s0']] = s1 < 0 ? none : coarse(s0 - s1);
  values[known['marks s0 b0']] = s0 < 0 ? none : marksBetween(sentence, s0, next);
  values[known['marks s1 s0']] = s1 < 0 ? none : marksBetween(sentence, s1, s0);
}

/** Writes all that is known when a move is chosen. */
export function describeMove(values: Int32Array, configuration: Configuration): void {
  describeStack(values, configuration);
  describeNext(values, configuration);
  describeTopChildren(values, configuration);
  describeUnderChildren(values, configuration);
  describeNextChildren(values, configuration);
  describeGaps(values, configuration);
}
