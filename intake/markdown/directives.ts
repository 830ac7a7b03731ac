import { fencedLines } from './fences.ts';
import { withOpenNotices } from './notice-fences.ts';
import { withFencedShortcodes } from './shortcode-code.ts';
import { withWholeRules } from './table-rules.ts';

/** What editors and site builders write into Markdown, and what a reader sees of it; code says the same and stays. */
const directives: readonly (readonly [RegExp, string])[] = [
  // Where a site builder puts the table of contents, with the label above it
  [
    /^(?:#{0,6}[ \t]?(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|índice|indice)[ \t]?:?[ \t]*\r?\n[ \t]*\r?\n?)?[ \t]{0,8}(?:\[\[_?TOC_?\]\]|\[TOC\]|\$\{toc\}|\{:toc\}|<!-- ?toc ?-->)[ \t]*$/gim,
    '',
  ],
  // Shortcodes that show what they are given: {{< term text="node" >}}, or a value by its name: {{% param "version" %}}
  [/\{\{[<%] ?[\w/-]{1,40} [^{}]{0,80}\btext="([^"{}]{1,120})"[^{}]{0,80}\}\}/g, '$1'],
  [/(?<=\S )\{\{[<%] ?(?:site-?)?(?:param|skew|var|variable|value|version|env) "?([\w.-]{1,60})"? ?\/?[%>]\}\}/g, '$1'],
  // Other shortcodes of site builders: {{< figure … >}}
  [/(?: (?=\{\{[<%][^{}]{0,200}\}\}(?:[\s.,;:!?)]|$)))?\{\{[<%][^{}]{0,200}\}\}/g, ''],
  // Liquid's: {% include figure.html %}
  [/(?: (?=\{%[^{}\n]{0,202}%\}(?:[\s.,;:!?)]|$)))?\{%-? ?[\w/][^{}\n]{0,200}%\}/g, ''],
  // MyST's targets and roles: (setting-up)= above a heading, {ref}`the list`
  [/^[ \t]{0,3}\([\w.:-]{1,80}\)=[ \t]{0,9}$/gm, ''],
  [/\{[a-z][\w:-]{0,30}\}(?=`)/g, ''],
  // Attributes on a line of their own below a block: {.wide}
  [/^[ \t]{0,8}\{:?[ \t]?[.#][^{}\r\n]{1,100}\}[ \t]{0,9}$/gm, ''],
  // A definition below its term: ": The form of the file."
  [/^[ \t]{0,3}:[ \t]{1,8}(?=\S)/gm, '\n'],
  [/^[ \t]{0,3}:[ \t]*$/gm, ''],
  // The marks of notices: > [!NOTE] Remember
  [/^> ?\[![A-Za-z]{2,20}\][-+]?/gm, '>'],
  // The boxes of a list of tasks
  [/^([ \t]{0,20}(?:[-*+]|\d{1,3}[.)])[ \t]{1,9})\[[ xX]\][ \t]{1,9}/gm, '$1'],
  // Obsidian's embedded files, links, highlights and remarks
  [/!\[\[[^[\]\n]{1,300}\]\]/g, ''],
  [/\[\[(?:[^[\]|\n]{1,300}\|)?([^[\]|\n]{1,300})\]\]/g, '$1'],
  [/(?<![=\w])==(?=\S)([^=\n]{1,300})(?<=\S)==(?![=\w])/g, '$1'],
  [/ ?%%[^%\n]{1,300}%%/g, ''],
];

/** A footnote written where it belongs: ^[The report of 2 March.] */
const inlineNote = /\^\[([^[\]\n]{1,600})\]/g;

/** A role of MyST that names what it leads to: {ref}`the list <list-of-piers>`. */
const namedRole = /\{[a-z][\w:-]{0,30}\}`([^`<>\n]{1,200}) <[^`<>\n]{1,200}>`/g;

/** Attributes at the end of a heading: "Setting up {#setting-up}". */
const attributes = /[ \t]{0,4}\{:?[ \t]?[.#][^{}\r\n]{1,100}\}[ \t]{0,9}$/;

/** Code within a line. */
const codeSpan = /`[^`\n]{1,300}`/g;

/** Markdown without marks that only its editor reads; inline footnotes are defined at its end. */
export function withoutDirectives(markdown: string): string {
  const notes: string[] = [];
  const text = stretchesOf(withWholeRules(withOpenNotices(withFencedShortcodes(markdown))))
    .map(({ lines, isCode }) => (isCode ? lines : besideCode(lines, notes)))
    .join('\n');
  return [text, ...notes.map((note, index) => `[^inline-${index + 1}]: ${note}`)].join('\n\n');
}

type Stretch = { readonly lines: string; readonly isCode: boolean };

/** The lines of a text in stretches, of code between fences and of what stands around it. */
function stretchesOf(markdown: string): readonly Stretch[] {
  const lines = markdown.split('\n');
  const fenced = fencedLines(lines.map((line) => line.replace(/\r$/, '')));
  const starts = lines.flatMap((_, index) => (index === 0 || fenced[index] !== fenced[index - 1] ? [index] : []));
  return starts.map((start, index, all) => ({
    lines: lines.slice(start, all[index + 1] ?? lines.length).join('\n'),
    isCode: fenced[start] === true,
  }));
}

/** A stretch without the marks outside its code, its footnotes taken out. */
function besideCode(lines: string, notes: string[]): string {
  const spans: string[] = [];
  const headed = lines.replaceAll(/^#{1,6} .*$/gm, (heading) => heading.replace(attributes, ''));
  const bare = headed.replaceAll(namedRole, '$1').replaceAll(codeSpan, (span) => `\`${spans.push(span) - 1}\``);
  const plain = directives
    .reduce((text, [mark, by]) => text.replaceAll(mark, by), bare)
    .replaceAll(inlineNote, (_, note: string) => `[^inline-${notes.push(restored(note, spans))}]`);
  return restored(plain, spans);
}

function restored(text: string, spans: readonly string[]): string {
  return text.replaceAll(/`(\d{1,7})`/g, (_, place: string) => spans[Number(place)] ?? '');
}
