/** Marks inside a paragraph of reStructuredText, and what of each is read. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/``([^`\n]{1,400})``/g, '$1'],
  [/:(?:[\w+-]{1,40}:)?[\w+-]{1,40}:(?=`)/g, ''],
  [/`~/g, '`'],
  [/\s<[^`<>]{0,400}>`/g, '`'],
  [/`([^`]{1,300})`_{0,2}/g, '$1'],
  [/ ?\[(?:#?[\w-]{0,40}|\*)\]_(?!\w)/g, ''],
  [/(?<![\p{L}\p{N}_])([\p{L}\p{N}]{1,60})__?(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<![*\p{L}\p{N}])\*\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*\*(?!\*)/gu, '$1'],
  [/(?<![*\p{L}\p{N}])\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*(?![*\p{L}\p{N}])/gu, '$1'],
  [/\\([*`_|\\])/g, '$1'],
];

/** A line of reStructuredText without its marks: emphasis, literals, roles, references. */
export function rstInline(text: string): string {
  return marks.reduce((plain, [mark, by]) => plain.replaceAll(mark, by), text);
}
