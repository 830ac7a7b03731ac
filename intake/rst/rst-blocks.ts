import { rstInline } from './rst-inline.ts';

/** The paragraphs of reStructuredText, its title where one is set first, and the fields of its head. */
export type RstText = {
  readonly title: string | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly paragraphs: readonly string[];
};

/** A line that is drawn under or over a title, or between two parts (docutils: one punctuation character, repeated). */
export const ruledLine = /^([=\-~^"'*+#`:._])\1{2,}\s*$/;
const tableRule = /^[=+-][=+ -]{4,}$/;
const directive = /^\s*\.\. (?:\|[^|]{1,80}\| )?(?<name>[\w-]{1,60}(?::[\w-]{1,60}){0,2})::(?<rest>.*)/;
const footnote = /^\s*\.\. \[[\w#*-]{1,40}\] (?<text>.*)$/;
const explicit = /^\s*\.\.(?:\s|$)/;
const field = /^:(?<name>[A-Za-z][\w -]{0,40}):(?=\s|$)(?<value>.*)/;

/** Directives whose content a reader reads. */
const read =
  /^(?:note|warning|tip|important|hint|caution|attention|danger|seealso|admonition|epigraph|pull-quote|sidebar|topic|container|rubric|versionadded|versionchanged|deprecated|table|list-table)$/;

/** What a construct leaves in the text, what it says of the document, and the last of its lines. */
type Construct = {
  readonly last: number;
  readonly kept?: readonly string[];
  readonly note?: string;
  readonly title?: string;
  readonly field?: readonly [string, string];
};
type Construction = (lines: readonly string[], at: number) => Construct | null;

/** The constructs in the order in which a line is held to be one. */
const constructions: readonly Construction[] = [
  (lines, at) => {
    const note = footnote.exec(lines[at] ?? '')?.groups?.['text'];
    return note === undefined ? null : { last: at, note };
  },
  (lines, at) => {
    const named = directive.exec(lines[at] ?? '')?.groups;
    const isRead = named !== undefined && read.test(named['name'] ?? '');
    return isRead ? { last: at, kept: ['', named['rest']?.trim() ?? '', ''] } : null;
  },
  (lines, at) => (explicit.test(lines[at] ?? '') ? { last: lastOfBlock(lines, at) } : null),
  (lines, at) => {
    const line = lines[at] ?? '';
    return isTitle(line, lines[at + 1] ?? '') ? { last: at + 1, title: line.trim() } : null;
  },
  (lines, at) => {
    const line = lines[at] ?? '';
    return ruledLine.test(line) || tableRule.test(line.trim()) ? { last: at, kept: [''] } : null;
  },
  (lines, at) => {
    const groups = field.exec(lines[at] ?? '')?.groups;
    return groups === undefined ? null : { last: at, field: [groups['name'] ?? '', groups['value']?.trim() ?? ''] };
  },
  (lines, at) => {
    const line = lines[at] ?? '';
    return { last: at, kept: [/^\s*\|.*\|$/.test(line) ? `\n${cellsOf(line)}\n` : line] };
  },
];

/** The text of reStructuredText, each construct read once. */
export function rstText(source: string): RstText {
  const lines = source.split('\n').map((line) => line.trimEnd());
  const fields = new Map<string, string>();
  const notes: string[] = [];
  const kept: string[] = [];
  let title: string | null = null;
  let isHead = true;
  for (let at = 0; at < lines.length; at++) {
    const construct = constructAt(lines, at);
    at = construct.last;
    isHead &&= kept.every((line) => line === '');
    if (construct.note !== undefined) notes.push('', construct.note);
    if (construct.field !== undefined && isHead)
      fields.set(construct.field[0].toLowerCase(), rstInline(construct.field[1]));
    if (construct.title !== undefined && title === null && isHead) title = rstInline(construct.title);
    else if (construct.title !== undefined) kept.push('', construct.title, '');
    kept.push(...(construct.kept ?? []));
  }
  return { title, fields, paragraphs: paragraphsOf([...kept, ...notes]) };
}

function constructAt(lines: readonly string[], at: number): Construct {
  for (const construction of constructions) {
    const construct = construction(lines, at);
    if (construct !== null) return construct;
  }
  return { last: at };
}

/** Whether a line is a title: the next one is drawn under it, about as long. */
function isTitle(line: string, next: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && ruledLine.test(next) && next.trim().length >= Math.min(4, line.trim().length);
}

/** Where a directive or a comment ends: with the last line that is set further in than its own, or blank. */
function lastOfBlock(lines: readonly string[], at: number): number {
  const own = indentOf(lines[at] ?? '');
  let end = at;
  while (end + 1 < lines.length && ((lines[end + 1] ?? '') === '' || indentOf(lines[end + 1] ?? '') > own)) end++;
  return end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function cellsOf(line: string): string {
  const cells = line.trim().slice(1, -1).split('|');
  return cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' | ');
}

/** Lines as paragraphs; "::" at a paragraph's end announces a literal block, and is a colon. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => rstInline(paragraph.replace(/\s?::$/, ':')).trim())
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}
