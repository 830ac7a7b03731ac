import { failure } from '../failures.ts';
import { bareArticle, type Input, type Reading } from '../reading.ts';
import { decode, decodingFailure } from '../text/decode.ts';
import { charsetOf } from '../text/encoding/declared-charsets.ts';
import { endsSentence } from '../text/join-lines.ts';
import { plainCharacters } from '../text/plain-characters.ts';
import { cuesOf } from './cues.ts';
import type { Cue } from './spoken-line.ts';

/** Silence, in seconds, after which a sentence that ended ends its paragraph. */
const pause = 2;

/** A paragraph of so many characters ends with its sentence. */
const long = 600;

/** What was said, as paragraphs: subtitles (SubRip, WebVTT, SubViewer, SubStation, TTML) without numbers and times, speakers kept. */
export async function readSubtitles({ bytes, name, hint }: Input): Promise<Reading> {
  const decoding = await decode(bytes, charsetOf(hint.contentType));
  if (decoding.kind !== 'text') return { kind: 'failure', failure: decodingFailure(decoding, name) };
  const cues = cuesOf(plainCharacters(decoding.text));
  if (cues.length === 0) {
    return { kind: 'failure', failure: failure('no-article-text', { name, found: 'the subtitles have no caption' }) };
  }
  const article = { ...bareArticle(spokenParagraphs(cues).join('\n\n')), url: hint.url ?? null };
  return { kind: 'articles', articles: [article] };
}

/** Captions joined to what was said without a break; a line that rolls up from one caption to the next is said once. */
function spokenParagraphs(cues: readonly Cue[]): readonly string[] {
  const paragraphs: string[] = [];
  let speaker: string | null = null;
  for (const { speaker: named, text, silence } of spokenLines(cues)) {
    const open = paragraphs.at(-1) ?? '';
    const turns = named !== null && (named === '' || named !== speaker);
    const said = turns && named !== '' ? `${named}: ${text}` : text;
    if (open === '' || turns || rests(open, silence)) paragraphs.push(said);
    else paragraphs[paragraphs.length - 1] = `${open} ${said}`;
    speaker = named ?? speaker;
  }
  return paragraphs;
}

/** Every line that is said, with the silence before its caption. */
function spokenLines(cues: readonly Cue[]) {
  return cues.flatMap((cue, index) => {
    const before = cues[index - 1];
    const silence = cue.from - (before?.to ?? 0);
    return newLines(cue, before?.lines.at(-1)?.text ?? null).map((line) => ({ ...line, silence }));
  });
}

/** Whether a paragraph ends with its sentence: after a silence, or when it is long enough. */
function rests(open: string, silence: number): boolean {
  return endsSentence(open) && (silence > pause || open.length > long);
}

/** The lines of a caption but the one that it only keeps from the last caption while the next line rolls up. */
function newLines({ lines, from, to }: Cue, before: string | null): Cue['lines'] {
  const rolls = lines[0]?.text === before && (lines.length > 1 || to - from < 0.1);
  return rolls ? lines.slice(1) : lines;
}
