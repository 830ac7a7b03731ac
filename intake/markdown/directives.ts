/** What editors and site builders write into Markdown, and what a reader sees of it; each within one line. */
const directives: readonly (readonly [RegExp, string])[] = [
  // Shortcodes of site builders: {{< figure … >}}
  [/ ?\{\{[<%][^{}]{0,200}\}\}/g, ''],
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

/** Markdown without marks that only its editor reads; inline footnotes are defined at its end. */
export function withoutDirectives(markdown: string): string {
  const plain = directives.reduce((text, [mark, by]) => text.replaceAll(mark, by), markdown);
  const notes: string[] = [];
  const text = plain.replaceAll(inlineNote, (_, note: string) => `[^inline-${notes.push(note)}]`);
  return [text, ...notes.map((note, index) => `[^inline-${index + 1}]: ${note}`)].join('\n\n');
}
