/**
 * Whether a text consists of parts that a sticky pattern matches, one after another. Each is taken as it is first found
 * and never again in another way, where `^(?:…)*$` would try all the ways of parting a text that does not match.
 */
export function consistsOf(part: RegExp, text: string): boolean {
  for (let at = 0; at < text.length; at = part.lastIndex) {
    part.lastIndex = at;
    if (!part.test(text) || part.lastIndex === at) return false;
  }
  return true;
}
