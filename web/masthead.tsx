import { useEffect, useRef } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { hasRank } from '../claims/workflow/actor.ts';
import { useInbox } from './api/people.ts';
import { useSurroundings } from './api/surroundings.tsx';
import { usePreference } from './habits/preference.ts';
import { type Theme, themes, wearTheme } from './habits/theme.ts';
import { Key } from './parts/key.tsx';
import { Said } from './parts/said.tsx';

/** The views, each with where its addresses begin. */
const views = [
  ['/for-you', 'For you', /^\/for-you/],
  ['/queue', 'Queue', /^\/queue/],
  ['/articles', 'Articles', /^\/articles/],
  ['/archive', 'Archive', /^\/(archive|speakers|publishers)/],
  ['/dashboard', 'Dashboard', /^\/dashboard/],
  ['/people', 'People', /^\/people/],
] as const;

interface MastheadProps {
  readonly onHelp: () => void;
  readonly onCommand: () => void;
}

/** The top of every view: where one is, who one is, and the keys. */
export function Masthead({ onHelp, onCommand }: MastheadProps) {
  const [path] = useLocation();
  const { session } = useSurroundings();
  const { reader } = session;
  const nav = useRef<HTMLElement>(null);
  const counted = useInbox().isSuccess;
  useEffect(() => {
    nav.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path, counted]);
  return (
    <header class="masthead">
      <Link class="wordmark" href="/queue">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M4 8h24M4 15h13M12 23.5l4.5 4.5L27 16" />
        </svg>
        Claimtrail
      </Link>
      <nav aria-label="Views" ref={nav}>
        {views.map(([address, label, within]) => (
          <Link key={address} href={address} aria-current={within.test(path) ? 'page' : undefined}>
            {label}
            {address === '/for-you' && (
              <>
                {' '}
                <WaitingCount />
              </>
            )}
          </Link>
        ))}
      </nav>
      <div class="reader">
        <button type="button" class="command-button" onClick={onCommand} aria-keyshortcuts="Control+K">
          Go to… <Key name="Ctrl K" />
        </button>
        <button type="button" class="quiet keys-button" onClick={onHelp} aria-keyshortcuts="?">
          Keys <Key name="?" />
        </button>
        <details class="menu">
          <summary>
            <Said text={reader.id} />
          </summary>
          <div>
            <p class="hint">{reader.roles.length === 0 ? 'no role yet: ask an admin' : reader.roles.join(', ')}</p>
            {hasRank(reader, 'editor') && <Link href="/publishing">Webhooks and exports</Link>}
            <a href="/checks">What readers see</a>
            <ThemeChoice />
            <button type="button" onClick={onHelp}>
              Keys
            </button>
            <button type="button" onClick={() => void session.signOut()}>
              Sign out
            </button>
          </div>
        </details>
      </div>
    </header>
  );
}

/** How much waits for the reader, in sight from every view. */
function WaitingCount() {
  const count = useInbox().data?.count ?? 0;
  return count === 0 ? null : (
    <span class="waiting-count">
      {count > 99 ? '99+' : count}
      <span class="visually-hidden"> waiting</span>
    </span>
  );
}

const labels = { system: 'As the system', light: 'Light', dark: 'Dark' } as const satisfies Record<Theme, string>;

/** Chooses light or dark. */
function ThemeChoice() {
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
