import type { ExtractedArticle } from '../../claims/extraction.ts';
import { bareArticle } from '../reading.ts';
import { cleanLines } from './clean-text.ts';
import { readHead } from './head.ts';
import { plainCharacters } from './plain-characters.ts';
import { residueOf } from './residue.ts';
import { withoutTimes } from './transcript.ts';

/** An article from plain text: title, byline and date recognised in its head, the rest cleaned. */
export function readPlainText(text: string, knownTitle: string | null = null): ExtractedArticle {
  const lines = plainCharacters(text).split('\n').map(withoutMode);
  const head = readHead(withoutTimes(lines.map(withoutRule)), knownTitle);
  return {
    ...bareArticle(cleanLines(head.lines, { headings: ruledHeadings(lines) })),
    title: head.title,
    byline: head.byline,
    publisher: head.publisher,
    publishedAt: head.publishedAt,
  };
}

/** A line without the mark by which an editor chooses how to show a file: "-*- outline -*-". */
function withoutMode(line: string): string {
  return line.includes('-*-') ? line.replace(/ {0,4}-\*-[^*]{1,80}-\*-/, '') : line;
}

/** The headings of a text that has lines drawn under several: they are its own, whatever they say. */
function ruledHeadings(lines: readonly string[]): ReadonlySet<string> {
  const headings = lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? '';
    const isRuled = line.trim() !== '' && (lines[index - 1] ?? '').trim() === '' && /^[=\-~]{4,100}\s*$/.test(next);
    return isRuled && next.trim().length >= line.trim().length ? [line.trim()] : [];
  });
  const own = headings.filter((heading) => residueOf(heading) === null);
  return new Set(own.length >= fewestHeadings ? headings : []);
}

/** So many headings are set alike by whoever wrote a text; one may be a page's label. */
const fewestHeadings = 2;

/** A line that is drawn, under a title or between two parts, says nothing. */
export function withoutRule(line: string): string {
  return /^\s{0,40}([=\-~_*#+])\1{3,}\s*$/.test(line) ? '' : line;
}
