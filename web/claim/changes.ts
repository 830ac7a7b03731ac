import type { ReviewEvent } from '../api/model.ts';
import { counted, inWords } from '../parts/words.ts';

/** One field that a move changed, in words; null for nothing. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const fieldNames: Readonly<Record<string, string>> = {
  status: 'Status',
  verdict: 'Verdict',
  rationale: 'Rationale',
  evidence: 'Evidence',
  assignee: 'Assignee',
  stale: 'Wording changed since',
  underCorrection: 'Under correction',
  corrections: 'Corrections',
};

/**
 * What a move changed, in the order of importance; leases and the like, which follow from it, are left out, and so is
 * a field that was written again as it was.
 */
export function changesOf({ before, after }: Pick<ReviewEvent, 'before' | 'after'>): readonly Change[] {
  const was: Readonly<Record<string, unknown>> = { ...before };
  const is: Readonly<Record<string, unknown>> = { ...after };
  return Object.entries(fieldNames).flatMap(([field, name]) => {
    if (JSON.stringify(was[field] ?? null) === JSON.stringify(is[field] ?? null)) return [];
    const [before, after] = [worded(field, was[field]), worded(field, is[field])];
    return [{ field: name, before, after: before === after && after !== null ? `${after} (edited)` : after }];
  });
}

function worded(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? null : listed(field, value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return field === 'status' || field === 'verdict' ? inWords(value) : value;
}

function listed(field: string, items: readonly unknown[]): string {
  const titles = items.map((item) =>
    typeof item === 'object' && item !== null && 'title' in item ? String(item.title) : null,
  );
  if (field === 'evidence' && titles.every((title) => title !== null)) return titles.join('; ');
  return counted(items.length, 'entry', 'entries');
}
