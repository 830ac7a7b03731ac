import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll } from 'vitest';
import type { Claim } from '../../../claims/claim.ts';
import { saveExtraction } from '../../../store/articles/save-extraction.ts';
import { everyClaim } from '../../../store/claims/every-claim.ts';
import { readClaim } from '../../../store/claims/read-claim.ts';
import { saveMove } from '../../../store/claims/save-move.ts';
import { recordChecks } from '../../../store/record/record-checks.ts';
import type { Table } from '../../../store/table/table.ts';
import { extractionOf, today } from '../../builders.ts';
import { useEmbeddedDynamoDb } from '../../embedded-dynamodb.ts';
import { further, type Step } from '../../reviewed.ts';
import { gatewayEvent, type Sent } from '../http/gateway-event.ts';

/** What the public record answered. */
export interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: Uint8Array;
}

/** The public record's exported handler on a table of its own, for as long as a test file runs. */
export function useRecord(settings: Readonly<Record<string, string>> = {}) {
  const dynamodb = useEmbeddedDynamoDb();
  let started:
    | {
        readonly table: Table;
        readonly get: (target: string, headers?: Readonly<Record<string, string>>) => Promise<Shown>;
        readonly send: (target: string, sent: Sent) => Promise<Shown>;
      }
    | undefined;
  beforeAll(async () => {
    const table = await dynamodb.table();
    Object.assign(process.env, {
      TABLE: table.name,
      DYNAMODB_ENDPOINT: dynamodb.endpoint(),
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      PAGE_ORIGIN: 'https://desk.example',
      ...settings,
    });
    const { handler } = await import('../../../lambdas/public.ts');
    started = {
      table,
      get: (target, headers = {}) => started?.send(target, { headers }) ?? Promise.reject(new Error('stopped')),
      async send(target, sent) {
        const answer = await handler(gatewayEvent(target, sent));
        const bytes = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
        const texts = Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)]);
        const own: Readonly<Record<string, string>> = Object.fromEntries(texts);
        const body = own['content-encoding'] === 'gzip' ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
        return { status: answer.statusCode ?? 200, headers: own, body, bytes };
      },
    };
  });
  afterAll(() => {
    started = undefined;
  });
  const running = () => {
    if (started === undefined) throw new Error('the record runs inside tests only');
    return started;
  };
  return {
    send: (target: string, sent: Sent) => running().send(target, sent),
    table: () => running().table,
    get: (target: string, headers?: Readonly<Record<string, string>>) => running().get(target, headers),
  };
}

/** Puts an article of these sentences in, moves each claim by its steps, and records them; answers the claims. */
export async function published(
  table: Table,
  articleId: string,
  texts: Readonly<Record<string, readonly Step[]>>,
  article = {},
): Promise<readonly Claim[]> {
  await saveExtraction(table, extractionOf(articleId, Object.keys(texts), article), today);
  const claims: Claim[] = [];
  for await (const claim of everyClaim(table)) if (claim.articleId === articleId) claims.push(claim);
  const inOrder = claims.sort((a, b) => a.sentence - b.sentence);
  const moved: Claim[] = [];
  for (const claim of inOrder) {
    await move(table, claim, texts[claim.text] ?? []);
    moved.push((await readClaim(table, claim.id)) ?? claim);
  }
  await recordChecks(table, moved);
  return moved;
}

/** Makes moves on a claim, each saved with its event. */
export async function move(table: Table, claim: Claim, steps: readonly Step[]): Promise<Claim> {
  let made = { claim, events: [] as Awaited<ReturnType<typeof further>>['events'] };
  for (const step of steps) {
    const next = further(made, step);
    const event = next.events.at(-1);
    if (event === undefined) throw new Error('a step made no event');
    await saveMove(table, made.claim, { kind: 'moved', claim: next.claim, event });
    made = next;
  }
  return made.claim;
}
