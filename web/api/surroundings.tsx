import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageConfig } from '../session/config.ts';
import type { Session } from '../session/session.ts';
import type { Api } from './client.ts';

/** What every view may need: the API, who reads, and the stage's configuration. */
export interface Surroundings {
  readonly api: Api;
  readonly session: Session;
  readonly config: PageConfig;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings of a signed-in view. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('used outside of the signed-in page');
  return surroundings;
}
