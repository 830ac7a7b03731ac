import * as z from 'zod';
import { DeskProfile, plainProfile } from '../../claims/record/profile.ts';
import { reviewModes } from '../../claims/vocabulary/review.ts';
import { Checklist } from '../../claims/workflow/checklist.ts';
import { VerdictScale } from '../../claims/workflow/verdict-scale.ts';
import { Remembering } from '../../store/memory/remembering.ts';

const Json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});

/** Text that is JSON of a schema. */
function jsonOf<Schema extends z.ZodType>(schema: Schema) {
  return Json.pipe(schema).optional();
}

const variables = {
  /** Name of the one DynamoDB table. */
  TABLE: z.string().min(3).max(255),
  /** A DynamoDB other than the region's own, as on one machine. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** How much wider the lists that machines fill are spread; it may grow, and never shrinks. */
  SPREAD: z
    .string()
    .regex(/^([1-9]|1[0-6])$/, 'must be a number from 1 to 16')
    .default('1')
    .transform(Number),
  /** Where uploads lie: a bucket in the cloud, a folder on one machine. */
  INBOX: z.string().regex(/^(s3:\/\/[a-z0-9.-]+|file:\/\/\/.*\/)$/, 'must be s3://bucket or file:///folder/'),
  /** The OpenID issuer whose tokens are accepted. */
  ISSUER: z.url(),
  /** The `aud` (or Cognito's `client_id`) that a token must be for; several are parted by commas. */
  AUDIENCE: z.string().min(1),
  /** Who works here: a user pool in the cloud, a file on one machine. */
  PEOPLE: z
    .string()
    .regex(/^(cognito:[\w-]+_[A-Za-z0-9]+|file:\/\/\/.+)$/, 'must be cognito:pool or file:///people.json'),
  /** `second`: a verdict needs another reviewer's approval; `single`: it does not. */
  REVIEW: z.enum(reviewModes).default('second'),
  /** JSON that replaces the scale of verdicts: `{"ordered": {name: worth}, "unordered": [name]}`. */
  VERDICT_SCALE: jsonOf(VerdictScale),
  /** JSON that replaces the checklist: `{"enforced": true, "propose": [{id, text}], "approve": [{id, text}]}`. */
  CHECKLIST: jsonOf(Checklist),
  /** JSON of what the desk says of itself to readers: its name, colour, logo, who owns and funds it. */
  DESK_PROFILE: Json.pipe(DeskProfile).default(plainProfile),
  /** The page's origin, where it is not the API's own. */
  PAGE_ORIGIN: z.url().optional(),
  /** Name of the EventBridge bus on which changes are announced; none on one machine. */
  BUS: z.string().min(1).optional(),
  /** Hosts beyond the public ones that webhooks may be sent to, parted by commas: for one's own machine. */
  WEBHOOK_HOSTS: z.string().default(''),
  /** How mail is sent: by SES from an address, or into a folder on one machine; none, and nobody gets any. */
  MAIL: z
    .string()
    .regex(/^(ses:[^\s@]+@[^\s@]+|file:\/\/\/.*\/)$/, 'must be ses:address or file:///folder/')
    .optional(),
  /** Who is told of their inbox by mail: those who `asked`, or `everybody` who did not ask for something else. */
  NOTICES: z.enum(['asked', 'everybody']).default('asked'),
  /** Address of the search engine that claims are streamed to; none, and the table's rows are searched. */
  SEARCH_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** `on`: claims are written as documents for a search engine, too. */
  SEARCH_DOCUMENTS: z.enum(['on', 'off']).default('off'),
  /** JSON of which claims are found by their terms, and how long: `{"from": 0.3, "days": 90}`. */
  REMEMBER: jsonOf(Remembering),
  /** Name of the log of events, under which its checkpoints are signed. */
  LOG_NAME: z.string().regex(/^[\w./-]{1,100}$/, 'must be a name without spaces or plus, as desk.example/log'),
  /** What checkpoints are signed with: a key of KMS in the cloud, a file on one machine. */
  LOG_KEY: z.string().regex(/^(arn:aws[\w-]*:kms:.+|file:\/\/\/.+)$/, 'must be the ARN of a key or file:///key.pem'),
  /** Where checkpoints are kept: a bucket in the cloud, a folder on one machine. */
  CHECKPOINTS: z.string().regex(/^(s3:\/\/[a-z0-9.-]+|file:\/\/\/.*\/)$/, 'must be s3://bucket or file:///folder/'),
  /** Where exports lie until they are fetched: a bucket in the cloud, a folder on one machine. */
  EXPORTS: z.string().regex(/^(s3:\/\/[a-z0-9.-]+|file:\/\/\/.*\/)$/, 'must be s3://bucket or file:///folder/'),
  /** Where the table's exports and what a census found in them lie: a bucket in the cloud, a folder on one machine. */
  CENSUS: z.string().regex(/^(s3:\/\/[a-z0-9.-]+|file:\/\/\/.*\/)$/, 'must be s3://bucket or file:///folder/'),
  /** Namespace of the metrics that a function writes into its log. */
  METRICS_NAMESPACE: z.string().min(1).default('claimtrail'),
} as const;

