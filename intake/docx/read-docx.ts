import { type FailureCode, failure } from '../failures.ts';
import { megabytes } from '../limits.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode } from '../text/decode.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { wordParagraphs } from './word-paragraphs.ts';
import { readZipDirectory, readZipEntry } from './zip-entry.ts';

/** The longest document.xml that is unpacked: markup takes some ten times the room of its text. */
const LONGEST_XML = 16 * 1024 * 1024;

/** What other archives call themselves by a file of theirs. */
const otherArchives = [
  { file: 'xl/workbook.xml', is: 'an Excel workbook' },
  { file: 'ppt/presentation.xml', is: 'a PowerPoint presentation' },
  { file: 'content.xml', is: 'an OpenDocument file' },
  { file: 'META-INF/container.xml', is: 'an EPUB book' },
] as const;

/** An article from a Word document: its paragraphs, the one styled as title as its title. */
export async function readDocx({ bytes, name, hint }: Input): Promise<Reading> {
  const refuse = (code: FailureCode, found: string): Reading => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  const directory = readZipDirectory(bytes);
  if (directory === null) return refuse('broken-docx', 'the archive has no table of contents');
  const entry = readZipEntry(directory, 'word/document.xml', LONGEST_XML);
  switch (entry.kind) {
    case 'missing': {
      const other = otherArchives.find(({ file }) => directory.names.has(file));
      return refuse('unsupported-type', other?.is ?? 'a ZIP archive without a Word document');
    }
    case 'encrypted':
      return refuse('encrypted-docx', 'word/document.xml is encrypted');
    case 'too-large':
      return refuse('too-large', `unpacks to more than ${megabytes(LONGEST_XML)}`);
    case 'broken':
      return refuse('broken-docx', entry.found);
    case 'entry': {
      const decoding = await decode(entry.bytes);
      if (decoding.kind !== 'text') return refuse('broken-docx', decoding.found);
      const paragraphs = wordParagraphs(decoding.text);
      if (paragraphs === null) return refuse('broken-docx', 'its elements nest deeper than any document');
      const title = paragraphs.slice(0, 10).find(({ style }) => style === 'Title' || style === 'Heading1');
      const read = readPlainText(paragraphs.map(({ text }) => text).join('\n\n'), title?.text ?? null);
      return oneArticle({ ...read, url: hint.url ?? null });
    }
    default:
      return entry satisfies never;
  }
}
