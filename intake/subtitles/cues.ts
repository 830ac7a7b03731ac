import { scriptCues } from './script-cues.ts';
import { type Cue, seconds, spokenLine } from './spoken-line.ts';
import { timedTextCues } from './timed-text-cues.ts';

const timingPattern =
  /^\s*(?<from>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?<to>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s.*)?$/;

/** How YouTube writes the times of a caption (SubViewer). */
const subViewerPattern = /^(\d{1,2}:\d{2}:\d{2}\.\d{1,3}),(\d{1,2}:\d{2}:\d{2}\.\d{1,3})[ \t]*$/gm;

/** The captions of subtitles in order, whatever their form. */
export function cuesOf(text: string): readonly Cue[] {
  if (/^\s*\[Script Info\]/.test(text)) return scriptCues(text);
  if (/^\s*<(?!v\b)/.test(text)) return timedTextCues(text);
  return readCues(text.replaceAll(subViewerPattern, '$1 --> $2'));
}

/** The captions of SubRip or WebVTT in order; comments, styles, regions, numbers and settings are left out. */
function readCues(text: string): readonly Cue[] {
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
