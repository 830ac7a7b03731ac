import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { plainProfile } from '../../claims/record/profile.ts';
import { standardSettings } from '../../claims/workflow/review-settings.ts';
import { recordServer } from '../../lambdas/record/mcp/server.ts';
import { PublicEnv } from '../../lambdas/shared/env.ts';
import { done, type ExitCode } from '../exit.ts';
import { localStack } from '../local-stack.ts';
import { operatorsTable } from '../operators-table.ts';

const Desk = PublicEnv.pick({ REVIEW: true, VERDICT_SCALE: true, DESK_PROFILE: true, PAGE_ORIGIN: true });

/** Answers a model at standard input until that ends: of the local stack, or of the table that TABLE names with PAGE_ORIGIN. */
export async function mcpCommand(): Promise<ExitCode> {
  const env = Desk.parse(process.env);
  const table = await operatorsTable();
  const origin = env.PAGE_ORIGIN ?? new URL((await localStack()).api).origin;
  const scale = env.VERDICT_SCALE ?? standardSettings.scale;
  const publishing = { origin, profile: env.DESK_PROFILE ?? plainProfile, scale };
  const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve));
  const server = serveStdio(() => recordServer({ table, settings: { review: env.REVIEW, scale }, publishing }));
  await ended;
  await server.close();
  return done;
}
