import { append } from '../append.ts';
import { isCode } from '../text/code-lines.ts';
import { endsSentence } from '../text/join-lines.ts';
import type { Paragraph } from '../text/read-paragraphs.ts';
import { rstInline } from './rst-inline.ts';

/** The paragraphs of reStructuredText, its title where one is set first, and the fields of its head. */
export type RstText = {
  readonly title: string | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly paragraphs: readonly Paragraph[];
};

/** A line that is drawn under or over a title, or between two parts (docutils: one punctuation character, repeated). */
export const ruledLine = /^([=\-~^"'*+#`:._])\1{2,}\s*$/;
const tableRule = /^[=+-][=+ -]{4,}$/;
const directive = /^\s*\.\. (?:\|[^|]{1,80}\| )?(?<name>[\w-]{1,60}(?::[\w-]{1,60}){0,2})::(?<rest>.*)/;
const footnote = /^\s*\.\. \[[\w#*-]{1,40}\] (?<text>.*)$/;
const explicit = /^\s*\.\.(?:\s|$)/;
const field = /^:(?<name>[A-Za-z][\w -]{0,40}):(?=\s|$)(?<value>.*)/;

/** Directives that show no text of their own: pictures, lists of other pages, notes to the builder. */
const unread =
  /^(?:image|figure|toctree|raw|include|index|contents|sectnum|meta|highlight|default-role|role|currentmodule|module|py:module|py:currentmodule|literalinclude|graphviz|digraph|plot|mermaid|tabularcolumns|auto\w{1,20}|bibliography|target-notes|unicode|replace|date|header|footer|class)$/;

/** Directives whose content is set as it is written. */
const literal = /^(?:code|code-block|sourcecode|parsed-literal|prompt|console|doctest|testcode)$/;

/** Directives whose argument is read: notices, titles of boxes, what a version changed. */
const shown =
  /^(?:attention|caution|danger|error|hint|important|note|tip|warning|admonition|topic|sidebar|rubric|centered|epigraph|highlights|pull-quote|compound|container|table|csv-table|list-table|version(?:added|changed|removed)|deprecated|seealso|todo|math|productionlist|glossary|option|confval|envvar|describe|object|program|data|function|class|method|attribute|exception|module|tab(?:-item)?|dropdown|card|grid-item-card|line-block|parsed-literal|\w{1,20}:.{1,60})$/i;

/** What a construct leaves in the text, what it says of the document, and the last of its lines. */
type Construct = {
  readonly last: number;
  readonly kept?: readonly string[];
  readonly literal?: readonly string[];
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
    const name = named?.['name'] ?? '';
    if (named === undefined || unread.test(name) || literal.test(name) || /\|/.test(lines[at] ?? '')) return null;
    let last = at;
    while (option.test(lines[last + 1] ?? '')) last++;
    const rest = named['rest']?.trim() ?? '';
    return { last, kept: ['', isShown(name, rest) || hasContent(lines, at, last) ? rest : '', ''] };
  },
  (lines, at) => {
    const name = directive.exec(lines[at] ?? '')?.groups?.['name'] ?? '';
    if (!literal.test(name)) return null;
    const last = lastOfBlock(lines, at);
    return { last, literal: lines.slice(at + 1, last + 1).filter((line) => !option.test(line)) };
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
    const last = line.endsWith('::') ? lastOfBlock(lines, at) : at;
    return last === at
      ? null
      : {
          last,
          kept: [line.replace(/\s?::$/, line.trim() === '::' ? '' : ':')],
          literal: lines.slice(at + 1, last + 1),
        };
  },
  (lines, at) => {
    const line = lines[at] ?? '';
    return { last: at, kept: [/^\s*\|.*\|$/.test(line) ? `\n${cellsOf(line)}\n` : line] };
  },
];

/** Whether a directive's argument is for readers: by what the directive is called, or as it is a sentence; of a project's own directives it is a name or a call. */
function isShown(name: string, argument: string): boolean {
  return shown.test(name) || (endsSentence(argument) && /\s/.test(argument));
}

/** Whether text stands below a directive, further in than it. */
function hasContent(lines: readonly string[], at: number, last: number): boolean {
  let next = last + 1;
  while (lines[next] === '') next++;
  return indentOf(lines[next] ?? '') > indentOf(lines[at] ?? '');
}

/** An option of a directive: ":linenos:". */
const option = /^\s+:[\w-]{1,40}:(?:\s|$)/;

/** The text of reStructuredText, each construct read once. */
export function rstText(source: string): RstText {
  const lines = source.split('\n').map((line) => line.trimEnd());
  const fields = new Map<string, string>();
  const notes: string[] = [];
  const paragraphs: Paragraph[] = [];
  let kept: string[] = [];
  const close = () => {
    append(paragraphs, paragraphsOf(kept));
    kept = [];
  };
  let title: string | null = null;
  let isHead = true;
  for (let at = 0; at < lines.length; at++) {
    const construct = constructAt(lines, at);
    at = construct.last;
    isHead &&= paragraphs.length === 0 && kept.every((line) => line === '');
    if (construct.note !== undefined) notes.push('', construct.note);
    if (construct.field !== undefined && isHead)
      fields.set(construct.field[0].toLowerCase(), rstInline(construct.field[1]));
    if (construct.title !== undefined && title === null && isHead) title = rstInline(construct.title);
    else if (construct.title !== undefined) {
      close();
      paragraphs.push({ text: rstInline(construct.title), kind: 'heading' });
    }
    append(kept, construct.kept ?? []);
    if (construct.literal !== undefined) {
      close();
      append(paragraphs, literalOf(construct.literal));
    }
  }
  close();
  return { title, fields, paragraphs: [...paragraphs, ...paragraphsOf(notes)] };
}

/** What is set as it is written: code as it is, prose as paragraphs. */
function literalOf(lines: readonly string[]): readonly Paragraph[] {
  const text = lines.join('\n').trim();
  if (text === '') return [];
  return isCode(text) ? [{ text, kind: 'code' }] : paragraphsOf(lines);
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

/** What begins a list's item, a field, an option or a line of a block, none of which is a term. */
const item = /^(?:[-*+•|:/]|\.\.|\(?(?:\d{1,3}|[a-zA-Z#])[.)]\s)/;

/** Whether a line is a term, alone on its line, with its definition right below, further in. */
function isTerm(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const indent = indentOf(line);
  const below = lines[at + 1] ?? '';
  const above = lines[at - 1] ?? '';
  const isAlone = above.trim() === '' || indentOf(above) > indent;
  return line.trim() !== '' && isAlone && below.trim() !== '' && indentOf(below) > indent && !item.test(line.trim());
}

function cellsOf(line: string): string {
  const cells = line.trim().slice(1, -1).split('|');
  return cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' | ');
}

/** Lines as paragraphs. */
function paragraphsOf(lines: readonly string[]): readonly Paragraph[] {
  return lines
    .flatMap((line, at) => (isTerm(lines, at) ? ['', line, ''] : [line]))
    .map((line) => line.trim().replace(/^\(?#[.)]\s+/, '\n'))
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => rstInline(paragraph.replace(/\s?::$/, ':')).trim())
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph))
    .map((text) => ({ text, kind: 'prose' }));
}
