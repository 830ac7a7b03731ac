import * as z from 'zod';
import type { Publishing } from '../../claims/record/claim-review.ts';
import type { ReviewSettings } from '../../claims/workflow/review-settings.ts';
import type { Table } from '../../store/table/table.ts';
import type { Api } from '../http/kit/api.ts';
import { html } from '../http/kit/html.ts';
import type { Route } from '../http/kit/route.ts';

/** All that the public record needs of the world; its table is only read. */
export interface RecordWorld {
  readonly table: Table;
  readonly settings: ReviewSettings;
  readonly publishing: Publishing;
}

/** The public record, for the kit: anybody may call all of it. */
export interface RecordApplication {
  readonly actor: null;
  readonly access: 'public';
  readonly code: never;
  readonly world: RecordWorld;
}

export type RecordRoute = Route<RecordApplication>;

/** Declares a route of the public record; only for its types. */
export function publicRoute<Params = undefined, Query = undefined>(
  declared: Omit<
    Route<RecordApplication, Params, Query, undefined>,
    'access' | 'tag' | 'problems' | 'answers' | 'method'
  >,
): RecordRoute {
  const whole: Route<RecordApplication, Params, Query, undefined> = {
    ...declared,
    method: 'GET',
    access: 'public',
    tag: 'Public record',
    answers: {},
    problems: [],
  };
  return whole;
}

const problems = {
  'broken-json': { status: 400, title: 'The body is not JSON' },
  'invalid-body': { status: 400, title: 'The body is not as documented' },
  'invalid-query': { status: 400, title: 'A query parameter is not as documented' },
  'invalid-path': { status: 400, title: 'A path parameter is not as documented' },
  'unknown-path': { status: 404, title: 'There is nothing at this path' },
  'method-not-allowed': { status: 405, title: 'The path does not take this method' },
  'too-large': { status: 413, title: 'The request is too large' },
  'content-type-not-supported': { status: 415, title: 'The body has another type than JSON' },
  internal: { status: 500, title: 'The fault is ours' },
  unavailable: { status: 503, title: 'Not available for a moment' },
} as const;

/** What the public record says of itself. */
export const recordApi: Api<RecordApplication> = {
  title: 'Claimtrail: the public record',
  version: '1',
  summary: 'Published checks, for readers and machines.',
  description: 'Pages, feeds and machine access to what the desk has published.',
  introduction: () => html``,
  license: { name: 'MIT', identifier: 'MIT' },
  bearer: 'None is needed.',
  problems,
  problemSchema: () => z.unknown(),
  guardProblems: [],
  describeAccess: () => 'anybody',
  insteadOfLarge: 'Nothing here takes large bodies.',
};

/** Headers of every answer of the public record; pages bring a policy of their own. */
export const recordGuards = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;
