/** What is said while one caption stands, a speaker with it where the caption names one, and when, in seconds. */
export type Cue = { readonly from: number; readonly to: number; readonly lines: readonly SpokenLine[] };
export type SpokenLine = { readonly speaker: string | null; readonly text: string };

const timingPattern =
  /^\s*(?<from>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?<to>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/;
const voicePattern = /^\s*<v(?:\.[^\s>]*)?\s(?<name>[^>]+)>/i;
const namedPattern = /^(?:>>+\s*)?(?<name>\p{Lu}[\p{Lu}\p{N} .'’-]{1,40}):\s+(?=\S)/u;

/** The captions of SubRip or WebVTT in order; comments, styles, regions, numbers and settings are left out. */
export function readCues(text: string): readonly Cue[] {
  const cues: Cue[] = [];
  for (const block of text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => timingPattern.test(line));
    const timing = timingPattern.exec(lines[at] ?? '')?.groups;
    if (timing === undefined || /^(?:NOTE|STYLE|REGION)\b/.test(lines[0] ?? '')) continue;
    const spoken = lines.slice(at + 1).flatMap(spokenLine);
    if (spoken.length > 0) cues.push({ from: seconds(timing['from']), to: seconds(timing['to']), lines: spoken });
  }
  return cues;
}

function spokenLine(line: string): readonly SpokenLine[] {
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

function seconds(written: string | undefined): number {
  return (written ?? '')
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}
