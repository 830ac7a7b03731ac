import { byRule, type CueClass, type RuleId } from '../../../grounds.ts';
import type { Token } from '../../../language/document.ts';
import { phraseAfter, type Range } from '../../../language/noun-phrase.ts';
import { isVerb } from '../../../language/tag.ts';
import { carriesClause, type VerbGroup, verbGroup } from '../../../language/verb-group.ts';
import type { Frame } from '../../quotations/frame.ts';
import type { Report } from '../report.ts';
import { trimmedRange } from './clause-end.ts';
import { contentAfter } from './said-content.ts';
import { sharedSubject, subjectBefore } from './speaker-of-verb.ts';

const confidences: Readonly<Record<CueClass, number>> = {
  speech: 0.8,
  belief: 0.55,
  intention: 0.5,
  judgement: 0.55,
  showing: 0.45,
};

/** The part of the frame before `end` that can be what was said, up to the last comma or quotation; null when none is. */
function contentBefore(tokens: readonly Token[], end: number, floor: number): Range | null {
  const before = tokens[end - 1];
  if (before === undefined || end <= floor) return null;
  const quoted = before.quotation >= 0;
  if (!(quoted || before.text === ',' || before.text === '–' || before.text === '—')) return null;
  const range = trimmedRange(tokens, { first: floor, last: end });
  if (range.last <= range.first) return null;
  if (quoted) return range;
  for (let at = range.first; at < range.last; at++) if (carriesClause(tokens, at)) return range;
  return null;
}

function isEnd(tokens: readonly Token[], at: number, last: number): boolean {
  return at >= last || /^[.,;:–—-]+$/.test(tokens[at]?.text ?? '.');
}

/** What the second half of an interrupted quotation or sentence is, after the cue. */
function secondHalf(tokens: readonly Token[], from: number, last: number): Range | null {
  let at = from;
  while (at < last && tokens[at]?.text !== ',' && (tokens[at]?.quotation ?? -1) < 0) at += 1;
  const range = trimmedRange(tokens, { first: at, last });
  return range.last - range.first > 1 ? range : null;
}

interface Setting {
  readonly tokens: readonly Token[];
  readonly frame: Frame;
  readonly group: VerbGroup;
  readonly kind: CueClass;
}

function report(
  { group, kind }: Setting,
  source: Range | null,
  { content, rule }: { content: readonly Range[]; rule: RuleId },
): Report {
  return {
    cueToken: group.verb,
    cue: [{ first: group.first, last: group.last }],
    source,
    content,
    confidence: confidences[kind],
    grounds: byRule(rule, kind),
  };
}

/** “…,” said X: the content stands before the verb, the speaker after it. */
function inverted({ tokens, frame, group, ...rest }: Setting): Report | null {
  if (rest.kind !== 'speech' || group.form !== 'finite' || group.first !== group.verb) return null;
  const content = contentBefore(tokens, group.first, frame.first);
  const source = content === null ? null : phraseAfter(tokens, group.last, frame.last);
  if (content === null || source === null || !isEnd(tokens, source.last, frame.last)) return null;
  const rest2 = secondHalf(tokens, source.last, frame.last);
  const quoted = rest2 !== null && (tokens[rest2.first]?.quotation ?? -1) >= 0;
  const setting = { tokens, frame, group, ...rest };
  return report(setting, source, {
    content: quoted && rest2 !== null ? [content, rest2] : [content],
    rule: 'content-verb-speaker',
  });
}

/** Whether what was said seems to follow the verb, so that what stands before the speaker is something else. */
function followsVerb(setting: Setting, quoted: boolean): boolean {
  const { tokens, frame, group } = setting;
  const after = contentAfter(tokens, group.verb, frame.last);
  if (after === null) return false;
  const opening = tokens[after.first];
  if (opening?.grammar?.opensContent || ((opening?.quotation ?? -1) >= 0 && !quoted)) return true;
  return !(quoted || isEnd(tokens, group.last, frame.last) || isSetting(tokens[group.last]));
}

/** “…,” X said: the content stands before the speaker. */
function trailing(setting: Setting, source: Range | null): Report | null {
  const { tokens, frame, group, kind } = setting;
  if (source === null || !(kind === 'speech' || kind === 'belief') || group.form !== 'finite') return null;
  const content = contentBefore(tokens, source.first, frame.first);
  if (content === null || followsVerb(setting, (tokens[content.last - 1]?.quotation ?? -1) >= 0)) return null;
  const second = secondHalf(tokens, group.last, frame.last);
  const goesOn = second !== null && (tokens[second.first]?.quotation ?? -1) >= 0;
  return report(setting, source, {
    content: goesOn ? [content, second] : [content],
    rule: 'content-speaker-verb',
  });
}

function isSetting(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'ADP' ||
      token.tag === 'ADV' ||
      token.tag === 'VBG' ||
      token.tag === 'PROPN' ||
      token.tag === 'SCONJ')
  );
}

/** X said …: speaker, verb, content. */
function leading(setting: Setting, source: Range | null): Report | null {
  const { tokens, frame, group } = setting;
  const content = contentAfter(tokens, group.verb, frame.last);
  if (content === null || (source === null && group.form === 'participle')) return null;
  return report(setting, source, { content: [content], rule: 'speaker-verb-content' });
}

/** How many tokens on either side of a verb belong to what it may report. */
const reach = 400;

/** What the rules make of the verb at `verb`, taken as a cue of `kind`; null when it has neither content nor speaker. */
export function verbReport(
  tokens: readonly Token[],
  frame: Frame,
  { verb, kind }: { verb: number; kind: CueClass },
): Report | null {
  const near = { ...frame, first: Math.max(frame.first, verb - reach), last: Math.min(frame.last, verb + reach) };
  const group = verbGroup(tokens, verb, near.first);
  if (group.passive) return null;
  const own = subjectBefore(tokens, group.first, near.first);
  const source = own ?? sharedSubject(tokens, group.first, near.first);
  const setting = { tokens, frame: near, group, kind };
  return inverted(setting) ?? trailing(setting, own) ?? leading(setting, source);
}

/** The reports whose cue is a reporting verb, in one frame. */
export function verbReports(tokens: readonly Token[], frame: Frame): readonly Report[] {
  const found: Report[] = [];
  for (let at = frame.first; at < frame.last; at++) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || !isVerb(token.tag) || tokens[at - 1]?.tag === 'DET') continue;
    const kind = token.cue?.class;
    const made = kind === undefined ? null : verbReport(tokens, frame, { verb: at, kind });
    if (made !== null) found.push(made);
  }
  return found;
}
