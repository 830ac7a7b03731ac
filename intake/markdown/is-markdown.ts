/** What Markdown has and neither plain text nor another markup: each on lines of its own, or within one line. */
const marks = [
  /^(?:#{2,6} \S|# \S[^\n]{0,200}\n[ \t\r]{0,9}\n)/m,
  /^ {0,3}(?:```|~~~)/m,
  /!?\[[^[\]\n]{0,200}\]\([^()\s]{1,500}\)/,
  /^ {0,3}\[[^[\]\n]{1,100}\]: {1,4}\S/m,
  /^\|?(?: ?:?-{3,}:? ?\|){1,20}/m,
  /\]\[[^[\]\n]{0,100}\]/,
];

/** More marks, which plain text has as well. */
const weak = [/(?:^|\s)\*\*[^*\s][^*\n]{0,200}\*\*/, /`[^`\n]{1,100}`/, /^ {0,3}[-*+] \S/m, /^> \S/m];

/** Whether a text is Markdown by its form: links, headings, fences of its kind, whatever its name says. */
export function isMarkdown(start: string): boolean {
  const strong = marks.filter((mark) => mark.test(start)).length;
  if (strong >= 2) return true;
  return strong === 1 && weak.filter((mark) => mark.test(start)).length >= 2;
}
