/** A text that can be made as long as wanted, by saying the same again and again. */
export interface Shape {
  readonly name: string;
  /** The text, of about so many UTF-16 units. */
  readonly make: (length: number) => string;
}

/** What is repeated: single characters, words, and sentences that look like an article's parts. */
const units = {
  space: ' ',
  tab: '\t',
  'no-break space': '\u00a0',
  letter: 'a',
  capital: 'A',
  digit: '7',
  stop: '.',
  comma: ',',
  colon: ':',
  hyphen: '-',
  dash: '—',
  bracket: '(',
  apostrophe: "'",
  'opening mark': '“',
  'closing mark': '”',
  'straight mark': '"',
  'hash sign': '# ',
  'list item': '- ',
  'less-than sign': '<',
  ampersand: '&amp;',
  underscore: '_',
  asterisk: '*',
  'Chinese sentence': '他说。',
  emoji: '🙂',
  'combining accent': 'e\u0301',
  'short line': 'a',
  initial: 'A. ',
  abbreviation: 'Mr. ',
  number: '1,234.5 ',
  date: 'on 3 March 2026 ',
  address: 'http://a.example/',
  mail: 'a@b.example ',
  name: 'Anna Berg ',
  office: 'President of the ',
  pronoun: 'she ',
  'reporting verb': 'said ',
  adverb: 'really ',
  owner: "Anna's ",
  relative: 'who was the man ',
  'that clause': 'that it was ',
  'according to': 'according to Anna Berg ',
  'speech in turns': 'ANNA BERG: it rains',
  question: 'Is it you?',
  'said inside': '“I am, he said, ',
  'said after': '“I am the one,” I said',
  'quotation of one': '“no” ',
  'nested quotation': '“he said ‘no’ to it” ',
  'unclosed quotation': '“We will go. ',
  statement: 'The city spent 4 million. ',
  'long statement': 'The city, which was poor, spent 4 million, the mayor said, because it rained, and sold a road. ',
  'report of a report': 'Anna Berg said that Bo Lind had warned that ',
  salutation: 'Dear Anna,',
  signature: 'Yours, Anna Berg',
  caption: 'Photo: Anna Berg',
  dateline: 'PARIS (AP) — It rains. ',
  byline: 'By Anna Berg',
  'share label': 'share ',
  'read more': 'Read more ',
  'first person': 'My name is Anna Berg. I think it rains. ',
  heading: '# Anna Berg on rain',
} as const satisfies Record<string, string>;

/** What stands between two of them. */
const separators = { nothing: '', line: '\n', paragraph: '\n\n', space: ' ' } as const;

/** A plain text around what is repeated, so that it is read as English. */
const opening = 'The mayor said on Monday that the city had spent 4 million on its roads in the year. ';

function shapeOf(unit: string, separator: string): Shape['make'] {
  const piece = unit + separator;
  return (length) => `${opening}${piece.repeat(Math.ceil(length / piece.length))}${opening}`;
}

/** Every unit with every separator: {@link units} by {@link separators}. */
export const shapes: readonly Shape[] = Object.entries(units).flatMap(([unit, text]) =>
  Object.entries(separators).map(([separator, between]) => ({
    name: separator === 'nothing' ? unit : `${unit}, ${separator}`,
    make: shapeOf(text, between),
  })),
);
