import type * as z from 'zod';
import type { Markup } from './html.ts';
import type { KitCode, ProblemKinds } from './problem.ts';
import type { Application, Made, Route } from './route.ts';

/** What the kit has to know of an application's API to describe it and to answer for it. */
export interface Api<App extends Application> {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  /** What holds for every route, in prose with `code` between backticks. */
  readonly description: string;
  /** The same for the page of the reference. */
  readonly introduction: Made<Markup>;
  readonly license: { readonly name: string; readonly identifier: string };
  /** What a bearer token is, and what it says of its bearer. */
  readonly bearer: string;
  readonly problems: ProblemKinds<App['code']>;
  /** The body of every problem. */
  readonly problemSchema: Made<z.ZodType>;
  /** The problems of whoever may not call a route. */
  readonly guardProblems: readonly App['code'][];
  /** An access in words. */
  readonly describeAccess: (access: App['access']) => string;
  /** What to do with a body that is too large. */
  readonly insteadOfLarge: string;
}

/** Every problem a route may answer with: its own, and those that follow from what it reads and who may call it. */
export function problemsOf<App extends Application>(
  route: Route<App>,
  { guardProblems }: Api<App>,
): readonly (App['code'] | KitCode)[] {
  const guarded = route.access === 'public' ? [] : guardProblems;
  const named: readonly KitCode[] = route.params === undefined ? [] : ['invalid-path'];
  const asked: readonly KitCode[] = route.query === undefined ? [] : ['invalid-query'];
  const sent: readonly KitCode[] =
    route.body === undefined ? [] : ['broken-json', 'invalid-body', 'too-large', 'content-type-not-supported'];
  return [
    ...new Set<App['code'] | KitCode>([
      ...named,
      ...asked,
      ...sent,
      ...guarded,
      ...route.problems,
      'internal',
      'unavailable',
    ]),
  ];
}
