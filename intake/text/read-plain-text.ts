import type { ExtractedArticle } from '../../claims/extraction.ts';
import { bareArticle } from '../reading.ts';
import { cleanLines } from './clean-text.ts';
import { readHead } from './head.ts';
import { plainCharacters } from './plain-characters.ts';
import { withoutTimes } from './transcript.ts';

/** An article from plain text: title, byline and date recognised in its head, the rest cleaned. */
export function readPlainText(text: string, knownTitle: string | null = null): ExtractedArticle {
  const head = readHead(withoutTimes(plainCharacters(text).split('\n').map(withoutRule)), knownTitle);
  return {
    ...bareArticle(cleanLines(head.lines)),
    title: head.title,
    byline: head.byline,
    publisher: head.publisher,
    publishedAt: head.publishedAt,
  };
}

/** A line that is drawn, under a title or between two parts, says nothing. */
export function withoutRule(line: string): string {
  return /^\s{0,40}([=\-~_*#+])\1{3,}\s*$/.test(line) ? '' : line;
}
