/** Whether a word from outside is one of a list of names. */
export function isOneOf<Name extends string>(names: readonly Name[], word: string): word is Name {
  return names.some((name) => name === word);
}
