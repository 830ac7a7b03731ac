import { TrieRouter } from 'hono/router/trie-router';
import type { Method } from './route.ts';

/** Where something is found. */
interface Place {
  readonly method: Method;
  /** OpenAPI path template. */
  readonly path: string;
}

/** A route found, with its raw path parameters; or which methods the path does take; or nothing. */
export type Found<Route> =
  | { readonly kind: 'found'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'other-methods'; readonly methods: readonly string[] }
  | { readonly kind: 'unknown' };

/** Makes the search for routes: by method, HEAD being GET without its body, and by path. */
export function routeFinder<Route extends Place>(
  routes: readonly Route[],
): (method: string, path: string) => Found<Route> {
  const router = new TrieRouter<Route>();
  for (const route of routes) router.add(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), route);
  const methods = [...new Set(routes.map(({ method }) => method))];

  return (method, path) => {
    const match = firstMatch(router, method === 'HEAD' ? 'GET' : method, path);
    if (match !== null) return match;
    const others = methods.filter((other) => firstMatch(router, other, path) !== null);
    return others.length === 0 ? { kind: 'unknown' } : { kind: 'other-methods', methods: others };
  };
}

function firstMatch<Route>(
  router: TrieRouter<Route>,
  method: string,
  path: string,
): Extract<Found<Route>, { kind: 'found' }> | null {
  const [route, raw] = router.match(method, path)[0][0] ?? [];
  if (route === undefined) return null;
  const params = Object.entries(raw ?? {}).map(([name, value]) => [name, decoded(String(value))] as const);
  if (params.some(([, value]) => value === null || value === '')) return null;
  return { kind: 'found', route, params: Object.fromEntries(params.map(([name, value]) => [name, value ?? ''])) };
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