/** What `lambdas/api.ts` reads from its environment. */
export const ApiEnv = z.object(variables).omit({
  BUS: true,
  METRICS_NAMESPACE: true,
  LOG_NAME: true,
  LOG_KEY: true,
  CHECKPOINTS: true,
  CENSUS: true,
  REMEMBER: true,
  SEARCH_DOCUMENTS: true,
});
export type ApiEnv = Readonly<z.infer<typeof ApiEnv>>;

/** What `lambdas/public.ts` reads from its environment. */
export const PublicEnv = z.object(variables).pick({
  ...{ TABLE: true, DYNAMODB_ENDPOINT: true, REVIEW: true, VERDICT_SCALE: true, DESK_PROFILE: true, PAGE_ORIGIN: true },
});
export type PublicEnv = Readonly<z.infer<typeof PublicEnv>>;

/** What `lambdas/ingest.ts` reads from its environment. */
export const IngestEnv = z
  .object(variables)
  .pick({ TABLE: true, DYNAMODB_ENDPOINT: true, SPREAD: true, INBOX: true, METRICS_NAMESPACE: true });
export type IngestEnv = Readonly<z.infer<typeof IngestEnv>>;

/** What `lambdas/project.ts` reads from its environment. */
export const ProjectEnv = z
  .object(variables)
  .pick({ TABLE: true, DYNAMODB_ENDPOINT: true, SPREAD: true, SEARCH_DOCUMENTS: true, REMEMBER: true });
export type ProjectEnv = Readonly<z.infer<typeof ProjectEnv>>;

/** What `lambdas/log.ts` reads from its environment. */
export const LogEnv = z
  .object(variables)
  .pick({ TABLE: true, DYNAMODB_ENDPOINT: true, SPREAD: true, LOG_NAME: true, LOG_KEY: true, CHECKPOINTS: true });
export type LogEnv = Readonly<z.infer<typeof LogEnv>>;

/** What `lambdas/announce.ts` reads from its environment. */
export const AnnounceEnv = z
  .object({ ...variables, PAGE_ORIGIN: z.url() })
  .pick({ TABLE: true, DYNAMODB_ENDPOINT: true, BUS: true, PAGE_ORIGIN: true });
export type AnnounceEnv = Readonly<z.infer<typeof AnnounceEnv>>;

/** What `lambdas/errands.ts` reads from its environment. */
export const ErrandsEnv = z.object({ ...variables, PAGE_ORIGIN: z.url() }).pick({
  ...{ TABLE: true, DYNAMODB_ENDPOINT: true, METRICS_NAMESPACE: true, WEBHOOK_HOSTS: true },
  ...{ PEOPLE: true, PAGE_ORIGIN: true, MAIL: true, NOTICES: true },
});
export type ErrandsEnv = Readonly<z.infer<typeof ErrandsEnv>>;

/** What `lambdas/export.ts` reads from its environment. */
export const ExportEnv = z
  .object(variables)
  .pick({ TABLE: true, DYNAMODB_ENDPOINT: true, SPREAD: true, EXPORTS: true });
export type ExportEnv = Readonly<z.infer<typeof ExportEnv>>;

/** What `lambdas/watch.ts` reads from its environment. */
export const WatchEnv = z
  .object(variables)
  .pick({ TABLE: true, DYNAMODB_ENDPOINT: true, SPREAD: true, INBOX: true, METRICS_NAMESPACE: true });
export type WatchEnv = Readonly<z.infer<typeof WatchEnv>>;

/** What `lambdas/census.ts` reads from its environment. */
export const CensusEnv = z
  .object(variables)
  .pick({ TABLE: true, DYNAMODB_ENDPOINT: true, SPREAD: true, CHECKPOINTS: true, CENSUS: true });
export type CensusEnv = Readonly<z.infer<typeof CensusEnv>>;

/** What `lambdas/probe.ts` reads from its environment: a new version of each function, and the event it has to answer. */
export const ProbeEnv = z.object({
  PROBES: Json.pipe(
    z.array(z.object({ version: z.string(), event: z.record(z.string(), z.unknown()) }).readonly()).readonly(),
  ),
});
export type ProbeEnv = Readonly<z.infer<typeof ProbeEnv>>;

/** The variables as whoever sets them writes them: strings, defaults left out. */
export type Settings<Schema extends z.ZodType> = Readonly<z.input<Schema>>;

/** Reads the environment once, at start; throws one line that names every variable that is missing or wrong. */
export function readEnv<Schema extends z.ZodType>(
  schema: Schema,
  source: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Schema> {
  const read = schema.safeParse(source);
  if (read.success) return read.data;
  throw new Error(`The environment is not complete: ${wrongIn(read.error, source)}.`);
}

/** What a schema found wrong in an environment, in one line: each variable by its name, with its value. */
export function wrongIn({ issues }: z.ZodError, source: Readonly<Record<string, string | undefined>>): string {
  const wrong = issues.map(({ path: [name = '', ...inside], message }) => {
    const value = source[String(name)];
    const place = inside.length === 0 ? '' : `${inside.join('.')}: `;
    return value === undefined ? `${String(name)} is not set` : `${String(name)}=${value}: ${place}${message}`;
  });
  return wrong.join('; ');
}
