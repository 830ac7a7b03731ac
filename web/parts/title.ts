import { useEffect } from 'preact/hooks';
import { withoutControls } from './said.tsx';

/** Names the view in the browser's tab and history; a part of a view gives no name, and leaves the tab alone. */
export function useTitle(name: string | null | undefined): void {
  useEffect(() => {
    if (name === undefined) return;
    document.title = name === null ? 'Claimtrail' : `${withoutControls(name)} · Claimtrail`;
  }, [name]);
}
