import { CodeDeployClient } from '@aws-sdk/client-codedeploy';
import { LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { probeVersions } from './probing/probe-versions.ts';
import { tellCodeDeploy } from './probing/tell-code-deploy.ts';
import { ProbeEnv, readEnv } from './shared/env.ts';
import { openLog } from './shared/log.ts';

/** What CodeDeploy calls a hook with. */
const Hook = z.object({ DeploymentId: z.string(), LifecycleEventHookExecutionId: z.string() });

const { PROBES: probes } = readEnv(ProbeEnv);
const log = openLog('probe');
const lambda = new LambdaClient();
const codeDeploy = new CodeDeployClient();

/** Called by CodeDeploy before a new version gets any traffic: every version has to answer first, or none is let in. */
export async function handler(event: unknown): Promise<void> {
  const { DeploymentId: deployment, LifecycleEventHookExecutionId: hook } = Hook.parse(event);
  const failures = await probeVersions(lambda, probes);
  for (const { version, reason } of failures) log.error('version does not answer', { version, reason });
  log.info('versions tried', { versions: probes.length, failed: failures.length });
  await tellCodeDeploy(codeDeploy, { deployment, hook, isGood: failures.length === 0 });
}
