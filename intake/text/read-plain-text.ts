import type { ExtractedArticle } from '../../claims/extraction.ts';
import { bareArticle } from '../reading.ts';
import { cleanLines } from './clean-text.ts';
import { readHead } from './head.ts';
import { plainCharacters } from './plain-characters.ts';

/** An article from plain text: title, byline and date recognised in its head, the rest cleaned. */
export function readPlainText(text: string, knownTitle: string | null = null): ExtractedArticle {
  const head = readHead(plainCharacters(text).split('\n'), knownTitle);
  return {
    ...bareArticle(cleanLines(head.lines)),
    title: head.title,
    byline: head.byline,
    publisher: head.publisher,
    publishedAt: head.publishedAt,
  };
}
