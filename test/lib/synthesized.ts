import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { ClaimtrailStack } from '../../lib/claimtrail-stack.ts';
import { readStage, type StageInput } from '../../lib/stage.ts';
import { stages } from '../../lib/stages.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** Folders that the stack takes code from, as `npm run build` names them. */
const folders = [
  'api',
  'ingest',
  'project',
  'announce',
  'watch',
  'backfill',
  'census',
  'feeds',
  'log',
  'public',
  'errands',
  'export',
  'probe',
  'web',
];

/** Bundles that do nothing, so that synthesis is tested without a build. */
export function stubBundles(): string {
  const root = mkdtempSync(join(tmpdir(), 'claimtrail-bundles-'));
  for (const folder of folders) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, 'index.mjs'), 'export const handler = async () => {};\n');
  }
  return root;
}

/** An app with the settings of cdk.json. */
export function testApp(outdir?: string): App {
  const { context } = CdkJson.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));
  return new App({ context, ...(outdir === undefined ? {} : { outdir }) });
}

/** A stage's stack in an app. */
export function stackIn(app: App, input: StageInput): ClaimtrailStack {
  const stage = readStage(input);
  const env = stage.region === undefined ? {} : { env: { region: stage.region } };
  return new ClaimtrailStack(app, `claimtrail-${stage.name}`, { ...env, stage, bundles: stubBundles() });
}

/** Production with every option that it goes without. */
export const everything: StageInput = {
  ...stages.production,
  region: 'eu-west-1',
  firewall: true,
  domain: {
    name: 'claims.example.org',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-0000-0000-0000-000000000000',
  },
  alarms: { email: 'desk@example.org', quietHours: 24 },
  ingestion: { ...stages.production.ingestion, reserved: true },
  feeds: { addresses: ['https://news.example.org/rss', 'https://news.example.net/atom'], everyMinutes: 15 },
};

/** The template of production, or of what differs from it as said. */
export function templateOf(changes: Partial<StageInput> = {}): Template {
  return Template.fromStack(stackIn(testApp(), { ...stages.production, ...changes }));
}
