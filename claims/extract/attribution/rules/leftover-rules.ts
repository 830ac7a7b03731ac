import { byRule } from '../../../grounds.ts';
import type { Document, Quotation, Token } from '../../../language/document.ts';
import { phraseAfter, type Range } from '../../../language/noun-phrase.ts';
import { isFiniteVerb, isTensed, isVerb } from '../../../language/tag.ts';
import { verbGroup } from '../../../language/verb-group.ts';
import type { Frame } from '../../quotations/frame.ts';
import type { Report } from '../report.ts';
import type { GrowingReport } from './growing-report.ts';
import { sharedSubject, subjectBefore } from './speaker-of-verb.ts';

/** How far, in tokens, a quotation may stand from what its speaker said before. */
const reach = 120;

/** A whole quotation that no report holds, the frame it stands in, and the reports that stand before. */
export interface Leftover {
  readonly document: Document;
  readonly quotation: Quotation;
  readonly frame: Frame;
  readonly previous: GrowingReport | null;
  /** The first report of a saying that the rules alone found in a range. */
  readonly ruledIn: (range: Range) => Report | null;
  /** The report with this head of a cue. */
  readonly byCue: (token: number) => GrowingReport | null;
}

/** What becomes of a leftover: another span of a report, a report of its own, or null where the rule does not apply. */
export type Adoption = { readonly joins: GrowingReport } | { readonly makes: Report };
type Rule = (leftover: Leftover) => Adoption | null;

/** A name has at most so many words. */
const longestSignature = 6;

/** The name that fills a sentence after a dash, but for its full stop: words that all begin with a capital, or a phrase. */
function signatureAt(tokens: readonly Token[], first: number, end: number): Range | null {
  const last = tokens[end - 1]?.text === '.' ? end - 1 : end;
  const phrase = phraseAfter(tokens, first, end);
  if (phrase !== null && phrase.last >= end - 1 && tokens[first]?.tag === 'PROPN') return phrase;
  const words = tokens.slice(first, last);
  const isName =
    words.length > 1 && words.length <= longestSignature && words.every(({ text }) => /^\p{Lu}/u.test(text));
  return isName ? { first, last } : null;
}

/** "“…” ― Name": a signature after the quotation. */
const signed: Rule = ({ document: { tokens, sentences }, quotation }) => {
  const dash = tokens[quotation.last];
  if (dash === undefined || !/^[―—–-]+$/.test(dash.text)) return null;
  const end = sentences[dash.sentence]?.last ?? quotation.last;
  const source = signatureAt(tokens, quotation.last + 1, end);
  if (source === null) return null;
  const cue = [{ first: quotation.last, last: quotation.last + 1 }];
  return {
    makes: {
      cueToken: quotation.last,
      cue,
      source,
      content: [quotation],
      confidence: 0.8,
      grounds: byRule('signature'),
    },
  };
};

/** A paragraph that opens with a mark while the one before was left open goes on with what its speaker said. */
const continued: Rule = ({ quotation, previous, document }) => {
  const before = document.quotations[quotation.continues];
  return previous !== null && before !== undefined && previous.touches(before) ? { joins: previous } : null;
};

/** What the rules alone attribute. */
const ruledOne: Rule = ({ document, quotation, ruledIn }) => {
  const report = ruledIn(quotation);
  if (report === null) return null;
  const start = Math.min(quotation.first, ...report.content.map(({ first }) => first));
  const first = start < quotation.first && document.tokens[start]?.tag === 'CCONJ' ? start + 1 : start;
  const content = [{ first, last: quotation.last }];
  return { makes: { ...report, content, confidence: Math.round(report.confidence * 700) / 1000 } };
};

/** How far from a quotation its own verb of speaking may stand, insertions included. */
const besideReach = 30;

function isSpeechVerb(token: Token | undefined): boolean {
  return token !== undefined && token.quotation < 0 && isFiniteVerb(token.tag) && token.cue?.class === 'speech';
}

/** The verb of speaking right before a quotation: "X, a historian, recalled, “…”". */
function verbBefore({ document: { tokens }, quotation, frame }: Leftover): number {
  const mark = tokens[quotation.first - 1]?.text ?? '';
  const at = quotation.first - 2;
  return (mark === ',' || mark === ':') && at > frame.first && isSpeechVerb(tokens[at]) ? at : -1;
}

