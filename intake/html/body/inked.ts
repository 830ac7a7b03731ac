/** How many characters of a text are not blanks. */
export function inked(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x20) count++;
  return count;
}
