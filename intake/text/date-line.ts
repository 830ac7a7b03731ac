import { consistsOf } from './consists-of.ts';
import { joints, publishedLabels, revisedLabels, weekdays } from './date-labels.ts';
import { monthNumber } from './month-names.ts';
import { plainFigures } from './plain-figures.ts';

const namePattern = "(?<name>\\p{L}[\\p{L}\\p{M}'’]{1,14})\\.?";
const dayLength = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª)?';
const monthPattern = '(?<month>\\d{1,2})';
const yearPattern = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const ofPattern = "(?:de|d[’']|of|ta[’'])";

/** The ways a date is written; day and month in figures only where their order is certain. */
const dateForms = [
  new RegExp(`^${yearPattern}-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)`, 'u'),
  new RegExp(`^${yearPattern}\\.\\s?${monthPattern}\\.\\s?(?<day>\\d{1,2})\\.?(?!\\d)`, 'u'),
  new RegExp(`^${yearPattern}/${monthPattern}/(?<day>\\d{1,2})(?!\\d)`, 'u'),
  new RegExp(`^${namePattern}\\s*${dayLength},?\\s+${yearPattern}`, 'iu'),
  new RegExp(
    `^${dayLength}[.,]?(?:\\s+${ofPattern})?[\\s/-]*${namePattern},?(?:\\s+(?:de|del|do))?[\\s/,-]+${yearPattern}`,
    'iu',
  ),
  new RegExp(`^${yearPattern}\\s?[年년]\\s?${monthPattern}\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]`, 'u'),
  new RegExp(`^(?<day>\\d{1,2})\\.\\s?${monthPattern}\\.\\s?${yearPattern}`, 'u'),
  /^(?<day>\d{2})\.(?<month>\d{2})\.(?<short>\d{2})(?![\d.])/u,
  new RegExp(`^${yearPattern}\\.\\s?${namePattern}\\s+(?<day>\\d{1,2})\\.?(?!\\d)`, 'iu'),
  new RegExp(`^(?:ngày\\s+)?(?<day>\\d{1,2})\\s+tháng\\s+${monthPattern},?\\s+(?:năm\\s+)?${yearPattern}`, 'iu'),
  new RegExp(`^(?<day>1[3-9]|2\\d|3[01])[/-]${monthPattern}[/-]${yearPattern}`, 'u'),
  new RegExp(`^(?<month>\\d{1,2})[/-](?<day>1[3-9]|2\\d|3[01])[/-]${yearPattern}`, 'u'),
  new RegExp(`^(?<day>\\d{1,2})[/-](?<month>\\d{1,2})[/-]${yearPattern}`, 'u'),
] as const;
const dayOrMonthFirst = dateForms.at(-1);

const labelPattern = new RegExp(
  `^[([|•·–—-]?\\s*(?:(?:(?<revised>${revisedLabels})|${publishedLabels})(?:\\s(?:${joints})(?=[\\s:]))?)?\\s?[:：|–—,.-]?\\s*(?:den\\s+)?`,
  'iu',
);
const timePattern =
  /^\d{1,2}(?:[:.]\d{2}(?![\d.]\s?\d)|h\d{0,2})(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|uhr))?\s?[,|–-]?\s*/iu;
const weekday = new RegExp(
  `^(?:(?:${weekdays})(?:day)?\\.?,?\\s+(?:den\\s+|the\\s+|le\\s+)?|[月火水木金土日]曜日?\\s*)`,
  'iu',
);

/** A place or a word before the date, parted from it by a comma: "Berlin, 3. März 2026". */
const place = /^\p{Lu}[\p{L}\p{M} .'’-]{1,24},\s+(?=\d)/u;

/** What may follow the date on its line: a time of day, a zone, a weekday, a reading time, an update. */
const restPattern = new RegExp(
  `[\\s,|·•@–—/.:-]|(?:at|um|om|à|às|a las|alle|ore|ora|ob|luc|klo|kl|saat|godz|о|в|во|στις|pukul|г|года|р|року|uhr|hrs?|hours?|h|val|jam|WIB|часов)(?!\\p{L})\\.?|T?\\d{1,2}(?:[:.]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d+)?|\\s?h\\s?\\d{0,2}(?:min)?|\\s?[时時시点點]\\s?(?:\\d{1,2}\\s?[分분])?)|[ap]\\.?m\\.?(?!\\p{L})|(?:Z|[A-Z]{2,4}T?|[+-]\\d{2}:?\\d{2}|GMT[+-]\\d{1,2})(?!\\p{L})|\\d{1,3}\\s?min(?:ute[ns]?|utos?|uti)?(?:\\s(?:read|de lecture|de lectura|lesezeit))?|(?:uhr)?(?:lesedauer|lesezeit|reading time|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura)\\s?[:：]?\\s?\\d{1,3}\\s?min[a-z]{0,6}|[)\\]]|[(（][月火水木金土日월화수목금토일一二三四五六](?:曜日?)?[)）]|[(（]?(?:${weekdays})(?:day)?[)）]?(?!\\p{L})|[(（]?(?:星期|礼拜|禮拜|周|週)[一二三四五六日天][)）]?|(?:来源|來源|出处|出處|稿源|source|quelle|fuente|fonte|источник|출처)\\s?[:：].*|오전|오후|午前|午後|上午|下午|입력|등록|승인|公開|配信|掲載|(?:${revisedLabels}|${publishedLabels}|last)(?!\\p{L}).*`,
  'uy',
);

/** A date line read: the day as ISO 8601, and whether it is only when the article was revised. */
export type DateLine = { readonly date: string; readonly revised: boolean };

/** Whether a line has figures as a date has them; no line without is one, nor is any part of it. */
export function mayHaveDate(line: string): boolean {
  return /\p{Nd}{4}|\d\.\d{2}(?!\d)|年/u.test(line);
}

/** The date that a line consists of, or null when the line says anything else. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 120 || !mayHaveDate(line)) return null;
  const plain = plainFigures(line);
  const label = labelPattern.exec(plain);
  const rest = plain
    .slice(label?.[0].length ?? 0)
    .replace(weekday, '')
    .replace(timePattern, '')
    .replace(weekday, '')
    .replace(place, '');
  for (const form of dateForms) {
    const match = form.exec(rest);
    if (match === null || !isRest(rest.slice(match[0].length))) continue;
    if (form === dayOrMonthFirst && match.groups?.['day'] !== match.groups?.['month'] && !isEuropean(label?.[0] ?? ''))
      continue;
    const date = isoDay(match.groups);
    if (date !== null) return { date, revised: label?.groups?.['revised'] !== undefined };
  }
  return null;
}

function isRest(text: string): boolean {
  return consistsOf(restPattern, text) || consistsOf(restPattern, text.toLowerCase());
}

const englishLabel =
  /^[^\p{L}]*(?:first |last )?(?:published|posted|dated?|created|released|issued|publication date|updated?|modified|revised)(?!\p{L})/iu;

/** Whether a label is of a language that writes the day first wherever it writes figures. */
function isEuropean(label: string): boolean {
  return /\p{L}/u.test(label) && !englishLabel.test(label);
}

function isoDay(groups: Readonly<Record<string, string | undefined>> | undefined): string | null {
  const short = groups?.['short'];
  const year = short === undefined ? Number(groups?.['year']) : 2000 + Number(short);
  const name = groups?.['name'];
  const month = name === undefined ? Number(groups?.['month']) : monthNumber(name);
  const day = Number(groups?.['day']);
  if (month === null) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && time.getTime() !== 0;
  return exists ? time.toISOString().slice(0, 10) : null;
}
