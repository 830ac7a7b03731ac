import { QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import { render } from 'preact';
import { openApi } from './api/client.ts';
import { problemOf } from './api/problem.ts';
import { SurroundingsContext } from './api/surroundings.tsx';
import { App } from './app.tsx';
import { wearTheme } from './habits/theme.ts';
import { loadConfig } from './session/config.ts';
import { Entrance } from './session/entrance.tsx';
import { openSession } from './session/session.ts';

/** Opens the page: the stage's configuration, the session, then the view. */
async function open(place: Element): Promise<void> {
  const config = await loadConfig();
  const session = await openSession(config);
  if (!('reader' in session)) return render(<Entrance door={session} />, place);
  const surroundings = { api: openApi(config.api, session.token), session, config };
  render(
    <QueryClientProvider client={openQueries()}>
      <SurroundingsContext.Provider value={surroundings}>
        <App />
      </SurroundingsContext.Provider>
    </QueryClientProvider>,
    place,
  );
}

/**
 * Asks again where that can help: not where the API understood and refused. Asks also when the browser believes that
 * it is offline, which says nothing of a Claimtrail on this machine; a request that fails says so at once.
 */
function openQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 2000,
        retry: (failures, error) => failures < 2 && (problemOf(error)?.status ?? 500) >= 500,
      },
    },
  });
}

wearTheme();
const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element with the id "page"');
open(place).catch((error: unknown) => render(<Entrance failure={error} />, place));
