import { shortcutsAct } from '../habits/shortcuts.ts';

/** The key that does the same as the button it stands in; for the eye only, and only while single keys act. */
export function Key({ name }: { readonly name: string }) {
  return shortcutsAct() ? (
    <span class="key" aria-hidden="true">
      {name}
    </span>
  ) : null;
}
