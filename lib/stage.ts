import * as z from 'zod';
import { ApiEnv, PublicEnv } from '../lambdas/shared/env.ts';
import { Remembering } from '../store/memory/remembering.ts';

/** Days that CloudWatch Logs can keep a log group; other numbers are refused at deployment. */
const logDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const Origin = z.url({ protocol: /^https$/, error: 'must be an https address' }).refine((value) => {
  return new URL(value).origin === value;
}, 'must be an origin alone, as https://desk.example.org, without a path or a slash at its end');

const Domain = z.strictObject({
  /** Host name of the page and the API, e.g. `claims.example.org`. */
  name: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'must be a host name in lower case, as claims.example.org'),
  /** Certificate for that name; CloudFront reads certificates of us-east-1 alone. */
  certificateArn: z
    .string()
    .regex(
      /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]+$/,
      'must be the ARN of an ACM certificate in us-east-1',
    ),
});

const Throttle = z.strictObject({
  /** Requests a second in the long run. */
  rate: z.number().positive().max(10_000),
  /** Requests at once. */
  burst: z.int().positive().max(5_000),
});

const Alarms = z.strictObject({
  /**
   * `vital`: those alone that ring when something is lost or nobody is served, and those of rollouts: half as many metrics are
   * billed. The others are on the dashboard, for a desk that looks at it.
   */
  which: z.enum(['all', 'vital']).default('all'),
  /** Who is written to when an alarm rings. */
  email: z.email('must be an e-mail address, to which alarms are sent').optional(),
  /** Hours without any article after which an alarm rings; where it is left out, the inbox may stay quiet. */
  quietHours: z.int().min(1).max(24, 'must be 24 or less, the longest that an alarm looks back').optional(),
  /** Dollars a month from which a person has to know, when four fifths are spent and when all will be. */
  monthlyDollars: z.number().positive().optional(),
});

const Retention = z.strictObject({
  /** Days that logs are kept. */
  logDays: z.int().refine((days) => logDays.includes(days), `must be one of ${logDays.join(', ')}`),
  /** Days after which raw uploads move to colder storage; they are not deleted. */
  coldUploadDays: z.int().min(30, 'must be 30 or more, the least that S3 allows before Standard-IA'),
  /** Days that replaced or deleted uploads can be brought back. */
  oldUploadDays: z.int().min(1),
  /** Days for which nobody can change or delete a signed checkpoint of the log of events; 0 for no lock. It cannot be undone. */
  checkpointDays: z.int().min(0).max(36_500),
  /** Days that AWS Backup keeps each copy of the table, beyond the 35 days of point-in-time recovery; 0 for no plan. */
  backupDays: z.int().min(0),
  /** How often AWS Backup copies the table. Each copy is billed in full for as long as it is kept. */
  backupEvery: z.enum(['nightly', 'weekly', 'monthly']).default('monthly'),
});

const Ingestion = z.strictObject({
  /** Ingest functions at work at one time, so that a flood of uploads cannot drown the table. */
  concurrency: z.int().min(2, 'must be 2 or more, the least that a queue can be limited to').max(1000),
  /** Reserve that concurrency in the account too; a young account with a limit of 10 refuses it. */
  reserved: z.boolean(),
  /** Articles a backfill works on at one time. */
  backfillConcurrency: z.int().min(1).max(10_000),
  /**
   * How much wider the lists that machines fill are spread: 1 bears 1000 claims a second of one group of types or four
   * shards of one publisher, 4 four times as many. It may grow, and never shrinks.
   */
  spread: z.int().min(1).max(16).default(1),
});

/** What a table takes a second at least and at most, in units of 1 KB written or 4 KB read. */
const Units = z
  .strictObject({
    least: z.int().min(1),
    most: z.int().min(1).max(40_000, 'must be 40000 or less, the most of an account'),
  })
  .refine(({ least, most }) => least <= most, 'must have least no greater than most');

/** Capacity that is bought by the hour and follows the use: a third of the price where articles come evenly. */
const Provisioned = z.strictObject({ writes: Units, reads: Units });

const Feeds = z.strictObject({
  /** RSS or Atom addresses to poll. */
  addresses: z.array(z.url({ protocol: /^https?$/, error: 'must be an http or https address' })),
  /** Minutes between polls. */
  everyMinutes: z.int().min(5, 'must be 5 or more: publishers block those who ask oftener').max(1440),
});

/** How people are told outside the page of what waits for them; by webhooks of their own they always can be. */
const Notices = z
  .strictObject({
    /** Who mail is from: an address, or one of a domain, that SES may send from in this account and region. */
    mail: z.email('must be an e-mail address that SES may send from').optional(),
    /** Mail goes to everybody who did not turn it off; otherwise to those who turned it on. */
    everybody: z.boolean().default(false),
  })
  .refine(({ mail, everybody }) => mail !== undefined || !everybody, {
    path: ['mail'],
    error: 'must be given with everybody: true, since it is what mail is sent from',
  })
  .prefault({});

/** Beside the table's rows, an engine for text and combined filters: for desks beyond some 50,000 articles a day. */
const Search = z
  .strictObject({
    engine: z.enum(['table', 'opensearch']).default('table'),
    /** OpenSearch Compute Units of the pipeline that streams claims, at least and at most. Each is billed by the hour. */
    pipelineUnits: z
      .strictObject({ least: z.int().min(1).max(96), most: z.int().min(1).max(96) })
      .refine(({ least, most }) => least <= most, 'must have least no greater than most')
      .default({ least: 1, most: 4 }),
    /** Copies of the collection in a second zone, at twice the units. */
    standby: z.boolean().default(true),
  })
  .prefault({});

