import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useArticles } from '../api/articles.ts';
import type { Article } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { type Theme, themes, wearTheme } from '../habits/theme.ts';
import { Said } from '../parts/said.tsx';
import { type Command, commandsOf, fitting } from './commands.ts';

interface PaletteProps {
  readonly onClose: () => void;
  readonly showKeys: () => void;
}

/** Articles offered beside the commands. */
const mostArticles = 6;

/** Goes anywhere and does anything from the keyboard: type, choose with the arrows, press Enter. */
export function Palette({ onClose, showKeys }: PaletteProps) {
  const { session } = useSurroundings();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [, show] = useReducer((shown: number) => shown + 1, 0);
  // Kept beside the state, as the next key may come before the last one is shown.
  const chosen = useRef(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLInputElement>(null);
  // At once, so that what is typed right after the key goes into it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const words = useSettled(typed.trim());
  const found = useArticles(words === '' ? {} : { words }).data?.pages[0]?.items;
  // Those found before stay until others are, so that nothing slips away from under the choice.
  const before = useRef<readonly Article[]>([]);
  if (found !== undefined) before.current = found;
  const items = before.current;
  const commands = commandsOf({
    reader: session.reader.id,
    showKeys,
    wear: keepTheme,
    signOut: () => void session.signOut(),
  });
  const offer = (text: string) => fitting([...commands, ...items.slice(0, mostArticles).map(asCommand)], text);
  const offered = offer(typed);
  const at = Math.min(chosen.current, offered.length - 1);
  const close = () => dialog.current?.close();
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    close();
    if ('go' in command.act) go(command.act.go);
    else command.act.call();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const now = offer(box.current?.value ?? '');
    const place = Math.min(chosen.current, now.length - 1);
    if (step === undefined) return run(now[place]);
    chosen.current = (place + step + now.length) % Math.max(1, now.length);
    show(undefined);
  };
  return (
    <dialog ref={dialog} class="palette" onClose={onClose} aria-label="Command palette">
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label="Where to, or what to do"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={offered[at] === undefined ? undefined : `palette-${at}`}
        autocomplete="off"
        placeholder="Where to, or what to do"
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          chosen.current = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label="Commands">
        {offered.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input, which keeps the focus, takes the keys
          <div
            key={command.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => run(command)}
            ref={index === at ? inSight : null}
          >
            <Said text={command.label} />
            <span class="hint">{command.kind}</span>
          </div>
        ))}
      </div>
    </dialog>
  );
}

function asCommand({ id, title, url }: Article): Command {
  return { id, label: title ?? url ?? 'Without a title', kind: 'Article', act: { go: `/articles/${id}` } };
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function inSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function keepTheme(theme: Theme): void {
  localStorage.setItem('claimtrail.theme', themes.includes(theme) ? theme : 'system');
  wearTheme(theme);
}

/** What is typed, once nothing more has been typed for a moment; the API is not asked at each key. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
