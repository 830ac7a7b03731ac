import { monthNumber } from './month-names.ts';

/** A year further off is a typing error or a test: no date is better. */
const earliest = 1600;
const latest = 2100;

const timePattern = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const zonePattern = String.raw`(?<zone>(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5}|[A-Z][a-z]{2,12}/[A-Z][A-Za-z_]{2,20})`;
const wordPattern = String.raw`[\p{L}\p{M}]{2,15}\.?`;

/** Dates as programs write them; a time and a zone may follow, and a zone in brackets that says the same. */
const forms = [
  /** ISO 8601, extended: "2026-03-03T10:00:00.000Z", "2026-3-3 10:00 +0100". */
  new RegExp(
    String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:[T ]|\s*,\s*)${timePattern}\s?${zonePattern}?)?$`,
    'iu',
  ),
  /** ISO 8601, basic, as NewsML and NITF have it: "20260303T100000Z", "20260303". */
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/iu,
  /** RFC 822 in any language: "Tue, 03 Mar 2026 10:00:00 GMT", "Τρι, 03 Μαρ 2026", "03-Mar-26". */
  new RegExp(
    String.raw`^(?:${wordPattern}(?:,\s*|\s+))?(?<day>\d{1,2})\.?[\s-]+(?<name>${wordPattern})[\s-]+(?<year>\d{4}|\d{2})(?:,?\s+(?:${timePattern})(?:\s*${zonePattern})?)?$`,
    'iu',
  ),
  /** asctime and its kin: "Tue Mar  3 10:00:00 UTC 2026", "Tue Mar 03 10:00:00 2026". */
  new RegExp(
    String.raw`^${wordPattern},?\s+(?<name>${wordPattern})\s+(?<day>\d{1,2})\s+${timePattern}(?:\s+${zonePattern})?\s+(?<year>\d{4})$`,
    'iu',
  ),
  /** JavaScript's: "Tue Mar 03 2026 10:00:00 GMT+0100". */
  new RegExp(
    String.raw`^${wordPattern},?\s+(?<name>${wordPattern})\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?:\s+${timePattern}(?:\s*${zonePattern})?)?$`,
    'iu',
  ),
  /** Day and month in figures, where their order is certain. */
  new RegExp(
    String.raw`^(?:${wordPattern},?\s+)?(?<first>\d{1,2})[/.-](?<second_>\d{1,2})[/.-](?<year>\d{4})(?:,?\s+${timePattern}\s?${zonePattern}?)?$`,
    'iu',
  ),
] as const;

/** Zones by name (RFC 822 and the usual ones of news sites), in minutes; names that several zones share are no one's. */
const zones: Readonly<Record<string, number>> = {
  ...{
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    WEST: 60,
    BST: 60,
    CET: 60,
    MEZ: 60,
    CEST: 120,
    MESZ: 120,
    EET: 120,
    EEST: 180,
  },
  ...{
    MSK: 180,
    TRT: 180,
    PKT: 300,
    WIB: 420,
    ICT: 420,
    HKT: 480,
    SGT: 480,
    JST: 540,
    KST: 540,
    AEST: 600,
    AEDT: 660,
    NZST: 720,
    NZDT: 780,
  },
  ...{ EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, BRT: -180, ART: -180 },
};

/** A date that a program wrote, as a day in ISO 8601, or as an instant where time and zone are known; null for anything else. */
export function machineDate(written: string): string | null {
  const trimmed = written
    .replace(/(?<!\s)\s*\([^()]{0,60}\)$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (trimmed.length > 80) return null;
  if (/^\d{10}$|^\d{13}$/.test(trimmed)) return instant(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1));
  for (const form of forms) {
    const groups = form.exec(trimmed)?.groups;
    const date = groups === undefined ? null : dateOf(groups);
    if (date !== null) return date;
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups): string | null {
  const order = dayAndMonth(groups);
  if (order === null) return null;
  const short = Number(groups['year']);
  const year = groups['year']?.length === 2 ? short + (short < 70 ? 2000 : 1900) : short;
  if (year < earliest) return null;
  const midnight = Date.UTC(year, order.month - 1, order.day);
  const date = new Date(midnight);
  if (date.getUTCDate() !== order.day || date.getUTCMonth() !== order.month - 1) return null;
  const day = instant(midnight)?.slice(0, 10) ?? null;
  const minutes = offsetOf(groups['zone']);
  if (day === null || groups['hour'] === undefined || minutes === null) return day;
  const seconds =
    Number(groups['hour']) * 3600 +
    Number(groups['minute']) * 60 +
    Number(`${groups['second'] ?? 0}.${groups['fraction']?.slice(0, 3) ?? 0}`);
  // Midnight in a place's own time is a day whose hour nobody wrote.
  const isDay = seconds === 0 && minutes !== 0;
  return isDay || seconds > 86_400 ? day : instant(midnight + Math.round((seconds - minutes * 60) * 1000));
}

function dayAndMonth(groups: Groups): { readonly day: number; readonly month: number } | null {
  if (groups['first'] !== undefined) {
    const [first, second] = [Number(groups['first']), Number(groups['second_'])];
    if (first !== second && first <= 12 && second <= 12) return null;
    return first > 12 ? { day: first, month: second } : { day: second, month: first };
  }
  const month = groups['name'] === undefined ? Number(groups['month']) : monthNumber(groups['name']);
  return month === null ? null : { day: Number(groups['day']), month };
}

/** The offset of a zone in minutes; null where it is not stated or not known. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const figures = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/.exec(zone)?.groups;
  if (figures === undefined) return zones[zone.toUpperCase()] ?? null;
  const minutes = Number(figures['hours']) * 60 + Number(figures['minutes'] ?? 0);
  return figures['sign'] === '-' ? -minutes : minutes;
}

function instant(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  // The first second of Unix time is what a program writes where it has no date.
  return year >= earliest && year < latest && milliseconds !== 0 ? date.toISOString() : null;
}
