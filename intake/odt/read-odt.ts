import { longestPart, textPart } from '../archive/package-parts.ts';
import type { ZipDirectory } from '../archive/zip-entry.ts';
import { type FailureCode, failure } from '../failures.ts';
import { megabytes } from '../limits.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { readPlainText } from '../text/read-plain-text.ts';
import { odtParagraphs } from './odt-paragraphs.ts';

/** An article from an OpenDocument text: its paragraphs, the one styled as title or as first heading as its title. */
export async function readOdt({ name, hint }: Input, directory: ZipDirectory): Promise<Reading> {
  const refuse = (code: FailureCode, found: string): Reading => ({
    kind: 'failure',
    failure: failure(code, { name, found }),
  });
  const manifest = await textPart(directory, 'META-INF/manifest.xml');
  if (typeof manifest === 'string' && manifest.includes('encryption-data'))
    return refuse('encrypted-odt', 'it is encrypted');
  const content = await textPart(directory, 'content.xml');
  if (typeof content !== 'string') {
    if (content.kind === 'too-large') return refuse('too-large', `unpacks to more than ${megabytes(longestPart)}`);
    return refuse('broken-odt', content.kind === 'broken' ? content.found : `content.xml is ${content.kind}`);
  }
  const paragraphs = odtParagraphs(content);
  if (paragraphs === null) return refuse('broken-odt', 'its elements nest deeper than any document');
  const first = paragraphs.slice(0, 10);
  const title = first.find(({ style }) => style === 'Title') ?? first.find(({ level }) => level === 1);
  const read = readPlainText(paragraphs.map(({ text }) => text).join('\n\n'), title?.text ?? null);
  return oneArticle({ ...read, url: hint.url ?? null });
}
