/** Line ends of every system, Unicode's own among them. */
const lineEnd = /\r\n?|[\u2028\u2029\u0085\v\f]/g;

/** Terminal colours and other escape sequences (ECMA-48). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const escapeSequence = /\u001b\[[0-9;?]*[A-Za-z]/g;

/**
 * What no reader sees and no quotation needs: controls, byte order marks inside the text, and the
 * two overrides (U+202D, U+202E) that show a text in another order than it is stored in.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufeff\u202d\u202e]/g;

/** Where a word may be divided, or was, at the end of a line. */
const divided = /\u00ad\n?/g;

/** The text with one kind of line end, well-formed, and without characters that nobody can see. */
export function plainCharacters(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(lineEnd, '\n')
    .replaceAll(escapeSequence, '')
    .replaceAll(unseen, '')
    .replaceAll(divided, '')
    .replaceAll(/(?<![ \t])[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n');
}
