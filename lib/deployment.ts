import type { App } from 'aws-cdk-lib';
import { acknowledge } from './acknowledged.ts';
import { ClaimtrailStack } from './claimtrail-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { FirewallStack } from './firewall-stack.ts';
import type { Stage } from './stage.ts';

/** One stage's stacks: its own, and, in us-east-1, where CloudFront looks, the firewall and the alarm that the stage asks for. */
export function deploy(app: App, stage: Stage, bundles: string): ClaimtrailStack {
  const env = stage.region === undefined ? {} : { env: { region: stage.region } };
  const crossRegionReferences = true;
  const firewall = stage.firewall
    ? new FirewallStack(app, `claimtrail-${stage.name}-${stage.region}-firewall`, { ...env, crossRegionReferences })
    : undefined;
  const stack = new ClaimtrailStack(app, `claimtrail-${stage.name}`, {
    ...env,
    ...(stage.region === undefined ? {} : { crossRegionReferences }),
    ...(firewall === undefined ? {} : { firewallArn: firewall.arn }),
    stage,
    bundles,
  });
  acknowledge(stack);
  const { email } = stage.alarms;
  if (stage.region !== undefined && email !== undefined) {
    const { distributionId } = stack;
    const edge = new EdgeStack(app, `claimtrail-${stage.name}-${stage.region}-edge`, {
      ...{ ...env, crossRegionReferences, distributionId, email },
    });
    acknowledge(edge);
  }
  return stack;
}
