import { append } from '../append.ts';
import { longestPart, relatedPart, relationshipsOf, textPart } from '../archive/package-parts.ts';
import type { ZipDirectory } from '../archive/zip-entry.ts';
import { type FailureCode, failure } from '../failures.ts';
import { megabytes } from '../limits.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { type WordParagraph, wordParagraphs, wordPrefix } from './word-paragraphs.ts';
import { unknownStyles, type WordStyles, wordStyles } from './word-styles.ts';

/** How far down a title may stand: logos, dates and "press release" come before. */
const titleWithin = 10;

/** An article from a Word document: its paragraphs, the one styled as title as its title, its notes at the end. */
export async function readDocx({ name, hint }: Input, directory: ZipDirectory, main: string): Promise<Reading> {
  const refuse = (code: FailureCode, found: string): Reading => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  const document = await textPart(directory, main);
  if (typeof document !== 'string') {
    switch (document.kind) {
      case 'encrypted':
        return refuse('encrypted-docx', `${main} is encrypted`);
      case 'too-large':
        return refuse('too-large', `unpacks to more than ${megabytes(longestPart)}`);
      case 'missing':
        return refuse('broken-docx', `it names ${main} as its text, which is not in it`);
      case 'broken':
        return refuse('broken-docx', document.found);
      default:
        return document satisfies never;
    }
  }
  const styles = await stylesOf(directory, main);
  const paragraphs = wordParagraphs(document, styles);
  if (paragraphs === null) return refuse('broken-docx', 'its elements nest deeper than any document');
  const notes = await notesOf(directory, main, styles);
  const title = titleOf(paragraphs.slice(0, titleWithin), styles);
  const read = readPlainText([...paragraphs, ...notes].map(({ text }) => text).join('\n\n'), title);
  return oneArticle({ ...read, url: hint.url ?? null });
}

function titleOf(paragraphs: readonly WordParagraph[], { titles, headings }: WordStyles): string | null {
  const styled = (styles: ReadonlySet<string>) => paragraphs.find(({ style }) => style !== null && styles.has(style));
  return (styled(titles) ?? styled(headings))?.text ?? null;
}

async function stylesOf(directory: ZipDirectory, main: string): Promise<WordStyles> {
  const part = await relatedPart(directory, relationshipsOf(main), 'styles');
  const xml = await textPart(directory, part ?? main.replace(/(?<![^/])[^/]*$/, 'styles.xml'));
  return typeof xml === 'string' ? wordStyles(xml, wordPrefix(xml)) : unknownStyles;
}

/** Footnotes and endnotes: what they say is the author's, but no part of the sentences that they hang from. */
async function notesOf(directory: ZipDirectory, main: string, styles: WordStyles): Promise<readonly WordParagraph[]> {
  const notes: WordParagraph[] = [];
  for (const kind of ['footnotes', 'endnotes']) {
    const part = await relatedPart(directory, relationshipsOf(main), kind);
    const xml = await textPart(directory, part ?? main.replace(/(?<![^/])[^/]*$/, `${kind}.xml`));
    if (typeof xml === 'string') append(notes, wordParagraphs(xml, styles) ?? []);
  }
  return notes;
}
