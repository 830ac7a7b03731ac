/** Languages whose programs write the months of feeds and pages in their own words. */
const languages =
  'en de fr es it pt nl da sv nb fi pl cs sk hu ro hr sl bg ru uk el tr lt lv et ca id ms vi is he ar fa'.split(' ');

let known: ReadonlyMap<string, number> | undefined;

/** The number of a month, 1 to 12, by its name or a short form of it in any of these languages; null for another word. */
export function monthNumber(word: string): number | null {
  known ??= monthNames();
  const plain = plainWord(word);
  return known.get(plain) ?? (plain.length > 3 ? (known.get(plain.slice(0, 3)) ?? null) : null);
}

/** The names that Intl has, and their first three letters where no other month begins so. */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([
    ['sept', 9],
    ['mrt', 3],
    ['maj', 5],
  ]);
  const starts = new Map<string, number | null>();
  for (const { name, month } of languages.flatMap(namesIn)) {
    const start = name.slice(0, 3);
    if (!names.has(name)) names.set(name, month);
    starts.set(start, starts.has(start) && starts.get(start) !== month ? null : month);
  }
  for (const [start, month] of starts) if (month !== null && !names.has(start)) names.set(start, month);
  return names;
}

const styles = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
] as const;

/** A language's months as words, standing alone and in dates. */
function namesIn(language: string) {
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { ...style, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(new Date(Date.UTC(2026, index, 15)));
      return { name: plainWord(parts.find(({ type }) => type === 'month')?.value ?? ''), month: index + 1 };
    }).filter(({ name }) => name.length >= 3 && !/\d/.test(name));
  });
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .trim();
}
