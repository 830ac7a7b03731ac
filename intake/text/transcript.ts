/** A time in brackets before what is said, as transcripts have it: "[00:01:12] Ann Olsen: …", "(0:15) Yes." */
const stamped = /^\s{0,20}[[(](?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?[\])]\s{0,4}[-–—:]?\s{0,4}(?=\S)/u;

/** A speaker with the time on a line of its own, what is said below it: "Ann Olsen  0:01". */
const headed =
  /^\s{0,20}(?<name>\p{Lu}[\p{L}\p{M} .'’-]{1,40}?)[ \t]{1,4}[[(]?(?<time>\d{1,2}:\d{2}(?::\d{2})?)[\])]?\s*$/u;

/** Fewer times may be times of day. */
const fewest = 2;

/** The lines of a transcript without the times of its recording, each speaker before what they say; other text as it is. */
export function withoutTimes(lines: readonly string[]): readonly string[] {
  if (isTimed(lines, stamped, 0.5)) return lines.map((line) => line.replace(stamped, ''));
  if (!isTimed(lines, headed, 0.25)) return lines;
  const said: string[] = [];
  let speaker = '';
  for (const line of lines) {
    const name = headed.exec(line)?.groups?.['name'];
    if (name !== undefined) speaker = `${name}: `;
    else if (line.trim() === '') said.push(line);
    else {
      said.push(`${speaker}${line.trim()}`);
      speaker = '';
    }
  }
  return said;
}

/** Whether so many lines have a time, and each a later one than the line before: a programme of a day begins at none. */
function isTimed(lines: readonly string[], pattern: RegExp, share: number): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  const times = written.flatMap((line) => pattern.exec(line)?.groups?.['time'] ?? []).map(secondsOf);
  if (times.length < fewest || times.length < written.length * share || (times[0] ?? 0) > 600) return false;
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
