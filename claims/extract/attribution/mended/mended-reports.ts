import type { Document, Token } from '../../../language/document.ts';
import { phraseBefore, type Range } from '../../../language/noun-phrase.ts';
import { isFiniteVerb, isVerb } from '../../../language/tag.ts';
import { states } from '../../../language/token-range.ts';
import { isPassive } from '../passive.ts';
import type { Report } from '../report.ts';
import { withEnds } from './content-ends.ts';
import { isAfterPlace, isDoubtful } from './doubtful-speaker.ts';
import { withoutAddressee } from './mended-contents.ts';
import { subjectByTree } from './subject-by-tree.ts';
import { afterJoinedFrame, aroundFrame, fromSentenceStart, invertedAtEnd } from './trailing-frame.ts';

/** The parts of a range outside of another. */
function without(range: Range, { first, last }: Range): readonly Range[] {
  const parts = [
    { first: range.first, last: Math.min(range.last, first) },
    { first: Math.max(range.first, last), last: range.last },
  ];
  return parts.filter((part) => part.first < part.last);
}

function holdsAll(content: readonly Range[], { first, last }: Range): boolean {
  return content.some((range) => range.first <= first && last <= range.last);
}

/** "traders in Marlow, Ohio": the phrase before a place together with it. */
function withPlace({ tokens, sentences }: Document, place: Range): Range | null {
  const floor = sentences[tokens[place.first]?.sentence ?? 0]?.first ?? 0;
  const phrase = phraseBefore(tokens, place.first - 1, floor);
  return phrase === null ? null : { first: phrase.first, last: place.last };
}

/** "the place was not named, the agency": the phrase after the clause that was taken for a part of who speaks. */
function afterClause(tokens: readonly Token[], source: Range, cue: number): Range | null {
  if (!states(tokens, source)) return null;
  const comma = tokens.slice(source.first, source.last).findLastIndex(({ text }) => text === ',');
  const range = { first: source.first + comma + 1, last: source.last };
  const isPhrase = comma > 0 && range.first < range.last && range.last <= cue && !states(tokens, range);
  return isPhrase ? phraseBefore(tokens, range.last, range.first) : null;
}

/** Whether a verb has tense: "know", "have long known". */
function hasTense({ tokens, language }: Document, verb: number): boolean {
  if (isFiniteVerb(tokens[verb]?.tag ?? 'X')) return true;
  let before = verb - 1;
  while (tokens[before]?.tag === 'ADV') before--;
  return tokens[verb]?.tag === 'VBN' && language.clauses.verbs.finiteAuxiliaries.has(tokens[before]?.lower ?? '');
}

/** The phrase right before a verb and its auxiliaries. */
function phraseBeforeGroup({ tokens, sentences }: Document, verb: number): Range | null {
  let at = verb;
  while (['AUX', 'ADV', 'VBP'].includes(tokens[at - 1]?.tag ?? 'X')) at--;
  const phrase = phraseBefore(tokens, at, sentences[tokens[verb]?.sentence ?? -1]?.first ?? at);
  return phrase?.last === at ? phrase : null;
}

/** Who speaks by the sentence's tree where nobody was found: "scientists have long known". */
function withSubject(document: Document, report: Report): Report {
  const { tokens } = document;
  const { cueToken, source, content } = report;
  const cue = tokens[cueToken];
  if (source !== null || cue === undefined || !isVerb(cue.tag) || cue.quotation >= 0) return report;
  if (!hasTense(document, cueToken) || isPassive(tokens, cueToken) || content.some(({ first }) => first < cueToken))
    return report;
  const subject = subjectByTree(document, cueToken) ?? phraseBeforeGroup(document, cueToken);
  return subject === null || isDoubtful(document, subject, cueToken) ? report : { ...report, source: subject };
}

