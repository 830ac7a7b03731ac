const salutation =
  /^[ \t]*(?:(?:my )?dear(?:est)? [^\n.!?]{1,40}[,:;!-]?|(?:(?:hi|hello|hey) [^\n.,!?]{1,25}|mum|mom|dad|sirs?|madam|gentlemen|friends|to the editor|to whom it may concern)[,:])[ \t]*$/gim;

/** Where letters begin: behind each "Dear …" that has a line of its own. */
export function salutationEnds(text: string): readonly number[] {
  return [...text.matchAll(salutation)].map(({ 0: line, index }) => index + line.length);
}

export function hasSalutation(text: string): boolean {
  return text.search(salutation) >= 0;
}
