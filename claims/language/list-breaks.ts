import type { Span } from '../span.ts';

const enumerator = /(?:^|\s)(?:[•⁃*-]\s?)?(\d{1,2}|[a-z])(?:\.\)|\)|\.)\s+(?=\p{Lu})/gu;

function ordinalOf(label: string): number {
  return /\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96;
}

/** Offsets where the items of a list written within one line begin ("1. … 2. …"); the first item's own start left out. */
export function listBreaks(text: string, [start, end]: Span): readonly number[] {
  if (!/^\s*(?:[•⁃*-]\s?)?(?:\d{1,2}|[a-z])(?:\.\)|\)|\.)\s/.test(text.slice(start, start + 8))) return [];
  const items = [...text.slice(start, end).matchAll(enumerator)];
  const breaks: number[] = [];
  let expected = ordinalOf(items[0]?.[1] ?? '0') + 1;
  for (const item of items.slice(1)) {
    if (ordinalOf(item[1] ?? '') !== expected) continue;
    breaks.push(start + item.index + (/^\s/.test(item[0]) ? 1 : 0));
    expected += 1;
  }
  return breaks;
}
