import type { Document } from '../../../language/document.ts';
import { phraseBefore, type Range } from '../../../language/noun-phrase.ts';
import { isVerb } from '../../../language/tag.ts';
import type { Report } from '../report.ts';
import { isAfterPlace, isDoubtful } from './doubtful-speaker.ts';
import { withoutAddressee } from './mended-contents.ts';
import { subjectByTree } from './subject-by-tree.ts';

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

/** A report whose doubtful speaker is the subject of its verb by the tree, where that is somebody else. */
function mended(document: Document, report: Report): Report {
  const { tokens } = document;
  const { cueToken, source, content } = report;
  const cue = tokens[cueToken];
  if (cue === undefined || source === null || !isVerb(cue.tag) || cue.quotation >= 0) return report;
  if (!isDoubtful(document, source, cueToken)) return report;
  const subject = isAfterPlace(tokens, source) ? withPlace(document, source) : subjectByTree(document, cueToken);
  if (subject === null || subject.last > cueToken) return report;
  if (isDoubtful(document, subject, cueToken) && !(tokens[cueToken]?.tag === 'VBG' && subject.last < cueToken))
    return report;
  const rest = content.flatMap((range) => without(range, subject));
  return holdsAll(content, subject) && rest.length === 0 ? report : { ...report, source: subject, content: rest };
}

/** Reports with the speaker that the sentence's tree gives where the one found can hardly be it, and without whom they are told to. */
export function mendedReports(document: Document, reports: readonly Report[]): readonly Report[] {
  return reports.map((report) => withoutAddressee(document, mended(document, report)));
}
