import type { Route } from './route.ts';

/** A route found, with its raw path parameters; or which methods the path does take; or nothing. */
export type Found =
  | { readonly kind: 'found'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'other-methods'; readonly methods: readonly string[] }
  | { readonly kind: 'unknown' };

/** Finds the route for a request, HEAD being GET without its body; literal segments are meant to stand before parameters in the list. */
export function findRoute(routes: readonly Route[], method: string, path: string): Found {
  const segments = path.split('/');
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path.split('/'), segments);
    return params === null ? [] : [{ route, params }];
  });
  const asked = method === 'HEAD' ? 'GET' : method;
  const match = matches.find(({ route }) => route.method === asked);
  if (match !== undefined) return { kind: 'found', ...match };
  if (matches.length === 0) return { kind: 'unknown' };
  return { kind: 'other-methods', methods: matches.map(({ route }) => route.method) };
}

function matchPath(template: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) {
      const value = decodeSegment(segment);
      if (value === null || value === '') return null;
      params[part.slice(1, -1)] = value;
    } else if (part !== segment) return null;
  }
  return params;
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
