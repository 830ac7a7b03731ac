import type { DeclaredCharsets } from './declared-charsets.ts';
import { isMojibake } from './mojibake.ts';

/** What a text's bytes are taken for: an encoding that can be decoded, or the name of one that cannot. */
export type Detection = { readonly encoding: string } | { readonly unread: string };

/** Enough text to detect by; the detector's work grows with it. */
const sampleBytes = 16 * 1024;

/** A declared charset is believed unless another is at least so much likelier. */
const leastBelieved = 0.8;

/** One half of a text with a lost byte is so much surer of the encoding than the whole. */
const hidden = 1.2;

/** What short texts of western languages are in, where nothing else is much likelier. */
const usual = 'windows-1252';

/** Fewer bytes beyond ASCII say nothing against a declaration. */
const leastEvidence = 8;

/** Below this the detector guesses; short texts of western languages are a little above. */
const guessed = 0.08;

/** Names of the detector for what the Encoding Standard calls otherwise. */
const standardNames: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp874: 'windows-874',
  'tis-620': 'windows-874',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
};

/** Charsets of MS-DOS, which nothing decodes here: what is declared so is refused by its name. */
const dosPattern = /^(?:ibm|cp|dos)[-_]?(?:437|720|737|775|85[0-8]|86[0-59])$/i;

/** Charsets that the detector does not know, and that are believed where they are declared. */
const undetected: ReadonlySet<string> = new Set(['iso-8859-10', 'iso-8859-14', 'iso-8859-16']);

/** English needs no more of Windows-1252 than its punctuation: € … ‘ ’ “ ” • – — ™ £ © « ® ° » and the no-break space. */
const westernMarks: ReadonlySet<number> = new Set([
  ...[0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99],
  ...[0xa0, 0xa3, 0xa9, 0xab, 0xae, 0xb0, 0xbb],
]);

/**
 * Which encoding bytes are in that are not UTF-8: declared ones where they are likely, else the likeliest.
 * A byte that is lost can hide an encoding of several bytes: it hides it in one half of the text only.
 */
export async function detectEncoding(bytes: Uint8Array, declared: DeclaredCharsets): Promise<Detection> {
  const dos = declared.find((label) => dosPattern.test(label));
  if (dos !== undefined) return { unread: dos };
  const sample = sampleOf(bytes);
  const stated = declared
    .flatMap((label) => standardName(label) ?? [])
    .filter((encoding) => !encoding.startsWith('utf-'));
  if (sample.every((byte) => byte < 0x80 || westernMarks.has(byte)) && stated.every(isWestern)) {
    return { encoding: 'windows-1252' };
  }
  const [first] = stated;
  const evidence = sample.filter((byte) => byte >= 0x80).length;
  if (first !== undefined && evidence < leastEvidence && makesWords(first, sample)) return { encoding: first };
  const { detectAll } = await import('jschardet');
  const candidates = detectAll(sample, { minimumThreshold: 0.01 });
  const likeliest = candidates[0];
  const believed = [...stated, usual].find((encoding) => {
    const own = candidates.find((candidate) => standardName(candidate.encoding) === encoding);
    const isLikely = confidenceOf(own) >= confidenceOf(likeliest) * leastBelieved || undetected.has(encoding);
    return isLikely && makesWords(encoding, sample);
  });
  if (believed !== undefined) return { encoding: believed };
  const half = sample.length / 2;
  const halves = [sample.subarray(0, half), sample.subarray(half)].map((part) => detectAll(part)[0]);
  const surest = [
    likeliest,
    ...halves.filter((found) => confidenceOf(found) > confidenceOf(likeliest) * hidden),
  ].toSorted((a, b) => confidenceOf(b) - confidenceOf(a))[0];
  const nearest =
    surest === likeliest
      ? candidates.filter((found) => confidenceOf(found) >= confidenceOf(likeliest) * leastBelieved)
      : [surest];
  const read = nearest.find(
    (found) => found !== undefined && isRead(found) && makesWords(standardName(found.encoding), sample),
  );
  if (read !== undefined) return decodable(read);
  return first === undefined ? { unread: likeliest?.encoding ?? 'no known encoding' } : { encoding: first };
}

function makesWords(encoding: string | null, sample: Uint8Array): boolean {
  return encoding !== null && !isMojibake(new TextDecoder(encoding).decode(sample));
}

type Candidate = { readonly encoding: string | null; readonly confidence: number };

function confidenceOf(candidate: Candidate | undefined): number {
  return candidate?.confidence ?? 0;
}

function decodable({ encoding }: Candidate): Detection {
  const name = standardName(encoding);
  return name === null ? { unread: encoding ?? 'no known encoding' } : { encoding: name };
}

/** Whether a candidate is more than a guess, in an encoding that can be decoded. */
function isRead(candidate: Candidate): boolean {
  return candidate.confidence >= guessed && standardName(candidate.encoding) !== null;
}

/** The text's bytes around those beyond ASCII, without markup: a page of Cyrillic is mostly Latin letters. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const near = bytes.subarray(Math.max(0, first - 200), first + sampleBytes * 4);
  const text = Buffer.from(near)
    .toString('latin1')
    .replaceAll(/<(?!!\[CDATA\[)[^<>]*>/g, ' ');
  return Buffer.from(text.slice(0, sampleBytes), 'latin1');
}

/** The Encoding Standard's name of a charset, or null where nothing decodes it. */
export function standardName(label: string | null): string | null {
  const name = label?.toLowerCase() ?? '';
  try {
    return new TextDecoder(standardNames[name] ?? name).encoding;
  } catch {
    return null;
  }
}

function isWestern(encoding: string): boolean {
  return encoding === 'windows-1252' || encoding === 'iso-8859-15';
}
