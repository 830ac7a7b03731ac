/** A line that names a release: "1.0.1 / 2025-11-18", "Version 2.4.0, June 30, 2025", "[v0.3.0] - unreleased". */
const versionLine =
  /^(?:#{1,6} )?(?:[\p{L}-]{2,30} )?\[?v?\.?\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20}\]?(?:[\s/(–—:,-]{1,4}(?:\p{L}{3,12}\.? )?[\d./ ,-]{0,20}(?:\p{L}{3,12})?[\d., /-]{0,12}\)?)?$/u;

/** Whether a line is the heading of a release. */
export function isVersionLine(line: string): boolean {
  return line.length <= 80 && versionLine.test(line);
}

/** Who made a change, and when, as GNU's change logs head each: "2026-03-03  Ann Olsen  <ann@example.org>". */
const changeLine = /^[\p{L}\d][^<>]{9,100}<[^<>\s]{3,60}>$/u;

/** What a package's changes are headed by, as Debian has them: "pier (1.2-3) unstable; urgency=medium". */
const packageLine = /^[a-z\d][\w.+-]{1,60} \([\w.:+~-]{1,60}\) [^;]{2,60}; ?urgency=/;

/** Ways in which a line heads a release or a change. */
const heads: readonly ((line: string) => boolean)[] = [
  isVersionLine,
  (line) => line.length <= 170 && changeLine.test(line) && /\b(?:19|20)\d{2}\b/.test(line),
  (line) => line.length <= 200 && packageLine.test(line),
];

/** So many releases or changes make a list of them. */
const fewestEntries = 3;

/** Whether a document's first line heads its newest release or change, as others have theirs: it names no document. */
export function headsNewest(first: string, lines: readonly string[]): boolean {
  const isLike = heads.find((is) => is(first));
  return isLike !== undefined && lines.filter((line) => isLike(line.trim())).length >= fewestEntries;
}