/** "according to radar data, a source has told": who is named ends where the next clause begins. */
function withoutNextClause({ tokens }: Document, report: Report): Report {
  const { source, cueToken } = report;
  if (source === null || tokens[cueToken]?.grammar?.opensSource !== true || source.first < cueToken) return report;
  const comma = tokens.slice(source.first, source.last).findIndex(({ text }) => text === ',');
  const last = source.first + comma;
  const opensRelative = tokens[last + 1]?.grammar?.opensRelative === true;
  if (comma < 1 || opensRelative || !states(tokens, { first: last, last: source.last })) return report;
  return { ...report, source: { first: source.first, last } };
}

/** Who speaks instead of the one found, who can hardly be it: the subject of the verb. */
function subjectInstead(document: Document, source: Range, cue: number): Range | null {
  const { tokens } = document;
  const subject = isAfterPlace(tokens, source)
    ? withPlace(document, source)
    : (afterClause(tokens, source, cue) ?? subjectByTree(document, cue));
  if (subject === null || !isDoubtful(document, subject, cue)) return subject;
  return tokens[cue]?.tag === 'VBG' && subject.last < cue ? subject : null;
}

/** A report whose doubtful speaker is the subject of its verb, where that is somebody else. */
function withOwnSubject(document: Document, report: Report): Report {
  const { tokens } = document;
  const { cueToken, source, content } = report;
  const cue = tokens[cueToken];
  if (cue === undefined || source === null || !isVerb(cue.tag) || cue.quotation >= 0) return report;
  if (!isDoubtful(document, source, cueToken)) return report;
  const subject = subjectInstead(document, source, cueToken);
  if (subject === null || subject.last > cueToken) return report;
  const rest = content.flatMap((range) => without(range, subject));
  return holdsAll(content, subject) && rest.length === 0 ? report : { ...report, source: subject, content: rest };
}

/** A report in which a passive names somebody after it who only begins the next clause: "was revealed after Zoe said". */
function isTorn({ tokens }: Document, { cueToken, source, content }: Report): boolean {
  if (source === null || source.first < cueToken || !isPassive(tokens, cueToken)) return false;
  return tokens[source.first - 1]?.grammar?.marksAgent !== true && content.some(({ first }) => first >= source.last);
}

/** So many reports after one may hold a part of its words. */
const nearest = 6;

/** "said that A, adding “B”": of two reports of the same words the one whose cue stands right before them keeps them. */
function withoutOthers(report: Report, following: readonly Report[]): Report {
  if (report.content.length < 2) return report;
  const isOthers = ({ first, last }: Range): boolean =>
    following.some(
      ({ cueToken, content: [only, ...more] }) =>
        cueToken > report.cueToken &&
        cueToken < first &&
        more.length === 0 &&
        only?.first === first &&
        only.last === last,
    );
  const content = report.content.filter((range) => !isOthers(range));
  return content.length === 0 ? report : { ...report, content };
}

/** The source without a mark of a list before it: "• Messages of the minister". */
function withoutMark({ tokens }: Document, report: Report): Report {
  const { source } = report;
  const isMark = source !== null && source.last - source.first > 1 && tokens[source.first]?.tag === 'PUNCT';
  return isMark ? { ...report, source: { first: source.first + 1, last: source.last } } : report;
}

/** What is mended in a report, one after the other. */
const mends = [
  withoutMark,
  withOwnSubject,
  withSubject,
  withoutNextClause,
  withoutAddressee,
  afterJoinedFrame,
  aroundFrame,
  invertedAtEnd,
  fromSentenceStart,
  withEnds,
];

/** Reports with the speaker that the sentence's tree gives where the one found can hardly be it, and with all that is said and no more. */
export function mendedReports(document: Document, reports: readonly Report[]): readonly Report[] {
  return reports
    .filter((report) => !isTorn(document, report))
    .map((report, at, all) => withoutOthers(report, all.slice(at + 1, at + 1 + nearest)))
    .map((report) => mends.reduce((found, mend) => mend(document, found), report));
}
