import { Duration } from 'aws-cdk-lib';
import type { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Probe } from '../../lambdas/probing/probe-versions.ts';
import type { ProbeEnv, Settings } from '../../lambdas/shared/env.ts';
import { NodeFunction } from './node-function.ts';

/** A function whose new versions are tried, and how traffic comes to them. */
export interface Tried {
  readonly handler: NodeFunction;
  readonly alias: Alias;
  readonly group: LambdaDeploymentGroup;
  /** What its new version has to answer. */
  readonly event: Probe['event'];
}

export interface TrialProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** Every function that a deployment changes. */
  readonly tried: readonly Tried[];
  /** Days that logs are kept. */
  readonly logDays: number;
}

/**
 * Calls the new version of every function before any of them gets traffic; one that fails keeps all out. A tenth of a
 * quiet desk's traffic is none, and would say nothing.
 */
export class Trial extends Construct {
  constructor(scope: Construct, id: string, { bundles, tried, logDays }: TrialProps) {
    super(scope, id);
    const probes = tried.map(({ handler, event }) => ({ version: handler.currentVersion.functionArn, event }));
    const environment: Settings<typeof ProbeEnv> = { PROBES: JSON.stringify(probes) };
    const probe = new NodeFunction(this, 'Function', {
      bundles,
      entry: 'probe',
      description: 'Tries new versions before they get traffic.',
      environment: { PROBES: environment.PROBES },
      timeout: Duration.minutes(2),
      logDays,
    });
    for (const { handler, alias, group } of tried) {
      handler.grantInvoke(probe);
      group.addPreHook(probe as IFunction);
      // The hook has to know the new versions, and may call them, before it is asked.
      alias.node.addDependency(probe);
    }
  }
}
