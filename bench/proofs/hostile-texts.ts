/** An English text, as innocent as the ones that have to get through beside the others. */
export const innocent =
  'The city spent 4.1 million on road repairs in 2025, the mayor said on Friday. “We closed two bridges,” she said.';

/** What once held a thread for minutes when it was repeated. */
const units = {
  spaces: ' ',
  tabs: '\t',
  'lines of one letter': 'a\n',
  'quotations that never close': '“I am, he said, ',
  'lines of a speaker': 'ANNA BERG: I was there.\n',
  headings: '# a\n',
  'quotations of one line': '“I am the one,” I said\n',
} as const;

/** A text that begins as an article does and goes on, for so many characters, in one of the ways that were slow. */
export const hostileTexts: readonly { readonly name: string; readonly make: (length: number) => string }[] =
  Object.entries(units).map(([name, unit]) => ({
    name,
    make: (length) => `${innocent}${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}`,
  }));
