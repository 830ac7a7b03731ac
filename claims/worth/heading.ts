const smallWord =
  /^(?:a|an|the|and|but|or|for|nor|of|to|in|on|at|by|with|from|as|is|its|it|be|after|over|up|out|not|that|says|via|vs)$/u;

/** Whether a line is set as headlines are: no full stop, most words with a capital. */
export function looksLikeHeading(statement: string): boolean {
  if (/[.!?…][”"’')\]]*\s*$/u.test(statement)) return false;
  const words = statement.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const weighty = words.filter((word) => !smallWord.test(word));
  const capitals = weighty.filter((word) => /^\p{Lu}/u.test(word));
  return weighty.length > 0 && capitals.length >= 0.8 * weighty.length;
}
