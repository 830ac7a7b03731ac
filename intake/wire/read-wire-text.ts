import { failure } from '../failures.ts';
import { type Input, oneArticle, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import { readPlainText } from '../text/read-plain-text.ts';

/** IPTC 7901: start of header, header, start of text, text, end of text; ANPA-1312 has the same frame. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the frame of a message
const framePattern = /\u0001(?<header>[^\u0001\u0002]*)\u0002(?<text>[^\u0003]*)(?:\u0003(?<end>[^\u0004]*))?/;

/** The date and time group after the text: day, hour and minute, month, year: "031000 GMT Mar 26". */
const filedPattern =
  /(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})(?:\s?(?:GMT|UTC|Z))?\s+(?<month>[A-Za-z]{3})[a-z]*\.?\s+(?<year>\d{2,4})/;

/** The source's letters and the message's number, as the header begins: "tdw0123". */
const sourcePattern = /^\s*(?<source>[A-Za-z]{2,10})\s?\d{2,6}\b/;

/** The article of an agency's message as teleprinters took it. */
export async function readWireText({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const frame = framePattern.exec(decoding.text)?.groups;
  if (frame === undefined) {
    const found = 'its message (IPTC 7901) has no start of text';
    return { kind: 'failure', failure: failure('broken-wire', { name, found }) };
  }
  const lines = (frame['text'] ?? '').split(/[\r\n]+/);
  const read = readPlainText(withoutSlug(lines).map(asParagraph).join('\n'));
  return oneArticle({
    ...read,
    publishedAt: filed(frame['end'] ?? '') ?? read.publishedAt,
    publisher: sourcePattern.exec(frame['header'] ?? '')?.groups?.['source'] ?? null,
    url: hint.url ?? null,
  });
}

/** Keywords above the headline, on a line of their own: "ferries/fares/". */
function withoutSlug(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const isSlug = /^[\p{L}\p{N}-]+(?:\/[\p{L}\p{N}-]*)+=?$/u.test(lines[first]?.trim() ?? '');
  return isSlug ? lines.toSpliced(first, 1) : lines;
}

/** An indented line begins a paragraph; the mark "=" ends a headline. */
function asParagraph(line: string): string {
  const text = line.trim().replace(/\s?=$/, '');
  return /^[ \t]/.test(line) || /=\s*$/.test(line) ? `\n${text}${/=\s*$/.test(line) ? '\n' : ''}` : text;
}

function filed(end: string): string | null {
  const { day, hour, minute, month, year } = filedPattern.exec(end)?.groups ?? {};
  const time = Date.parse(`${day} ${month} ${year?.length === 2 ? `20${year}` : year} ${hour}:${minute} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
