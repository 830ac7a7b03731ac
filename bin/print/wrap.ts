// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
const colourCodes = /\u001b\[\d+(?:;\d+)*m/g;

const visibleLength = (text: string): number => text.replace(colourCodes, '').length;

/** `text` in lines of at most `width` columns, broken at white space, each line after `indent`; colour codes take no column. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && visibleLength(line) + 1 + visibleLength(word) > width - indent.length) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => indent + each).join('\n');
}
