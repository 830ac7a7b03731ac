import type { Document, Token } from '../../language/document.ts';
import { isFiniteVerb, isNominal, isVerb } from '../../language/tag.ts';
import type { Model, Weights } from '../../model/model.ts';
import { onceFor } from '../../once.ts';
import { cueClassOf } from '../cue-verbs.ts';
import type { Range } from '../noun-phrase.ts';
import type { Report } from '../report.ts';
import { verbGroup } from '../rules/verb-group.ts';
import { divideAdded } from './added-reports.ts';
import { bestRoles, type RoleWeights } from './best-roles.ts';
import { canBeCue, writeCueRows } from './cue-features.ts';
import { cueTemplates } from './cue-templates.ts';
import { type Indexed, indexed, numberAt } from './indexed.ts';
import { shareSpeakers } from './joined-reports.ts';
import { windowRows } from './role-features.ts';
import { speakerOf, speakerTakenForContent } from './speaker.ts';
import { type Unit, windowAround } from './window.ts';

/** The least probability at which a word is taken as a cue: where precision and recall balance. */
const leastProbability = 0.42;

/** The least probability of a cue for which no content was found at which the rules' own answer is taken. */
const leastForRule = 0.8;

const speaker = 1;
const content = 2;

/** Tokens of the longest sentence that is looked at: what has no end is a list or a hoax, and costs as much as a book. */
const longestSentence = 1000;

interface Fitted {
  readonly cue: Weights;
  readonly intercept: number;
  readonly roles: RoleWeights;
  /** Base forms of words other than verbs that can be heads of cues. */
  readonly otherCues: ReadonlySet<string>;
}

/** What a model holds for attribution; null when it lacks any of it. */
const fittedOf = onceFor(({ weights, texts }: Model): Fitted | null => {
  const cue = weights.get('cue');
  const own = weights.get('role');
  const step = weights.get('role-step');
  if (cue === undefined || own === undefined || step === undefined) return null;
  const roles = { own: own.values, step: step.values, stepScale: step.scale / own.scale };
  const otherCues = new Set((texts.get('cue-words') ?? '').split(' '));
  return { cue, intercept: Number(texts.get('cue-intercept') ?? '0'), roles, otherCues };
});

/** How likely the token at `at` is the head of a cue. */
function cueProbability(source: Indexed, at: number, { fitted, rows }: { fitted: Fitted; rows: Int32Array }): number {
  writeCueRows(source, at, rows);
  let sum = 0;
  for (const row of rows) sum += fitted.cue.values[row] ?? 0;
  return 1 / (1 + Math.exp(-(sum * fitted.cue.scale + fitted.intercept)));
}

/** The runs of units that play `role`. */
function rangesOf(units: readonly Unit[], roles: Uint8Array, role: number): readonly Range[] {
  const found: { first: number; last: number }[] = [];
  units.forEach(({ first, last }, at) => {
    if (roles[at] !== role) return;
    const open = found.at(-1);
    if (open !== undefined && roles[at - 1] === role && open.last === first) open.last = last;
    else found.push({ first, last });
  });
  return found;
}

function reportAt(
  source: Indexed,
  cueToken: number,
  { fitted, probability }: { fitted: Fitted; probability: number },
): Report | null {
  const { tokens } = source.document;
  const window = windowAround(source, cueToken);
  const roles = bestRoles(windowRows(window, source, cueToken), window.cue, fitted.roles);
  const said = withoutStrays(source, withoutAdjuncts(source, cueToken, rangesOf(window.units, roles, content)));
  const rule = source.rules.get(cueToken);
  const found = speakerOf(source, cueToken, rangesOf(window.units, roles, speaker));
  if (said.length === 0) {
    const surely = rule !== undefined && probability >= leastForRule;
    return surely ? { ...rule, source: rule.source ?? found, confidence: Math.round(probability * 1000) / 1000 } : null;
  }
  const kind = cueClassOf(tokens[cueToken]?.lemma ?? '');
  const taken = found === null ? speakerTakenForContent(source, cueToken, said) : null;
  const cue = cueRange(source, cueToken, said);
  return {
    cueToken,
    cue: [cue],
    source: found ?? taken,
    content: withoutNextReport(source, cueToken, said)
      .filter((range) => range !== taken)
      .flatMap((range) => without(range, cue))
      .map((range) => ({ ...range, last: range.first < cueToken ? range.last : nextClause(source, range) })),
    confidence: Math.round(probability * 1000) / 1000,
    because: [...(rule?.because ?? []), ...(kind === undefined ? [] : [`${kind} word`]), 'fitted cue and roles'],
  };
}

/** What is left of a range without the words of another. */
function without({ first, last }: Range, other: Range): readonly Range[] {
  const parts = [
    { first, last: Math.min(last, other.first) },
    { first: Math.max(first, other.last), last },
  ];
  return first >= other.last || last <= other.first
    ? [{ first, last }]
    : parts.filter((part) => part.first < part.last);
}

