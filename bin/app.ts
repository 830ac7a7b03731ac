import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { acknowledge } from '../lib/acknowledged.ts';
import { addChecks } from '../lib/checks.ts';
import { ClaimtrailStack } from '../lib/claimtrail-stack.ts';
import { readStage } from '../lib/stage.ts';
import { stages } from '../lib/stages.ts';

const bundles = fileURLToPath(new URL('../dist', import.meta.url));
const app = new App();
addChecks(app);
for (const input of Object.values(stages)) {
  const stage = readStage(input);
  acknowledge(new ClaimtrailStack(app, `claimtrail-${stage.name}`, { stage, bundles }));
}
