import { mix } from '../../language/hash.ts';
import { shapeOf } from '../../language/shape.ts';
import type { Tag } from '../../language/tag.ts';
import type { Report } from '../report.ts';
import { type Indexed, numberAt } from './indexed.ts';

/** How many features a possible cue has. */
export const cueFeatureCount = 34;

/** The most hashed rows that the cue weights have. */
export const cueRows = 2 ** 18;

const possible: ReadonlySet<Tag> = new Set(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'NOUN', 'ADJ', 'PROPN']);
const others = new Set(['according', 'per', ':', 'on', 'for', 'against', 'about', 'in']);

/** Verbs that tell how things look, not what anybody says. */
const seeming = new Set(['appear', 'seem', 'tend']);

/** Whether the token at `at` can be the head of a cue at all. */
export function canBeCue({ document }: Indexed, at: number): boolean {
  const token = document.tokens[at];
  if (token === undefined || seeming.has(token.lemma)) return false;
  return possible.has(token.tag) || token.lower === 'according' || token.lower === ':';
}

/** 0 outside, 1 inside, 2 at a quotation's first word, 3 at its last. */
function quoteState({ document }: Indexed, at: number): number {
  const index = document.tokens[at]?.quotation ?? -1;
  const quotation = document.quotations[index];
  if (quotation === undefined) return 0;
  if (quotation.first === at) return 2;
  return quotation.last === at + 1 ? 3 : 1;
}

/** Words up to the next "that", opening mark, comma or end: 0 to 7, with what ends the search. */
function ahead(source: Indexed, at: number, last: number): number {
  for (let step = 1; step < 8; step += 1) {
    const token = source.document.tokens[at + step];
    if (token === undefined || at + step >= last) return 8 + Math.min(step, 3);
    if (token.lower === 'that') return 16 + Math.min(step, 4);
    if (token.quotation >= 0 && quoteState(source, at + step) === 2) return 24 + Math.min(step, 4);
    if (token.lower === ',') return 32 + Math.min(step, 4);
    if (token.lower === 'to') return 40 + Math.min(step, 4);
  }
  return 0;
}

/** How the frame stands to quotations: any before the token, any behind it. */
function quotesAround({ document, frames, frameOf }: Indexed, at: number): number {
  const frame = frames[frameOf[at] ?? 0];
  if (frame === undefined) return 0;
  let around = 0;
  for (let other = Math.max(frame.first, at - 60); other < at; other += 1)
    if ((document.tokens[other]?.quotation ?? -1) >= 0) around |= 1;
  for (let other = at + 1; other < Math.min(frame.last, at + 60); other += 1)
    if ((document.tokens[other]?.quotation ?? -1) >= 0) around |= 2;
  if (at - frame.first < 4) around |= 4;
  if (frame.last - at < 4) around |= 8;
  return around;
}

/** The auxiliary or other helper nearest to the left, over adverbs and negation. */
function helperOf({ document, words }: Indexed, at: number): number {
  for (let left = at - 1; left >= Math.max(0, at - 4); left -= 1) {
    const tag = document.tokens[left]?.tag;
    if (tag === 'AUX' || tag === 'PART') return words[left] ?? 0;
    if (tag !== 'ADV') return 2;
  }
  return 1;
}

const nominal: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'PRON']);

/** The word that most likely is the subject: the nearest nominal to the left over helpers. */
function subjectOf({ document, words }: Indexed, at: number): number {
  for (let left = at - 1; left >= Math.max(0, at - 7); left -= 1) {
    const token = document.tokens[left];
    if (token === undefined) break;
    if (nominal.has(token.tag)) return token.tag === 'PROPN' ? 1 : (words[left] ?? 0);
    if (!(token.tag === 'AUX' || token.tag === 'ADV' || token.tag === 'PART')) return 2;
  }
  return 3;
}

/** Which rule fired, and with what, as one number. */
function ruleNumber(rule: Report | undefined): number {
  if (rule === undefined) return 0;
  return 1 + (rule.source === null ? 0 : 1) + 2 * Math.min(3, rule.content.length) + 8 * (rule.because[0]?.length ?? 0);
}

/** Writes the feature rows of the possible cue at `at` into `rows`. */
export function writeCueRows(source: Indexed, at: number, rows: Int32Array): void {
  const { words, lemmas, tags, kinds, frames, frameOf, document } = source;
  const mask = cueRows - 1;
  const frame = frames[numberAt(frameOf, at)];
  const lemma = numberAt(lemmas, at);
  const tag = numberAt(tags, at);
  const left = at > 0 ? numberAt(tags, at - 1) : 40;
  const left2 = at > 1 ? numberAt(tags, at - 2) : 40;
  const right = numberAt(tags, at + 1);
  const right2 = numberAt(tags, at + 2);
  const wordLeft = numberAt(words, at - 1);
  const wordRight = numberAt(words, at + 1);
  const ruled = ruleNumber(source.rules.get(at));
  const quote = quoteState(source, at) * 16 + quoteState(source, at - 1) * 4 + quoteState(source, at + 1);
  const around = quotesAround(source, at);
  const next = ahead(source, at, frame?.last ?? at);
  const helper = helperOf(source, at);
  const subject = subjectOf(source, at);
  const shape = shapeOf(document.tokens[at]?.text ?? '');
  let to = 0;
  const put = (kind: number, value: number): void => {
    rows[to] = mix(kind, value) & mask;
    to += 1;
  };
  put(1, lemma);
  put(2, mix(lemma, tag));
  put(3, tag);
  put(4, mix(lemma, wordRight));
  put(5, mix(lemma, wordLeft));
  put(6, wordRight);
  put(7, wordLeft);
  put(8, numberAt(words, at + 2));
  put(9, numberAt(words, at - 2));
  put(10, left * 64 + tag);
  put(11, tag * 64 + right);
  put(12, (left * 64 + tag) * 64 + right);
  put(13, (left2 * 64 + left) * 64 + tag);
  put(14, (tag * 64 + right) * 64 + right2);
  put(15, numberAt(kinds, at));
  put(16, numberAt(kinds, at) * 64 + next);
  put(17, mix(lemma, next));
  put(18, mix(lemma, quote));
  put(19, quote * 32 + tag);
  put(20, mix(lemma, around));
  put(21, around * 64 + tag);
  put(22, mix(ruled, numberAt(kinds, at)));
  put(23, mix(ruled, lemma));
  put(24, helper);
  put(25, mix(helper, lemma));
  put(26, mix(helper, tag));
  put(27, subject);
  put(28, mix(subject, lemma));
  put(29, mix(subject, numberAt(kinds, at)));
  put(30, shape * 64 + tag);
  put(31, mix(lemma, right));
  put(32, mix(lemma, left));
  put(33, mix(wordLeft, tag));
  put(34, mix(lemma, others.has(document.tokens[at + 1]?.lower ?? '') ? 1 : 0) ^ quote);
}
