import { Dialog } from '../parts/dialog.tsx';
import { usePreference } from './preference.ts';
import { shortcutChoices, shortcutList } from './shortcuts.ts';

/** The list of keys, and the switch that turns them off. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const [choice, choose] = usePreference('shortcuts', shortcutChoices);
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="keys">
        {shortcutList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={choice === 'on'}
          onChange={({ currentTarget }) => choose(currentTarget.checked ? 'on' : 'off')}
        />
        Single keys act
      </label>
    </Dialog>
  );
}
