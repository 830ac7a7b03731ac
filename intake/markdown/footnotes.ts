import { fencedLines } from './fences.ts';

/** A Markdown text without the definitions of its footnotes, and those as paragraphs of their own. */
export type Footnotes = { readonly text: string; readonly notes: readonly string[] };

const definition = /^ {0,3}\[\^[^\]\s]{1,60}\]:[ \t]?(?<note>.*)$/;

/** Takes the definitions of footnotes out of a text: the line, and what stands indented below it. */
export function takeFootnotes(markdown: string): Footnotes {
  const text: string[] = [];
  const notes: string[] = [];
  let inNote = false;
  const lines = markdown.split(/\r?\n/);
  const fenced = fencedLines(lines);
  for (const [index, line] of lines.entries()) {
    const inCode = fenced[index] === true;
    const note = inCode ? undefined : definition.exec(line)?.groups?.['note'];
    const goesOn: boolean = inNote && !inCode && /^(?: {4}|\t)\S/.test(line);
    if (note !== undefined) notes.push(note);
    else if (goesOn) notes[notes.length - 1] += ` ${line.trim()}`;
    else text.push(line);
    inNote = note !== undefined || goesOn || (inNote && line.trim() === '');
  }
  return { text: text.join('\n'), notes };
}

/** A piece of text without its references to footnotes. */
export function withoutReferences(text: string): string {
  return text.replaceAll(/\[\^[^[\]\s]{1,60}\]/g, '');
}
