import { usePreference } from './preference.ts';
import { type Theme, themes, wearTheme } from './theme.ts';

const labels = { system: 'As the system', light: 'Light', dark: 'Dark' } as const satisfies Record<Theme, string>;

/** Chooses light or dark. */
export function ThemeChoice() {
  const [theme, choose] = usePreference('theme', themes);
  return (
    <label class="labelled">
      <span>Colours</span>
      <select
        value={theme}
        onChange={({ currentTarget }) => {
          const next = themes.find((each) => each === currentTarget.value) ?? 'system';
          choose(next);
          wearTheme(next);
        }}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {labels[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
