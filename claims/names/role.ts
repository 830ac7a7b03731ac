import { cut } from '../cut.ts';

/** As long as a role that is shown. */
const longest = 120;

/** Clauses tell what somebody does or did, and no role: "who is seeking a third term". */
const clause = /^(?:who|whom|whose|which|that|where|when|speaking|standing|also|then|in|on|at|after|before|aged?)\b/i;

/**
 * What an article says somebody is, from the words beside the cue: what stands before the name ("Mayor", "Finance
 * minister"), or after it between commas ("president of the Port Council"). Null where it says nothing.
 */
export function roleIn(mention: string, name: string): string | null {
  const at = mention.indexOf(name);
  if (at === -1) return null;
  const before = bare(mention.slice(Math.max(0, at - longest - 10), at));
  if (at <= longest && before.length > 2 && /^[\p{L}\p{N}’' .-]+$/u.test(before)) return before;
  const after = cut(mention.slice(at + name.length).trim(), longest + 10);
  if (!after.startsWith(',')) return null;
  const role = bare(after.slice(1));
  return role.length < 3 || role.length > longest || clause.test(role) || !/^\p{L}/u.test(role) ? null : role;
}

const articles = /^(?:the|an?) /i;
const endings = new Set([',', ';', ' ', '\n', '\t']);

/** A role without the article before it, and without what parts it from the rest. */
function bare(words: string): string {
  let end = words.length;
  while (end > 0 && endings.has(words[end - 1] ?? '')) end--;
  return words.slice(0, end).trimStart().replace(articles, '').trim();
}
