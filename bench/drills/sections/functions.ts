import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import * as z from 'zod';
import { probeVersions } from '../../../lambdas/probing/probe-versions.ts';
import { ringsAt } from '../alarms.ts';
import { answered, move, settled, takeIn } from '../desk.ts';
import type { Drill } from '../drill.ts';
import { held } from '../held.ts';
import type { FunctionName } from '../place.ts';
import type { World } from '../world.ts';
import { wrongTable } from './uploads.ts';

const Job = z.object({ id: z.string() });
const Read = z.object({ state: z.string(), failure: z.string().nullable() });

/** What ran out a day ago: whoever takes a claim lives two days ago. */
const earlier = {
  NODE_OPTIONS: `--import=${new URL('../earlier.mjs', import.meta.url).href}`,
  DRILL_DAYS_AGO: '2',
} as const;

const stuckLeases: Drill = async ({ world: open, alarm }) => {
  const world = await open();
  for (const name of ['api', 'ingest'] as const) world.functions.deploy(name, earlier);
  const claims = await takeIn(world, 1);
  const id = claims[0]?.id ?? '';
  answered(await move(world, 'alice', id, { action: 'take' }), 200, 'take');
  world.functions.deploy('api');
  const read = z.object({ lease: z.object({ holder: z.string(), expiresAt: z.iso.datetime() }) });
  const { lease } = read.parse((await world.ask('vera', `GET /v1/claims/${id}`)).body);
  held(
    Date.parse(lease.expiresAt) < Date.now() - 24 * 3_600_000,
    `the lease of ${lease.holder} ran out at ${lease.expiresAt}`,
  );
  answered(await move(world, 'erin', id, { action: 'assign', assignee: 'bob' }), 200, 'assign by the editor');
  await world.functions.invoke('watch', {});
  const after = world.functions.measured('watch', 'StuckLeases').at(-1);
  held(after === 0, `${after} leases are stuck after the claim was given to somebody else`);
  const other = claims[1]?.id ?? '';
  world.functions.deploy('api', earlier);
  answered(await move(world, 'alice', other, { action: 'take' }), 200, 'take');
  world.functions.deploy('api');
  await world.functions.invoke('watch', {});
  const stuck = world.functions.measured('watch', 'StuckLeases').at(-1) ?? 0;
  held(stuck === 1, `${stuck} leases are measured as stuck`);
  await world.functions.invoke('watch', {});
  const handedBack = world.functions.measured('watch', 'StuckLeases').at(-1);
  held(handedBack === 0, `${handedBack} leases are stuck after watch handed them back`);
  const rang = ringsAt(await alarm(), { StuckLeases: stuck }, { StuckLeases: 0 });
  await settled(world, claims.length);
  return {
    done: 'two claims taken two days ago, one of them given on by an editor',
    held: `the other measured as stuck, then handed back; ${rang}`,
  };
};

async function exportOf(world: World): Promise<string> {
  const asked = await world.ask('erin', 'POST /v1/exports', { body: { format: 'jsonl' } });
  answered(asked, 202, 'an export');
  return Job.parse(asked.body).id;
}

const failedExports: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { Errors: 1 }, { Errors: 0 });
  const world = await open();
  await takeIn(world, 1);
  world.functions.deploy('export', { EXPORTS: 'file:///dev/null/exports/' });
  const id = await exportOf(world);
  const thrown: string[] = [];
  for (let calls = 0; calls < 3; calls++) {
    await world.functions.invoke('export', {}).catch((error: unknown) => thrown.push(String(error)));
  }
  const read = async (job: string) => Read.parse((await world.ask('erin', `GET /v1/exports/${job}`)).body);
  const { state, failure } = await read(id);
  held(
    state === 'failed' && failure !== null && thrown.length === 1,
    `the export is ${state}, ${thrown.length} calls threw`,
  );
  world.functions.deploy('export');
  const again = await exportOf(world);
  await world.functions.invoke('export', {});
  held((await read(again)).state === 'ready', 'an export that was asked for again is not ready');
  return {
    done: 'exports cannot be written: three tries',
    held: `given up with its reason, once as an error; asked again, ready; ${rang}`,
  };
};

const scheduledErrors: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { Errors: 3 }, { Errors: 2 });
  const world = await open();
  world.functions.deploy('watch', wrongTable);
  let thrown = 0;
  for (let calls = 0; calls < 3; calls++) await world.functions.invoke('watch', {}).catch(() => thrown++);
  held(thrown === 3, `${thrown} of three calls failed`);
  world.functions.deploy('watch');
  await world.functions.invoke('watch', {});
  held(world.functions.measured('watch', 'StuckLeases').length === 1, 'the next call measured nothing');
  return {
    done: 'watch deployed with a table that is not there: a call and two repetitions',
    held: `mended, the next call measures everything; ${rang}`,
  };
};

const watchDidNotRun: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { Invocations: 0 }, { Invocations: 1 });
  const world = await open();
  await world.functions.invoke('watch', {});
  const measured = ['StuckLeases', 'OldestUnreviewedHours'].filter(
    (name) => world.functions.measured('watch', name).length > 0,
  );
  held(measured.length === 2, `called by hand, watch measured ${measured.join(', ')}`);
  return {
    done: 'no schedule calls watch; it is called once by hand',
    held: `it measured ${measured.join(', ')}; ${rang}`,
  };
};

/** The event that each version is tried on, as the template has it for those that a schedule, a queue or a stream calls. */
const trials = {
  ingest: { Records: [] },
  project: { Records: [] },
  announce: { Records: [] },
  log: {},
  watch: {},
} as const satisfies Readonly<Partial<Record<FunctionName, object>>>;
const Call = z.object({
  FunctionName: z.enum(['ingest', 'project', 'announce', 'log', 'watch'] satisfies (keyof typeof trials)[]),
  Payload: z.instanceof(Uint8Array),
});

/** Lambda, as far as a trial calls it: a version is a function of the world. */
function lambdaOf(world: World): LambdaClient {
  const client = new LambdaClient({ region: 'eu-west-1' });
  mockClient(client)
    .on(InvokeCommand)
    .callsFake(async (input: unknown) => {
      const { FunctionName: name, Payload } = Call.parse(input);
      return world.functions.invoke(name, JSON.parse(Buffer.from(Payload).toString())).then(
        () => ({}),
        () => ({ FunctionError: 'Unhandled' }),
      );
    });
  return client;
}

const functionErrors: Drill = async ({ world: open, alarm }) => {
  const rang = ringsAt(await alarm(), { Errors: 3 }, { Errors: 2 });
  const world = await open();
  const probes = Object.entries(trials).map(([version, event]) => ({ version, event: { ...event } }));
  world.functions.deploy('watch', wrongTable);
  const failures = await probeVersions(lambdaOf(world), probes);
  held(
    failures.map(({ version }) => version).join() === 'watch',
    `kept out: ${failures.map(({ version }) => version).join()}`,
  );
  world.functions.deploy('watch');
  held((await probeVersions(lambdaOf(world), probes)).length === 0, 'a good version was kept out');
  return {
    done: `five new versions tried before traffic, one of them broken`,
    held: `the broken one alone did not answer; mended, all do; ${rang}`,
  };
};

/** Functions that nobody waits for, and their deployments. */
export const functionDrills = {
  'stuck-leases': stuckLeases,
  'failed-exports': failedExports,
  'scheduled-errors': scheduledErrors,
  'watch-did-not-run': watchDidNotRun,
  'function-errors': functionErrors,
} as const satisfies Readonly<Record<string, Drill>>;
