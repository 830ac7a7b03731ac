import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { ApiEnv, wrongIn } from '../lambdas/shared/env.ts';
import { CannotStart } from './cannot-start.ts';

const port = 'must be a port, 0 to 65535';

const Environment = ApiEnv.pick({
  REVIEW: true,
  VERDICT_SCALE: true,
  CHECKLIST: true,
  DESK_PROFILE: true,
  WEBHOOK_HOSTS: true,
  NOTICES: true,
}).extend({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(4310),
  CLAIMTRAIL_DATA: z.string().min(1).default('.claimtrail'),
  CLAIMTRAIL_DYNAMODB_ENDPOINT: z.url().optional(),
});

/** How this machine's stack is to run. */
export interface Settings {
  readonly port: number;
  /** Absolute path of the folder that holds everything to be kept. */
  readonly data: string;
  /** A DynamoDB to use instead of the embedded one. */
  readonly dynamodbEndpoint: string | null;
  /** What the desk's own variables are, passed on to the API as they are. */
  readonly desk: Readonly<Record<string, string>>;
  /** Addresses of feeds to poll. */
  readonly feeds: readonly string[];
  readonly feedMinutes: number;
}

/** What `npm start` takes. */
export const usage = 'usage: npm start -- [--feed URL]… [--feed-minutes N]';

function readFlags(args: readonly string[]): { readonly feeds: readonly string[]; readonly feedMinutes: number } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { feed: { type: 'string', multiple: true }, 'feed-minutes': { type: 'string', default: '15' } },
    });
    const feeds = z
      .array(z.url({ protocol: /^https?$/, error: 'a feed must be an http or https address' }))
      .parse(values.feed ?? []);
    return { feeds, feedMinutes: z.coerce.number().min(1).parse(values['feed-minutes']) };
  } catch (cause) {
    throw new CannotStart(`Arguments not understood (${reasonOf(cause)}); ${usage}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof z.ZodError) return cause.issues.map(({ message }) => message).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}

/** Reads settings from the environment and the command line; throws CannotStart naming what is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>, args: readonly string[]): Settings {
  const read = Environment.safeParse(env);
  if (!read.success) {
    throw new CannotStart(`The environment has a value that cannot be used: ${wrongIn(read.error, env)}.`);
  }
  const { PORT, CLAIMTRAIL_DATA, CLAIMTRAIL_DYNAMODB_ENDPOINT } = read.data;
  const { REVIEW, VERDICT_SCALE, CHECKLIST, DESK_PROFILE, WEBHOOK_HOSTS, NOTICES } = env;
  return {
    port: PORT,
    data: resolve(CLAIMTRAIL_DATA),
    dynamodbEndpoint: CLAIMTRAIL_DYNAMODB_ENDPOINT ?? null,
    desk: {
      ...(REVIEW && { REVIEW }),
      ...(VERDICT_SCALE && { VERDICT_SCALE }),
      ...(CHECKLIST && { CHECKLIST }),
      ...(DESK_PROFILE && { DESK_PROFILE }),
      ...(WEBHOOK_HOSTS && { WEBHOOK_HOSTS }),
      ...(NOTICES && { NOTICES }),
    },
    ...readFlags(args),
  };
}
