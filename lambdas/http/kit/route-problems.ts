import type { ProblemCode } from '../desk/problems.ts';
import type { Route } from './route.ts';

/** Every problem a route may answer with: its own, and those that follow from what it reads and who may call it. */
export function problemsOf(route: Route): readonly ProblemCode[] {
  const guarded: readonly ProblemCode[] =
    route.access === 'public' ? [] : ['token-needed', 'token-invalid', 'role-needed'];
  const asked: readonly ProblemCode[] = route.query === undefined ? [] : ['invalid-query'];
  const sent: readonly ProblemCode[] =
    route.body === undefined ? [] : ['broken-json', 'invalid-body', 'too-large', 'content-type-not-supported'];
  return [...new Set<ProblemCode>([...asked, ...sent, ...guarded, ...route.problems, 'internal', 'unavailable'])];
}
