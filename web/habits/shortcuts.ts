import { useEffect, useRef } from 'preact/hooks';
import { readPreference } from './preference.ts';

/** What each key does in a view; a key not named does nothing. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Whether single keys act, for readers whose devices send keys by chance (WCAG 2.1.4). */
export const shortcutChoices = ['on', 'off'] as const;

/** Every key of the page and what it does, for the list that `?` shows. */
export const shortcutList = [
  ['j', 'next claim'],
  ['k', 'previous claim'],
  ['Enter', 'open the claim'],
  ['x', 'select it for a bulk move'],
  ['J K', 'select while walking on or back'],
  ['A', 'select all that the filters let through'],
  ['z', 'undo the last bulk move'],
  ['Esc', 'close the form, give up the selection, close the claim'],
  ['t', 'take the claim'],
  ['p', 'propose a verdict'],
  ['a', 'approve the proposed verdict'],
  ['r', 'return it to its proposer'],
  ['u', 'publish'],
  ['d', 'dismiss; then a number for the reason'],
  ['c', 'comment on the claim'],
  ['Ctrl Enter', 'send the form one types in'],
  ['Ctrl K', 'go anywhere, do anything'],
  [
    'g q',
    'go to the queue; g f to For you, g a to the articles, g r to the archive, g d to the dashboard, g p to the people',
  ],
  ['/', 'search the queue'],
  ['?', 'show these keys'],
] as const;

/** Whether the reader lets single keys act. */
export function shortcutsAct(): boolean {
  return readPreference('shortcuts', shortcutChoices) === 'on';
}

interface Precedence {
  /** These keys act before those of any other part of the view. */
  readonly first?: boolean;
}

/** Makes single keys act while the view is there: never while one types, in a dialog, or with Ctrl, Alt or Meta. */
export function useShortcuts(keys: Keys, { first = false }: Precedence = {}): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isForShortcuts(event)) return;
      const act = newest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey, first);
    return () => removeEventListener('keydown', onKey, first);
  }, [first]);
}

/** Whether a key is a shortcut's: not while one types, in a dialog, with Ctrl, Alt or Meta, or where it acts already. */
export function isForShortcuts(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  if (!shortcutsAct()) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return true;
  if (target.matches('input:not([type=checkbox]), textarea, select')) return false;
  return key !== 'Enter' || !target.matches('a, button, summary, input');
}
