/** Everything was done. */
export const done = 0;
/** Some input failed; the rest was done. */
export const someFailed = 1;
/** The command was used wrongly; nothing was done. */
export const usedWrongly = 2;

export type ExitCode = typeof done | typeof someFailed | typeof usedWrongly;

/** A command used wrongly: its message says how it is used. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
