import { descendants, paragraphsOf, parseXml } from '../xml/parse-xml.ts';
import { type Cue, seconds, spokenLine } from './spoken-line.ts';

/** The captions of TTML, which broadcasters send: its paragraphs with their times. */
export function timedTextCues(xml: string): readonly Cue[] {
  const root = parseXml(xml);
  if (root === null) return [];
  return [...descendants(root)]
    .filter(({ name }) => name === 'p')
    .flatMap((paragraph) => {
      const { begin, end } = paragraph.attributes;
      const lines = paragraphsOf(paragraph).flatMap(spokenLine);
      return lines.length === 0 ? [] : [{ from: timeOf(begin), to: timeOf(end), lines }];
    });
}

/** A clock time, or an offset: "00:00:01.000", "12.5s"; frames after a fourth part are let be. */
function timeOf(written: string | undefined): number {
  const offset = /^(?<seconds>\d{1,7}(?:\.\d+)?)s$/.exec(written ?? '')?.groups?.['seconds'];
  return offset === undefined ? seconds(written?.split(':').slice(0, 3).join(':')) : Number(offset);
}
