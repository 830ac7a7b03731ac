import { readPreference } from './preference.ts';

/** Light, dark, or as the system has it. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Wears the theme kept for this reader, before anything is drawn. */
export function wearTheme(theme: Theme = readPreference('theme', themes)): void {
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
}
