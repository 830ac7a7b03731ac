import type { App } from 'aws-cdk-lib';
import { acknowledge } from './acknowledged.ts';
import { ClaimtrailStack } from './claimtrail-stack.ts';
import { FirewallStack } from './firewall-stack.ts';
import type { Stage } from './stage.ts';

/** One stage's stacks: its own, and, where the stage wants one, the firewall before it. */
export function deploy(app: App, stage: Stage, bundles: string): ClaimtrailStack {
  const env = stage.region === undefined ? {} : { env: { region: stage.region } };
  const crossRegionReferences = true;
  const firewall = stage.firewall
    ? new FirewallStack(app, `claimtrail-${stage.name}-${stage.region}-firewall`, { ...env, crossRegionReferences })
    : undefined;
  const stack = new ClaimtrailStack(app, `claimtrail-${stage.name}`, {
    ...env,
    ...(firewall === undefined ? {} : { crossRegionReferences, firewallArn: firewall.arn }),
    stage,
    bundles,
  });
  acknowledge(stack);
  return stack;
}
