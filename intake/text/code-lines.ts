/** What a line of code has and a line of prose has not. */
const signs =
  /[;{}<>=\\$@|]|[^\s.!?] {2,}\S|^\s*-{1,2}\w|\(\)|=>|::|->|[\w)\]]\(|^\s*(?:#|\/\/|\/\*|\*\s|--\s|import\s|from\s|def\s|class\s|function\s|const\s|let\s|var\s|return\b)/;

/** So many words make a line of prose. */
const fewestWords = 5;

/** Whether lines that are set as they are written are code: prose is set so, too, where its line ends matter. */
export function isCode(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const prose = lines.filter((line) => (line.match(/\p{L}{2,}/gu) ?? []).length >= fewestWords && !signs.test(line));
  return prose.length < lines.length * proseShare;
}

const proseShare = 0.6;
