import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { Settings, WatchEnv } from '../../lambdas/shared/env.ts';
import type { ClaimsTable } from './claims-table.ts';
import type { Inbox } from './inbox.ts';
import { NodeFunction } from './node-function.ts';

export interface WatchProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** The table that is looked at. */
  readonly claims: ClaimsTable;
  /** Where the articles lie that were never read. */
  readonly inbox: Inbox;
  /** Namespace of the metrics it writes. */
  readonly namespace: string;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** Looks every half hour for what no request would notice: leases long run out, claims nobody takes, articles unread. */
export class Watch extends Construct {
  readonly handler: NodeFunction;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const environment: Settings<typeof WatchEnv> = {
      TABLE: props.claims.table.tableName,
      SPREAD: props.claims.spread,
      INBOX: `s3://${props.inbox.bucket.bucketName}`,
      METRICS_NAMESPACE: props.namespace,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'watch',
      description: 'Measures what stands still, hands back holds that ran out, and heals or fails articles never read.',
      environment,
      timeout: Duration.seconds(120),
      logDays: props.logDays,
    });
    props.claims.grantReadAndWrite(this.handler);
    props.inbox.grantRead(this.handler);
    props.inbox.grantPut(this.handler);
    new Schedule(this, 'HalfHourly', {
      schedule: ScheduleExpression.rate(Duration.minutes(30)),
      target: new LambdaInvoke(this.handler.live, { input: ScheduleTargetInput.fromObject({}), retryAttempts: 0 }),
    });
  }
}
