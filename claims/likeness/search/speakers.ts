/** Words of a name that tell its bearer: titles and initials left out. */
function nameWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

/** Whether two names can be one bearer's: the last word of one is among the words of the other. */
export function canBeOne(a: string, b: string): boolean {
  const [left, right] = [nameWords(a), nameWords(b)];
  const [lastLeft, lastRight] = [left.at(-1), right.at(-1)];
  if (lastLeft === undefined || lastRight === undefined) return a.trim() === b.trim();
  return right.includes(lastLeft) || left.includes(lastRight);
}

/** Whether a text names somebody by their last name. */
export function names(text: string, name: string): boolean {
  const last = nameWords(name).at(-1);
  return last !== undefined && nameWords(text).includes(last);
}
