import { fencedLines } from './fences.ts';

const names =
  'note|tip|warning|important|caution|danger|hint|info|seealso|admonition|attention|error|success|question|abstract|summary|details|dropdown|versionadded|versionchanged|deprecated|epigraph|sidebar|topic|margin|callout';

/** The line that opens a notice: ```{note}, :::warning, :::{tip} Before you start, :::note[Before you start]. */
const openings = [
  new RegExp(`^[ \\t]{0,12}(?<fence>\`{3,}|~{3,}|:{3,})\\{(?:${names})\\}(?<title>[^\`{}\\n]{0,200})$`),
  new RegExp(`^[ \\t]{0,12}(?<fence>:{3,})[ \\t]?(?:${names})(?:\\[|[ \\t]|$)(?<title>[^\`{}\\n]{0,200}?)\\]?$`),
] as const;

/** An option below the opening of a notice: ":class: dropdown". */
const option = /^[ \t]{0,12}:[\w-]{1,40}:(?:[ \t].*)?$/;

/** Markdown in which notices stand as the prose that they are, their titles first, and no longer between fences. */
export function withOpenNotices(markdown: string): string {
  if (!/[`~:]{3}[ \t]?\{?[a-z]/.test(markdown)) return markdown;
  const lines = markdown.split('\n').map((line) => line.replace(/\r$/, ''));
  const fenced = fencedLines(lines);
  const open: string[] = [];
  let isHead = false;
  const read = (line: string, at: number): string => {
    const begun = openedBy(line);
    if (begun !== null && (fenced[at] !== true || fenced[at - 1] !== true || open.length > 0)) {
      open.push(begun.fence);
      isHead = true;
      return `\n${begun.title}\n`;
    }
    isHead &&= option.test(line);
    if (isHead) return '';
    if (open.length === 0 || line.trim() !== open.at(-1)) return line;
    open.pop();
    return '';
  };
  return lines.map(read).join('\n');
}

function openedBy(line: string): { readonly fence: string; readonly title: string } | null {
  const groups = openings.map((opening) => opening.exec(line)?.groups).find((found) => found !== undefined);
  return groups === undefined ? null : { fence: groups['fence'] ?? '', title: groups['title']?.trim() ?? '' };
}