/** Checked as the functions will check it at their start. */
const Profile = z.record(z.string(), z.unknown()).superRefine((profile, context) => {
  const read = PublicEnv.shape.DESK_PROFILE.safeParse(JSON.stringify(profile));
  for (const { message, path } of read.error?.issues ?? []) context.addIssue({ code: 'custom', message, path });
});

/** Checked as the API will check it at its start. */
const VerdictScale = z
  .strictObject({ ordered: z.record(z.string(), z.number()), unordered: z.array(z.string()).default([]) })
  .superRefine((scale, context) => {
    const read = ApiEnv.shape.VERDICT_SCALE.safeParse(JSON.stringify(scale));
    for (const { message, path } of read.error?.issues ?? []) context.addIssue({ code: 'custom', message, path });
  });

/** Words that a sign-in domain's prefix must not contain. */
const reservedByCognito = ['aws', 'amazon', 'cognito'];

const Statement = z.strictObject({ id: z.string(), text: z.string() });

/** Checked as the API will check it at its start. */
const Checklist = z
  .strictObject({ enforced: z.boolean().default(false), propose: z.array(Statement), approve: z.array(Statement) })
  .superRefine((checklist, context) => {
    const read = ApiEnv.shape.CHECKLIST.safeParse(JSON.stringify(checklist));
    for (const { message, path } of read.error?.issues ?? []) context.addIssue({ code: 'custom', message, path });
  });

const Stage = z
  .strictObject({
    /** Ends the stack's name. */
    name: z
      .string()
      .regex(/^[a-z][a-z0-9]{1,15}$/, 'must be 2 to 16 lower-case letters and digits, a letter first')
      .refine(
        (name) => !reservedByCognito.some((word) => name.includes(word)),
        `must not contain ${reservedByCognito.join(', ')}: the sign-in page's address has the name in it, and Cognito refuses these words there`,
      ),
    /** AWS region; the command line's own when left out. */
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region, as eu-west-1')
      .optional(),
    /** The desk's own domain; the address that CloudFront gives when left out. */
    domain: Domain.optional(),
    /** Other pages whose scripts may call the API. The desk's own page shares the API's origin and needs no entry. */
    allowedOrigins: z.array(Origin),
    /** `second`: a verdict needs another reviewer's approval; `single`: it does not. */
    review: ApiEnv.shape.REVIEW.unwrap(),
    /** Replaces the scale of verdicts: the worth of each that is on it, and those beside it. */
    verdictScale: VerdictScale.optional(),
    /** Replaces the checklist that verdicts are held to before they are proposed, and approved. */
    checklist: Checklist.optional(),
    /** What the desk says of itself to readers: name, language, logo, colour, ownership, funding, contact, selection, showNames. */
    profile: Profile.default({}),
    alarms: Alarms,
    notices: Notices,
    retention: Retention,
    /** Keep table, uploads and accounts when the stack is deleted, and refuse to delete them. */
    keepData: z.boolean(),
    /**
     * `infrequent`: the table's storage at two fifths of the price, its requests at five fourths; cheaper once storage is half
     * of the table's bill, which `docs/costs.md` says when it is. It can be changed twice in 30 days.
     */
    storage: z.enum(['standard', 'infrequent']).default('standard'),
    /**
     * `on-demand`: each unit is paid for when it is used. Bounds of units a second: they are bought by the hour and follow the
     * use of the table and of each index; cheaper for a desk whose articles come evenly, while a flood beyond them waits.
     */
    capacity: z.union([z.literal('on-demand'), Provisioned]).default('on-demand'),
    /** Encrypt table, uploads and queues with a key of the desk's own, which costs about a dollar a month. */
    ownKey: z.boolean(),
    /** Second factor at sign-in. */
    mfa: z.enum(['off', 'optional', 'required']),
    /** A client that lets machines send articles; Cognito bills each such client monthly. */
    machineClient: z.boolean(),
    /** A web application firewall before page and API, billed monthly; its own stack lies in us-east-1. */
    firewall: z.boolean(),
    throttle: z.strictObject({
      /** All routes not named here. */
      requests: Throttle,
      /** Routes that work a long time or write much: extractions, articles, uploads, bulk moves. */
      heavy: Throttle,
    }),
    ingestion: Ingestion,
    search: Search,
    feeds: Feeds,
    /**
     * Which claims search and likeness find by their terms, and how long: those worth `from` or more, or touched, for `days`.
     * A claim in the same words is always found, and no claim is lost; a third of what it costs to write a claim is for this.
     */
    memory: Remembering.prefault({}),
    /**
     * A state machine that walks through all claims in an export of the table, so many of its files at a time, to count,
     * verify or export them: for tables past ten million claims. None, and the commands do it in segments.
     */
    census: z.strictObject({ concurrency: z.int().min(1).max(1000) }).optional(),
    /** `canary`: a tenth of the traffic first, back at the first alarm; `at-once`: all of it. */
    rollout: z.enum(['canary', 'at-once']),
  })
  .refine(({ firewall, region }) => !firewall || region !== undefined, {
    path: ['region'],
    error: 'must be given with firewall: true, since the firewall lies in another region and has to be found from it',
  });

/** What differs between one deployment and another, checked. */
export type Stage = z.output<typeof Stage>;
export type StageInput = z.input<typeof Stage>;

/** Checks a stage's configuration; throws one error that names each wrong key, its value and what it must be. */
export function readStage(input: unknown): Stage {
  const read = Stage.safeParse(input);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => {
    const key = issue.path.join('.') || '(stage)';
    return `  ${key}: ${issue.message}; it is ${JSON.stringify(at(input, issue.path))}`;
  });
  throw new Error(`The stage in lib/stages.ts cannot be deployed:\n${lines.join('\n')}`);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