/** The verb of speaking after a quotation, the first finite verb of its paragraph there: "“…” a narrator asks." */
function verbBehind({ document: { tokens, sentences }, quotation }: Leftover): number {
  const paragraph = sentences[tokens[quotation.last - 1]?.sentence ?? 0]?.paragraph;
  for (let at = quotation.last + 1; at < quotation.last + besideReach; at++) {
    const token = tokens[at];
    if (token === undefined || token.lower === '.' || sentences[token.sentence]?.paragraph !== paragraph) return -1;
    if (token.quotation < 0 && isTensed(token.tag)) return isSpeechVerb(token) ? at : -1;
  }
  return -1;
}

/** "She had seen enough to conclude: “…”": a verb of speaking after "to" before the colon, said by who does the main verb. */
const infinitive: Rule = ({ document: { tokens }, quotation, frame }) => {
  const verb = quotation.first - 2;
  const [before, cue, colon] = [tokens[verb - 1], tokens[verb], tokens[verb + 1]];
  const isSaid = colon?.text === ':' && cue?.tag === 'VB' && cue.cue?.class === 'speech' && cue.quotation < 0;
  if (!isSaid || !before?.grammar?.marksInfinitive || verb <= frame.first) return null;
  const source = sharedSubject(tokens, verb, frame.first);
  if (source === null) return null;
  const grounds = byRule('verb-beside', 'speech');
  return {
    makes: {
      cueToken: verb,
      cue: [{ first: verb, last: verb + 1 }],
      source,
      content: [quotation],
      confidence: 0.7,
      grounds,
    },
  };
};

/** A quotation with a verb of speaking and its subject right beside it. */
const beside: Rule = (leftover) => {
  const { document, quotation, frame, byCue } = leftover;
  const { tokens } = document;
  const before = verbBefore(leftover);
  const verb = before < 0 ? verbBehind(leftover) : before;
  if (verb < 0) return null;
  const report = byCue(verb);
  if (report !== null) return report.began.source === null ? null : { joins: report };
  const floor = verb < quotation.first ? frame.first : quotation.last;
  const group = verbGroup(tokens, verb, floor);
  const source = group.passive ? null : subjectBefore(tokens, group.first, floor);
  if (source === null || (verb > quotation.last && source.first !== quotation.last)) return null;
  const cue = [{ first: group.first, last: group.last }];
  const grounds = byRule('verb-beside', 'speech');
  return { makes: { cueToken: verb, cue, source, content: [quotation], confidence: 0.7, grounds } };
};

/** "“A,” X said during a rally in Y, “but B.”": the half after what only says where and when. */
const resumed: Rule = ({ document: { tokens }, quotation, frame, previous }) => {
  if (previous === null) return null;
  const { cueToken } = previous.began;
  if (cueToken < frame.first || previous.end > cueToken) return null;
  const between = tokens.slice(cueToken + 1, quotation.first);
  const plain = between.every(({ tag, lower }) => !isFiniteVerb(tag) && tag !== 'AUX' && lower !== '.');
  return previous.isQuoted && plain && between.length < besideReach && between.at(-1)?.text === ','
    ? { joins: previous }
    : null;
};

/** How many words without a verb may stand after a quotation of several sentences: "… a tax cut” for the rich." */
const shortTail = 8;

/** Whether a quotation fills its sentences but for what little stands after it. */
function fills({ document: { tokens }, quotation, frame }: Leftover): boolean {
  const after = frame.last - quotation.last;
  if (quotation.first - frame.first > 1 || after > shortTail) return false;
  if (after <= 2) return true;
  const isLong = tokens[quotation.first]?.sentence !== tokens[quotation.last - 1]?.sentence;
  const tail = tokens.slice(quotation.last, frame.last);
  return isLong && tail.every(({ tag }) => !isVerb(tag) && tag !== 'AUX');
}

/** A sentence that is nothing but a quotation, right after one whose speaker is known, is theirs too. */
const floating: Rule = (leftover) => {
  const { quotation, previous } = leftover;
  if (previous === null || previous.began.grounds.rule === 'signature' || !fills(leftover)) return null;
  const end = Math.max(previous.end, previous.began.cueToken + 1);
  const isNear = quotation.first - end < reach && quotation.first >= end;
  return previous.isQuotedInPart && isNear ? { joins: previous } : null;
};

/** Nobody is named: an attribution without a speaker. */
const unattributed: Rule = ({ quotation, frame }) => {
  if (frame.last - frame.first > (quotation.last - quotation.first) * 1.5) return null;
  return {
    makes: {
      cueToken: -1,
      cue: [],
      source: null,
      content: [quotation],
      confidence: 0.3,
      grounds: byRule('unattributed'),
    },
  };
};

/** The rules in the order in which they are asked. */
export const leftoverRules: readonly Rule[] = [
  signed,
  continued,
  resumed,
  ruledOne,
  infinitive,
  beside,
  floating,
  unattributed,
];
