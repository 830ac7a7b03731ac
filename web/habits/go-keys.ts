import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { isForShortcuts } from './shortcuts.ts';

/** Where `g` and another key lead. */
export const goPlaces: Readonly<Record<string, string>> = {
  f: '/for-you',
  q: '/queue',
  a: '/articles',
  r: '/archive',
  d: '/dashboard',
  p: '/people',
};

/** How long after `g` the second key is waited for, in milliseconds. */
const patience = 1500;

/** Makes `g` and another key lead to a view; the second key does nothing else then. */
export function useGoKeys(): void {
  const [, go] = useLocation();
  const pressed = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isForShortcuts(event)) return;
      const place = event.timeStamp - pressed.current < patience ? goPlaces[event.key] : undefined;
      pressed.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (place === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      go(place);
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [go]);
}
