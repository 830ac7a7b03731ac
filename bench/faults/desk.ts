import { plainProfile } from '../../claims/record/profile.ts';
import type { Role } from '../../claims/vocabulary/review.ts';
import { standardSettings } from '../../claims/workflow/review-settings.ts';
import { admission } from '../../lambdas/http/desk/admit.ts';
import { deskApi } from '../../lambdas/http/desk/desk-api.ts';
import type { Problem } from '../../lambdas/http/desk/problems.ts';
import type { Answer } from '../../lambdas/http/kit/answer.ts';
import { serve } from '../../lambdas/http/kit/serve.ts';
import { routes } from '../../lambdas/http/routes.ts';
import type { Reader } from '../../lambdas/reading/open-reader.ts';
import type { Downloads } from '../../lambdas/shared/downloads.ts';
import type { Objects } from '../../lambdas/shared/objects.ts';
import { onceForAll } from '../../lambdas/shared/once-for-all.ts';
import { onceLoaded } from '../../lambdas/shared/once-loaded.ts';
import { openScorer } from '../../lambdas/shared/open-scorer.ts';
import { readStats } from '../../store/counts/read-stats.ts';
import { readSigningKey } from '../../store/table/signing-key.ts';
import { onBehalfOf, type Table } from '../../store/table/table.ts';

/** Who works at a desk of these runs. */
export const people: Readonly<Record<string, readonly Role[]>> = {
  alice: ['reviewer'],
  bob: ['reviewer'],
  erin: ['editor'],
  'ingest-bot': ['ingest'],
};

/** Whether somebody of these runs is an editor. */
export function isEditor(name: string): boolean {
  return people[name]?.includes('editor') ?? false;
}

/** Nobody fetches exports in these runs. */
const nothingToFetch: Downloads = {
  putFile: async () => {},
  presignGet: async (key) => ({ url: `/downloads/${key}`, expiresAt: new Date(0).toISOString() }),
};

/** What an API needs of the world. */
export interface ApiWorld {
  readonly table: Table;
  readonly objects: Objects;
  readonly reader: Reader;
  readonly now: () => Date;
  /** Told of every exception that was answered with 500 or 503, and of the request. */
  readonly onFault: (requestId: unknown, error: unknown) => void;
}

/** The API of one process, which takes everybody at their word: `Authorization` is a name of `people`. */
export function openApi({ table, objects, reader, now, onFault }: ApiWorld) {
  const { scale } = standardSettings;
  const publishing = { origin: 'https://desk.example', profile: plainProfile, scale };
  const directory = Object.entries(people).map(([id, roles]) => ({
    id,
    roles: roles.filter((role) => role !== 'ingest'),
    name: null,
    email: null,
  }));
  const desk = {
    cursorKey: onceLoaded(() => readSigningKey(table)),
    stats: (at: Date) => readStats(table, at),
    sharedPage: onceForAll<Answer | Problem>(0),
    objects: async () => objects,
    downloads: async () => nothingToFetch,
    reader: async () => reader,
    scorer: async () => openScorer(),
    people: { list: async () => directory },
    settings: standardSettings,
    publishing,
    engine: null,
    webhookHosts: [],
    notices: { mail: false, everybody: false },
  };
  return serve({
    api: deskApi,
    routes,
    now,
    log: { info: () => {}, error: (_message, { requestId, error }) => onFault(requestId, error) },
    pageOrigin: undefined,
    admit: admission(async (name = '') => {
      const roles = people[name];
      return roles === undefined
        ? { kind: 'no-token' }
        : { kind: 'actor', actor: { id: name, roles }, issuedAt: new Date(0), expiresAt: new Date(0) };
    }),
    worldFor: ({ id }) => ({ ...desk, table: onBehalfOf(table, id) }),
  });
}
