const tag = /<\/?[a-z][^<>]{0,200}>/i;

/** A claim longer than this is no single statement, and no reader of a list sees its end. */
export const longestClaim = 1000;

/** Whether a text has markup in it, where readers are shown text alone. */
export function hasMarkup(text: string | null): boolean {
  return text !== null && tag.test(text);
}

/** Whether a text asks instead of stating. */
export function isQuestion(text: string): boolean {
  return /[?？؟]["”’»]?$/.test(text.trim());
}

/** Whether those who read fact-checks would take it for a claim. */
export function isStatement(text: string): boolean {
  return text.trim() !== '' && text.length <= longestClaim && !hasMarkup(text) && !isQuestion(text);
}
