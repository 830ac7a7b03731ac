import { failure } from '../failures.ts';
import { pageFailure } from '../html/page-bounds.ts';
import { pageReading } from '../html/read-page.ts';
import type { Input, Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { pageCharsets } from '../text/encoding/declared-charsets.ts';
import { attachmentBytes, parseMail } from './parse-mail.ts';

/** The part's type under which the parser hands out a page's bytes instead of decoding them by itself. */
const pagePattern = 'application/x-page';

/** The article of a page that a browser saved with its pictures in one file (MHTML, RFC 2557). */
export async function readSavedPage({ bytes, name, hint }: Input): Promise<Reading> {
  const source = Buffer.from(bytes).toString('latin1');
  const asBytes = source.replaceAll(/^(content-type:\s*)text\/html\b/gim, `$1${pagePattern}`);
  const mail = await parseMail(Buffer.from(asBytes, 'latin1')).catch(() => null);
  const page = mail?.attachments.find(({ mimeType }) => mimeType === pagePattern);
  if (mail === null || page === undefined) {
    return {
      kind: 'failure',
      failure: failure('no-article-text', { name, found: 'the saved page (MHTML) has no HTML part' }),
    };
  }
  const declared =
    /^content-type:\s*text\/html;[^\n]*(?:\n[ \t][^\n]*){0,5}?charset\s{0,9}=\s{0,9}["']?(?<charset>[\w.:-]+)/im.exec(
      source,
    );
  const contentType = declared === null ? undefined : `text/html; charset=${declared.groups?.['charset'] ?? ''}`;
  const html = attachmentBytes(page);
  const decoding = await decode(html, pageCharsets(html, contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const excess = pageFailure(decoding.text, name);
  if (excess !== null) return { kind: 'failure', failure: excess };
  const location = (key: string) => mail.headers.find((header) => header.key === key)?.value ?? null;
  const url = location('snapshot-content-location') ?? location('content-location') ?? partLocation(source);
  const reading = pageReading(decoding.text, { url: hint.url ?? url }, name);
  if (reading.kind === 'failure') return reading;
  const subject = mail.subject ?? null;
  return { ...reading, articles: reading.articles.map((article) => ({ ...article, title: article.title ?? subject })) };
}

/** The address that the first HTML part gives for itself. */
function partLocation(source: string): string | null {
  return /^content-location:[ \t]*(?<url>https?:\/\/\S+)/im.exec(source)?.groups?.['url'] ?? null;
}
