import { useState } from 'preact/hooks';

/**
 * What a reader is typing, kept in this browser until it is sent: it survives a reload, a lost race and an
 * ended session. `read` takes what was kept for a draft, or refuses it with null.
 */
export function useDraft<T>(name: string, blank: T, read: (kept: unknown) => T | null) {
  const place = `claimtrail.draft.${name}`;
  const [draft, setDraft] = useState<T>(() => kept(place, read) ?? blank);
  const write = (next: T) => {
    localStorage.setItem(place, JSON.stringify(next));
    setDraft(next);
  };
  const discard = () => {
    localStorage.removeItem(place);
    setDraft(blank);
  };
  return { draft, write, discard };
}

/** Keeps a draft for a form that is about to open. */
export function keepDraft(name: string, draft: object): void {
  localStorage.setItem(`claimtrail.draft.${name}`, JSON.stringify(draft));
}

/** Whether something was typed under this name and not yet sent. */
export function hasDraft(name: string): boolean {
  return localStorage.getItem(`claimtrail.draft.${name}`) !== null;
}

function kept<T>(place: string, read: (kept: unknown) => T | null): T | null {
  const text = localStorage.getItem(place);
  if (text === null) return null;
  try {
    return read(JSON.parse(text));
  } catch {
    return null;
  }
}
