import { type Status, statuses } from '../../claims/vocabulary/workflow.ts';
import { inWords } from '../parts/words.ts';
import { queueAddress } from '../queue/filters.ts';

/** One thing that the palette offers: where it leads, or what it does. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** What it belongs to, said after it. */
  readonly kind: string;
  readonly act: { readonly go: string } | { readonly call: () => void };
}

/** What the palette can ask of the page. */
export interface PageActs {
  readonly reader: string;
  readonly showKeys: () => void;
  readonly wear: (theme: 'light' | 'dark' | 'system') => void;
  readonly signOut: () => void;
}

/** Everything that can be done from anywhere, most wanted first. */
export function commandsOf({ reader, showKeys, wear, signOut }: PageActs): readonly Command[] {
  const go = (label: string, address: string, kind = 'Go to'): Command => ({
    id: address,
    label,
    kind,
    act: { go: address },
  });
  const call = (label: string, act: () => void): Command => ({ id: label, label, kind: 'Page', act: { call: act } });
  return [
    go('Queue', '/queue'),
    go('For you, and all your open work', '/for-you'),
    go('Claims in your hands', queueAddress({ status: 'in-review', assignee: reader })),
    go('Articles', '/articles'),
    go('Dashboard', '/dashboard'),
    go('Archive, a search over all claims', '/archive'),
    go('Speakers and their records', '/speakers'),
    go('Publishers and their records', '/publishers'),
    go('Checks by others', '/archive/others'),
    go('People', '/people'),
    go('Webhooks and exports', '/publishing'),
    call('What readers see', () => location.assign('/checks')),
    ...statuses.map((status: Status) => go(`${inWords(status)} claims`, queueAddress({ status }), 'Queue')),
    go('All claims', queueAddress({ status: 'any' }), 'Queue'),
    go('Least worth checking first', queueAddress({ sort: 'lowest' }), 'Queue'),
    go('Oldest first', queueAddress({ sort: 'age' }), 'Queue'),
    go('Articles that could not be read', '/articles?state=failed', 'Articles'),
    call('Keys', showKeys),
    call('Light colours', () => wear('light')),
    call('Dark colours', () => wear('dark')),
    call('Colours as the system', () => wear('system')),
    call('Sign out', signOut),
  ];
}

/** What holds every word typed, and what the words themselves may be: an id, or words to search for. */
export function fitting(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.trim();
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, kind }) =>
    sought.every((word) => `${kind} ${label}`.toLowerCase().includes(word)),
  );
  return [...idIn(words), ...found, ...(words === '' ? [] : searchesFor(words))];
}

function idIn(words: string): readonly Command[] {
  if (/^c-[0-9a-f]{8,40}$/.test(words))
    return [{ id: words, label: words, kind: 'Claim', act: { go: `/claims/${words}` } }];
  if (/^a-[0-9a-f]{8,40}$/.test(words))
    return [{ id: words, label: words, kind: 'Article', act: { go: `/articles/${words}` } }];
  return [];
}

function searchesFor(words: string): readonly Command[] {
  const quoted = `“${words}”`;
  return [
    {
      id: 'search-claims',
      label: quoted,
      kind: 'Search claims',
      act: { go: `/archive?${new URLSearchParams({ q: words })}` },
    },
    {
      id: 'search-articles',
      label: quoted,
      kind: 'Search articles',
      act: { go: `/articles?${new URLSearchParams({ q: words })}` },
    },
  ];
}
