import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AnnounceEnv,
  ApiEnv,
  ErrandsEnv,
  ExportEnv,
  IngestEnv,
  LogEnv,
  ProjectEnv,
  PublicEnv,
  Settings,
} from '../lambdas/shared/env.ts';
import { CannotStart } from './cannot-start.ts';
import type { DataFolder } from './data-folder.ts';
import { type LocalFunction, openFunction } from './function.ts';
import { audience } from './issuer/issuer.ts';

export interface FunctionsOptions {
  /** Region and credentials. */
  readonly cloud: Readonly<Record<string, string>>;
  readonly desk: Readonly<Record<string, string>>;
  readonly issuer: URL;
  readonly data: DataFolder;
  readonly table: string;
  readonly endpoint: string;
  /** Told what goes wrong without ending anything. */
  readonly onTrouble: (message: string) => void;
}

/** The functions of the stack, each in its own thread with its own environment. */
export interface Functions {
  readonly api: LocalFunction;
  readonly ingest: LocalFunction;
  readonly project: LocalFunction;
  readonly log: LocalFunction;
  readonly public: LocalFunction;
  readonly announce: LocalFunction;
  readonly errands: LocalFunction;
  readonly export: LocalFunction;
  close(): Promise<void>;
}

const timeouts = {
  api: 29_000,
  ingest: 180_000,
  project: 30_000,
  log: 30_000,
  public: 29_000,
  announce: 30_000,
  errands: 120_000,
  export: 900_000,
} as const;

/** The functions that somebody waits for; the others come after. */
const waitedFor: ReadonlySet<keyof typeof timeouts> = new Set(['api', 'public']);

/** Opens the functions as `npm run build` bundled them. */
export function openFunctions(options: FunctionsOptions): Functions {
  const project = { TABLE: options.table, DYNAMODB_ENDPOINT: options.endpoint } satisfies Settings<typeof ProjectEnv>;
  const ingest = { ...project, INBOX: options.data.bucket.href } satisfies Settings<typeof IngestEnv>;
  const exporting = { ...project, EXPORTS: options.data.exports.href } satisfies Settings<typeof ExportEnv>;
  const people = { PEOPLE: options.data.people.href, MAIL: options.data.mail.href };
  const api = {
    ...{ ...ingest, ...exporting, ...people },
    ISSUER: options.issuer.href,
    AUDIENCE: audience,
  } satisfies Settings<typeof ApiEnv>;
  const log = {
    ...project,
    LOG_NAME: 'claimtrail-local/log',
    LOG_KEY: options.data.logKey.href,
    CHECKPOINTS: options.data.checkpoints.href,
  } satisfies Settings<typeof LogEnv>;
  const announce = { ...project, PAGE_ORIGIN: options.issuer.origin } satisfies Settings<typeof AnnounceEnv>;
  const errands = { ...announce, ...people } satisfies Settings<typeof ErrandsEnv>;
  const functions = {
    api: open('api', { ...api, ...options.desk }, options),
    ingest: open('ingest', ingest, options),
    project: open('project', project, options),
    log: open('log', log, options),
    announce: open('announce', announce, options),
    errands: open('errands', { ...errands, ...options.desk }, options),
    export: open('export', exporting, options),
    public: open('public', { ...(project satisfies Settings<typeof PublicEnv>), ...options.desk }, options),
  };
  return {
    ...functions,
    async close() {
      await Promise.all(Object.values(functions).map((each) => each.close()));
    },
  };
}

function open(
  name: keyof typeof timeouts,
  env: Readonly<Record<string, string>>,
  { cloud, data, onTrouble }: FunctionsOptions,
): LocalFunction {
  const bundle = new URL(`../dist/${name}/index.mjs`, import.meta.url);
  if (!existsSync(bundle)) throw new CannotStart(`The function ${name} is not built: run "npm run build".`);
  const log = join(data.logs, `${name}.log`);
  const nobodyWaits = !waitedFor.has(name);
  return openFunction({
    name,
    bundle,
    env: { ...cloud, ...env },
    timeout: timeouts[name],
    nobodyWaits,
    log,
    onTrouble,
  });
}
