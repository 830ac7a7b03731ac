import { ruledLine } from './rst-blocks.ts';

/** What reStructuredText has and plain text has not: a directive, a target, a role, a reference with backquotes. */
const marks = [
  /^\.\. [\w-]{2,40}::/m,
  /^\.\. _[^:\n]{1,80}:/m,
  /:[a-z][\w-]{1,20}:`[^`\n]{1,200}`/,
  /`[^`\n]{1,200}`_/,
  /``[^`\n]{1,200}``/,
  /[^:\n]::$/m,
];

/** Whether a text is reStructuredText by its form: a title with a line under it, and a mark of its own; or two marks. */
export function isRst(start: string): boolean {
  const lines = start.split(/\r?\n/);
  const isTitled = lines.some(
    (line, index) => index > 0 && ruledLine.test(line) && /\p{L}/u.test(lines[index - 1] ?? ''),
  );
  const found = marks.filter((mark) => mark.test(start.replaceAll('\r', ''))).length;
  return found >= (isTitled ? 1 : 3);
}
