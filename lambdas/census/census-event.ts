import * as z from 'zod';

/** What a census can be taken for. */
export const censusTasks = ['rebuild-stats', 'verify-history', 'export'] as const;
export type CensusTask = (typeof censusTasks)[number];

/** A claim that something is wrong with, in words. */
const Flawed = z.object({ claim: z.string(), reason: z.string() }).readonly();

/** What was found so far in a file of the export. */
const Found = z
  .object({
    claims: z.int().nonnegative(),
    flawed: z.int().nonnegative(),
    /** The first of those that are flawed. */
    first: z.array(Flawed).readonly(),
    /** Entries of the log that its claims account for. */
    entries: z.int().nonnegative(),
  })
  .readonly();
export type Found = z.infer<typeof Found>;

/** What was found before anything was looked at. */
export const nothing: Found = { claims: 0, flawed: 0, first: [], entries: 0 };

/** As many flawed claims are named as a person reads. */
export const mostNamed = 20;

/** What two looks found. */
export function together(one: Found, other: Found): Found {
  return {
    claims: one.claims + other.claims,
    flawed: one.flawed + other.flawed,
    first: [...one.first, ...other.first].slice(0, mostNamed),
    entries: one.entries + other.entries,
  };
}

const task = z.enum(censusTasks);

/** What a step of the machine is called with: `ready`, which a new version is tried on, `begin` before the table is exported, `part` for a file of it, `end` afterwards. */
export const CensusEvent = z.discriminatedUnion('step', [
  z.object({ step: z.literal('ready') }).readonly(),
  z.object({ step: z.literal('begin'), task }).readonly(),
  z
    .object({
      step: z.literal('part'),
      task,
      /** The file of the export. */
      key: z.string().min(1),
      /** Entries that the log had at the beginning. */
      entries: z.int().nonnegative(),
      /** Claims of the file that are done with. */
      from: z.int().nonnegative().default(0),
      isDone: z.boolean().default(false),
      found: Found.default(nothing),
    })
    .readonly(),
  z
    .object({
      step: z.literal('end'),
      task,
      entries: z.int().nonnegative(),
      /** The manifest of the map's results. */
      manifest: z.string().min(1),
    })
    .readonly(),
]);
export type CensusEvent = z.infer<typeof CensusEvent>;
export type PartEvent = Extract<CensusEvent, { readonly step: 'part' }>;
