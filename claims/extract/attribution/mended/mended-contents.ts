import type { Document, Token } from '../../../language/document.ts';
import type { Range } from '../../../language/noun-phrase.ts';
import { isTensed } from '../../../language/tag.ts';
import { states } from '../../../language/token-range.ts';
import type { Report } from '../report.ts';

/** How far after the verb what is said may begin. */
const reach = 6;

/** Where what is said begins after whom it is said to: "told the tribunal | she was paid less"; -1 where nobody is named. */
function afterAddressee(tokens: readonly Token[], { first, last }: Range, subjects: ReadonlySet<string>): number {
  if (tokens[first]?.tag !== 'DET' && tokens[first]?.tag !== 'PROPN') return -1;
  for (let at = first + 1; at < Math.min(last, first + reach); at++) {
    const token = tokens[at];
    if (token?.tag === 'PUNCT' || token === undefined || isTensed(token.tag)) return -1;
    if (subjects.has(token.lower) && isTensed(tokens[at + 1]?.tag ?? 'X')) return at;
  }
  return -1;
}

/** "The jet climbed, a source has told Reuters": what stands before who speaks, where only whom it is told to follows; null for other sentences. */
function beforeSpeaker(tokens: readonly Token[], { source, content, cueToken }: Report, first: number): Range | null {
  const [only, ...others] = content;
  if (source === null || only === undefined || others.length > 0 || tokens[source.first - 1]?.text !== ',') return null;
  const opening = tokens[only.first]?.tag;
  const isNamed =
    only.first === cueToken + 1 && tokens[only.last]?.text === '.' && (opening === 'PROPN' || opening === 'DET');
  const before = { first, last: source.first - 1 };
  const isFree = (tokens[before.last - 1]?.quotation ?? -1) < 0;
  return isNamed && isFree && !states(tokens, only) && states(tokens, before) ? before : null;
}

/** A report whose content begins after whom it is said to. */
export function withoutAddressee({ tokens, sentences, language }: Document, report: Report): Report {
  const { addressing, subjects } = language.clauses.division;
  const [opening, ...others] = report.content;
  const cue = tokens[report.cueToken];
  if (opening === undefined || cue === undefined || opening.first !== report.cueToken + 1) return report;
  if (!addressing.has(cue.lemma)) return report;
  const before = beforeSpeaker(tokens, report, sentences[cue.sentence]?.first ?? 0);
  if (before !== null) return { ...report, content: [before] };
  const start = afterAddressee(tokens, opening, subjects);
  return start < 0 ? report : { ...report, content: [{ first: start, last: opening.last }, ...others] };
}