/** Takes along the bracket that closes one opened within. */
function withBracket(tokens: readonly Token[], { first, last }: Range): Range {
  if (tokens[last]?.text !== ')') return { first, last };
  for (let at = last - 1; at >= first; at -= 1) {
    if (tokens[at]?.text === ')') break;
    if (tokens[at]?.text === '(') return { first, last: last + 1 };
  }
  return { first, last };
}

/** Drops what stands between a cue and the "that" of what was said: "complained during the meeting – a short one – that". */
function withoutAdjuncts(
  { document: { tokens } }: Indexed,
  cueToken: number,
  ranges: readonly Range[],
): readonly Range[] {
  const that = ranges.find(({ first }) => first > cueToken && tokens[first]?.lower === 'that');
  if (that === undefined) return ranges;
  const states = ({ first, last }: Range): boolean =>
    tokens.slice(first, last).some(({ tag, quotation }) => isFiniteVerb(tag) || tag === 'AUX' || quotation >= 0);
  return ranges.filter((range) => range.first < cueToken || range.first >= that.first || states(range));
}

/** "A, according to B, and C": what is behind the speaker's ", and" is not B's where A is. */
function withoutNextReport(
  { document: { tokens } }: Indexed,
  cueToken: number,
  said: readonly Range[],
): readonly Range[] {
  const before = said.filter(({ first }) => first < cueToken);
  const behind = (range: Range): boolean => range.first > cueToken && (tokens[range.first]?.quotation ?? -1) < 0;
  const isTwofold = tokens[cueToken]?.lower === 'according' && before.length > 0;
  return isTwofold ? said.filter((range) => !behind(range)) : said;
}

/** Where the clause behind a thing that is named begins: "found cracks in the bridge | , and the board has asked". */
function nextClause({ document: { tokens } }: Indexed, { first, last }: Range): number {
  if (tokens[first]?.lower === 'that') return last;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || isFiniteVerb(token.tag) || token.tag === 'AUX') return last;
    const joins = token.text === ',' && /^(?:and|but)$/.test(tokens[at + 1]?.lower ?? '');
    const states = (): boolean => tokens.slice(at + 2, last).some(({ tag }) => isFiniteVerb(tag) || tag === 'AUX');
    if (joins && states()) return at;
  }
  return last;
}

/** Drops words that only join ("that") where other words are what was said. */
function withoutStrays({ document }: Indexed, ranges: readonly Range[]): readonly Range[] {
  const weighty = ranges.filter(
    ({ first, last }) =>
      last - first > 1 || isNominal(document.tokens[first]?.tag ?? 'X') || isVerb(document.tokens[first]?.tag ?? 'X'),
  );
  const kept = weighty.filter(({ first, last }) => last - first > 1 || document.tokens[first]?.lower !== 'that');
  return (kept.length > 0 ? kept : ranges).map((range) => withBracket(document.tokens, range));
}

/** The verb group or word of a cue, with the small word that ties it to what was said: "called for". */
function cueRange({ document, frames, frameOf }: Indexed, cueToken: number, said: readonly Range[]): Range {
  const { tokens } = document;
  if (tokens[cueToken]?.lower === 'according') return { first: cueToken, last: cueToken + 2 };
  const floor = frames[numberAt(frameOf, cueToken)]?.first ?? cueToken;
  const group = isVerb(tokens[cueToken]?.tag ?? 'X')
    ? verbGroup(tokens, cueToken, floor)
    : { first: cueToken, last: cueToken + 1 };
  const next = tokens[group.last];
  const ties = (next?.tag === 'ADP' || next?.lower === 'to') && said.some(({ first }) => first === group.last + 1);
  return { first: group.first, last: ties ? group.last + 1 : group.last };
}

/** Whether a token stands in a run of words that no sentence is as long as. */
function isEndless({ tokens, sentences }: Document, at: number): boolean {
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  return sentence !== undefined && sentence.last - sentence.first > longestSentence;
}

/** What the fitted weights make of what the rules found, in the order of the cues; null when the model has none. */
export function fittedReports(document: Document, ruled: readonly Report[], model: Model): readonly Report[] | null {
  const fitted = fittedOf(model);
  if (fitted === null) return null;
  const source = indexed(document, ruled);
  const rows = new Int32Array(cueTemplates.count);
  const found: Report[] = [];
  for (let at = 0; at < document.tokens.length; at += 1) {
    if (isEndless(document, at) || !canBeCue(source, at, fitted.otherCues)) continue;
    const probability = cueProbability(source, at, { fitted, rows });
    const report = probability < leastProbability ? null : reportAt(source, at, { fitted, probability });
    if (report !== null) found.push(report);
  }
  return divideAdded(source, shareSpeakers(source, found));
}
