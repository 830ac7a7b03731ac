/** The languages whose months are read by name; Chinese, Japanese and Korean write months as figures. */
const languages =
  'en de es fr it pt nl sv nb da fi pl cs sk uk ru bg hr sr sl ro hu tr el id ms ca hi ar fa he et lv lt th'.split(' ');

/** A shorter beginning of a name is no abbreviation of it. */
const shortest = 3;

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The number of a month by its name or abbreviation in any language that is read; null for another word. */
export function monthNumber(word: string): number | null {
  const name = word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^ב(?=\p{Script=Hebrew}{3})/u, '');
  if (name === 'sept') return 9;
  for (const language of languages) {
    const month = tableOf(language).get(name);
    if (month !== undefined) return month;
  }
  return null;
}

/** A language's months as they stand beside a day, made when first asked for. */
function tableOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month,
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let index = 0; index < 12; index++) {
      const written = format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month')?.value;
      const name = written?.toLowerCase().replace(/\.$/, '') ?? '';
      if (name.length >= shortest) names.set(name, index + 1);
    }
  }
  tables.set(language, names);
  return names;
}
