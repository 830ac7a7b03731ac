import type { RuleId } from '../../../grounds.ts';
import { shapeOf } from '../../../language/shape.ts';
import { isVerb, type Tag } from '../../../language/tag.ts';
import type { Report } from '../report.ts';
import { cueTemplates, known } from './cue-templates.ts';
import { type Indexed, numberAt } from './indexed.ts';

/**
 * Whether the token at `at` can be the head of a cue at all: a verb, or a word of another kind that is one often enough,
 * as "claim", "critical", "according" and the colon are.
 */
export function canBeCue({ document }: Indexed, at: number, otherCues: ReadonlySet<string>): boolean {
  const token = document.tokens[at];
  if (token === undefined) return false;
  return isVerb(token.tag) ? !token.cue?.seems : otherCues.has(token.lemma);
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
  for (let step = 1; step < 8; step++) {
    const token = source.document.tokens[at + step];
    if (token === undefined || at + step >= last) return 8 + Math.min(step, 3);
    if (token.grammar?.opensContent) return 16 + Math.min(step, 4);
    if (token.quotation >= 0 && quoteState(source, at + step) === 2) return 24 + Math.min(step, 4);
    if (token.lower === ',') return 32 + Math.min(step, 4);
    if (token.grammar?.marksInfinitive) return 40 + Math.min(step, 4);
  }
  return 0;
}

/** How far from a word quotations are looked for in its frame. */
const quotesReach = 60;

/** How the frame stands to quotations: any before the token, any after it. */
function quotesAround({ frames, frameOf, quotedBefore, quotedBehind }: Indexed, at: number): number {
  const frame = frames[frameOf[at] ?? 0];
  if (frame === undefined) return 0;
  let around = 0;
  if (numberAt(quotedBefore, at) >= Math.max(frame.first, at - quotesReach)) around |= 1;
  if (numberAt(quotedBehind, at) < Math.min(frame.last, at + quotesReach)) around |= 2;
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

/** Stands for the tag of what lies outside of the text. */
const noTag = 40;

/**
 * The number by which the weights know each rule: any will do, and a change calls for a fit. 0 for rules that are asked
 * after the weights. A speaker before or after the verb is one to them: told apart, these brought nothing (0017).
 */
export const ruleNumbers = {
  'according-to': 12,
  noun: 17,
  colon: 25,
  'content-speaker-verb': 30,
  'content-verb-speaker': 32,
  'speaker-verb-content': 32,
  turn: 0,
  signature: 0,
  'verb-beside': 0,
  unattributed: 0,
  'language-not-read': 0,
} as const satisfies Partial<Record<RuleId, number>>;

/** Rules that no fitted weights know count as none. */
const numbered: Partial<Record<RuleId, number>> = ruleNumbers;

/** Which rule fired, and with what, as one number. */
function ruleNumber(report: Report | undefined): number {
  if (report === undefined) return 0;
  const { source, content, grounds } = report;
  return (
    1 +
    (source === null ? 0 : 1) +
    2 * Math.min(3, content.length) +
    8 * (grounds.rule === null ? 0 : (numbered[grounds.rule] ?? 0))
  );
}

/** Writes the feature rows of the possible cue at `at` into `rows`. */
export function writeCueRows(source: Indexed, at: number, rows: Int32Array): void {
  const values = new Int32Array(cueTemplates.width);
  const next = source.document.tokens[at + 1];
  const { words, lemmas, tags, kinds, frames, frameOf, document } = source;
  values[known.lemma] = numberAt(lemmas, at);
  values[known.tag] = numberAt(tags, at);
  values[known.kind] = numberAt(kinds, at);
  values[known.shape] = shapeOf(document.tokens[at]?.text ?? '');
  values[known['left word']] = numberAt(words, at - 1);
  values[known['left tag']] = at > 0 ? numberAt(tags, at - 1) : noTag;
  values[known['second left word']] = numberAt(words, at - 2);
  values[known['second left tag']] = at > 1 ? numberAt(tags, at - 2) : noTag;
  values[known['right word']] = numberAt(words, at + 1);
  values[known['right tag']] = numberAt(tags, at + 1);
  values[known['second right word']] = numberAt(words, at + 2);
  values[known['second right tag']] = numberAt(tags, at + 2);
  values[known.tie] = next?.grammar?.ties || next?.lower === ':' ? 1 : 0;
  values[known.quotes] = quoteState(source, at) * 16 + quoteState(source, at - 1) * 4 + quoteState(source, at + 1);
  values[known.around] = quotesAround(source, at);
  values[known.ahead] = ahead(source, at, frames[numberAt(frameOf, at)]?.last ?? at);
  values[known.helper] = helperOf(source, at);
  values[known.subject] = subjectOf(source, at);
  values[known.rule] = ruleNumber(source.rules.get(at));
  cueTemplates.write(values, rows, 0);
}
