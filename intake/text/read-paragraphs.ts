import type { ExtractedArticle } from '../../claims/extraction.ts';
import { bareArticle } from '../reading.ts';
import { cleanLines, licence } from './clean-text.ts';
import { readHead } from './head.ts';
import { isLanguageMenu } from './language-menu.ts';
import { plainCharacters } from './plain-characters.ts';
import { readPlainText, withoutRule } from './read-plain-text.ts';
import { residueOf } from './residue.ts';
import { withoutTimes } from './transcript.ts';

/** A paragraph as its form sets it apart: code is kept line by line, a heading where text stands under it. */
export type Paragraph = { readonly text: string; readonly kind: 'prose' | 'heading' | 'code' };

/** A paragraph's lines, and where the first of them stands among those of all. */
type Lines = { readonly lines: readonly string[]; readonly kind: Paragraph['kind'] };

/**
 * An article from paragraphs that its form has set apart: each is cleaned by itself, as nothing of it goes on in the next.
 * A text with code in it is a manual and never came from a page: all its lines are its own. No title is guessed where
 * the form shows that the text has none.
 */
export function readParagraphs(
  paragraphs: readonly Paragraph[],
  knownTitle: string | null,
  isUntitled = false,
): ExtractedArticle {
  const own = paragraphs.filter(({ text, kind }) => kind === 'code' || !isLanguageMenu(text));
  const written = own.map(({ text, kind }): Lines => {
    const lines = plainCharacters(text).split('\n');
    return { kind, lines: kind === 'code' ? lines : lines.map(withoutRule) };
  });
  const all = written.flatMap(({ lines }) => [...lines, '']);
  if (withoutTimes(all) !== all) return readPlainText(all.join('\n'), knownTitle);
  const code = written.findIndex(({ kind }) => kind === 'code');
  const above = code < 0 ? written : written.slice(0, code);
  const head = readHead(
    above.flatMap(({ lines }) => [...lines, '']),
    knownTitle,
    isUntitled,
  );
  const left = withLines(written, [...head.lines, ...all.slice(head.lines.length)]);
  return {
    ...bareArticle(textOf(left)),
    title: head.title,
    byline: head.byline,
    publisher: head.publisher,
    publishedAt: head.publishedAt,
  };
}

/** Paragraphs with other lines in the place of theirs, one of them blank after each. */
function withLines(paragraphs: readonly Lines[], lines: readonly string[]): readonly Lines[] {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const from = next;
    next += paragraph.lines.length + 1;
    return { ...paragraph, lines: lines.slice(from, from + paragraph.lines.length) };
  });
}

function textOf(paragraphs: readonly Lines[]): string {
  const isManual = paragraphs.some(({ kind }) => kind === 'code');
  const texts = paragraphs.map(({ lines, kind }) =>
    kind === 'code' ? codeOf(lines) : cleanLines(lines, { isManual }),
  );
  const isLicence = texts.some((text) => licence.test(text));
  const kept = texts.map((text, index) => {
    const line = text === '' ? lineOf(paragraphs[index]) : '';
    const isOwn = headsText(paragraphs, texts, index) || isRights(line, { isLicence, before: texts[index - 1] });
    return text === '' && isOwn ? line : text;
  });
  return kept.filter((text) => text !== '').join('\n\n');
}

function codeOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Whether a heading stands over text, whatever it says: "Related" with paragraphs under it leads to no other article. */
function headsText(paragraphs: readonly Lines[], texts: readonly string[], index: number): boolean {
  if (paragraphs[index]?.kind !== 'heading') return false;
  const next = texts.findIndex(
    (text, place) => place > index && (text !== '' || paragraphs[place]?.kind === 'heading'),
  );
  return next >= 0 && paragraphs[next]?.kind !== 'heading';
}

/** Whether a line says whose work a text is, in a licence or after a paragraph that announces it: "The plan and its maps are:". */
function isRights(
  line: string,
  { isLicence, before }: { readonly isLicence: boolean; readonly before: string | undefined },
): boolean {
  return (isLicence || before?.endsWith(':') === true) && residueOf(line) === 'rights';
}

function lineOf(paragraph: Lines | undefined): string {
  return (paragraph?.lines ?? [])
    .map((line) => line.trim())
    .join(' ')
    .trim();
}
