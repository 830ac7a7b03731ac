import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { deploy } from '../../lib/deployment.ts';
import { readStage } from '../../lib/stage.ts';
import { stages } from '../../lib/stages.ts';

const Settings = z.object({ context: z.record(z.string(), z.unknown()) });

/** Synthesizes production with every alarm that a stage can have, and test, into a folder; answers it. */
export function synthesizeStages(folder: string): string {
  const { context } = Settings.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));
  const app = new App({ outdir: folder, context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const bundles = fileURLToPath(new URL('../../dist', import.meta.url));
  const alarms = { email: 'desk@example.org', quietHours: 24 };
  deploy(app, readStage({ ...stages.production, region: 'eu-west-1', alarms }), bundles);
  deploy(app, readStage(stages.test), bundles);
  app.synth();
  return folder;
}
