/** What is said while one caption stands, a speaker with it where the caption names one, and when, in seconds. */
export type Cue = { readonly from: number; readonly to: number; readonly lines: readonly SpokenLine[] };
export type SpokenLine = { readonly speaker: string | null; readonly text: string };

const voicePattern = /^\s*<v(?:\.[^\s>]*)?\s(?<name>[^>]+)>/i;
const namedPattern = /^(?:>>+\s*)?(?<name>\p{Lu}[\p{Lu}\p{N} .'’-]{1,40}):\s+(?=\S)/u;

/** What one line of a caption says, without its markup; none for an empty one. */
export function spokenLine(line: string): readonly SpokenLine[] {
  const voice = voicePattern.exec(line)?.groups?.['name']?.trim();
  const plain = line
    .replaceAll(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, '')
    .replaceAll(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const named = namedPattern.exec(plain);
  const text = plain.slice(named?.[0].length ?? 0).replace(/^(?:>>+|[-–])\s*(?=\S)/, '');
  if (text === '') return [];
  const turns = /^(?:>>+|[-–])\s*\S/.test(plain);
  return [{ speaker: voice ?? named?.groups?.['name'] ?? (turns ? '' : null), text }];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

/** A time of a caption in seconds. */
export function seconds(written: string | undefined): number {
  return (written ?? '')
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}
