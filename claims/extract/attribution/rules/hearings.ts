import { byRule } from '../../../grounds.ts';
import type { Document, Token } from '../../../language/document.ts';
import { headOf, phraseBefore, type Range } from '../../../language/noun-phrase.ts';
import { carriesClause, verbGroup } from '../../../language/verb-group.ts';
import type { Report } from '../report.ts';
import { trimmedRange } from './clause-end.ts';

/** The subject of a clause after "heard" is no longer than this. */
const longestSubject = 12;

/** Where the clause that a hearing heard begins; -1 where it heard no clause: "heard evidence from three doctors". */
function clauseAfter(tokens: readonly Token[], from: number, last: number): number {
  if (tokens[from]?.grammar?.opensContent) return from;
  for (let at = from; at < Math.min(last, from + longestSubject); at++) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'PUNCT' || token.tag === 'ADP' || token.tag === 'VBG') return -1;
    if (at > from && carriesClause(tokens, at)) return from;
  }
  return -1;
}

/** What was heard: the clause after the verb, or all of the sentence before ", the court heard". */
function heard(tokens: readonly Token[], { first, last }: Range, source: Range, verb: number): Range | null {
  const after = clauseAfter(tokens, verb + 1, last);
  if (after >= 0) return trimmedRange(tokens, { first: after, last });
  const isTrailing = tokens[source.first - 1]?.text === ',' && tokens[verb + 1]?.tag === 'PUNCT';
  if (!isTrailing) return null;
  const before = trimmedRange(tokens, { first, last: source.first - 1 });
  const hasClause = tokens.slice(before.first, before.last).some((_, at) => carriesClause(tokens, before.first + at));
  return hasClause ? before : null;
}

/** What the verb at `verb` says that a hearing heard; null where it is another's. */
function hearingAt({ tokens, sentences, language }: Document, verb: number): Report | null {
  const sentence = sentences[tokens[verb]?.sentence ?? -1];
  if (sentence === undefined) return null;
  const group = verbGroup(tokens, verb, sentence.first);
  const source = group.passive ? null : phraseBefore(tokens, group.first, sentence.first);
  if (source === null || !language.forms.hearing.bodies.has(tokens[headOf(tokens, source)]?.lemma ?? '')) return null;
  const content = heard(tokens, sentence, source, verb);
  if (content === null || content.last <= content.first) return null;
  return {
    cueToken: verb,
    cue: [{ first: group.first, last: group.last }],
    source,
    content: [content],
    confidence: 0.7,
    grounds: byRule('verb-beside', 'speech'),
  };
}

/** "The inquiry heard that …", "…, the court heard": said at a hearing, by somebody whom the sentence does not name. */
export function hearings(document: Document): readonly Report[] {
  const found: Report[] = [];
  document.tokens.forEach(({ lemma, quotation }, verb) => {
    if (lemma !== document.language.forms.hearing.verb || quotation >= 0) return;
    const report = hearingAt(document, verb);
    if (report !== null) found.push(report);
  });
  return found;
}
