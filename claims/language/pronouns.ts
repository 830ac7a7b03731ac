const pronouns = new Set(
  'i me my we us our you your he him his she her hers it its they them their who which that whom whose this these those one'.split(
    ' ',
  ),
);

/** Whether a speaker's name is no more than a pronoun that stayed open: "they", "who". */
export function isBarePronoun(name: string): boolean {
  return pronouns.has(name.toLowerCase());
}
