import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { IngestEnv, Settings } from '../../lambdas/shared/env.ts';
import type { Stage } from '../stage.ts';
import type { ClaimsTable } from './claims-table.ts';
import type { Inbox } from './inbox.ts';
import { NodeFunction } from './node-function.ts';

export interface FeedsProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** Addresses, and how often each is asked. */
  readonly feeds: Stage['feeds'];
  /** Where new articles go, to be read as any upload. */
  readonly inbox: Inbox;
  /** Where it is remembered what each feed has brought. */
  readonly claims: ClaimsTable;
  /** Namespace of the metrics it writes. */
  readonly namespace: string;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/**
 * Asks each RSS or Atom feed of the stage for news, on a schedule of its own, so that one that hangs holds up no other,
 * and every five minutes those of the feeds that editors look after whose time has come.
 */
export class Feeds extends Construct {
  readonly handler: NodeFunction;

  constructor(scope: Construct, id: string, props: FeedsProps) {
    super(scope, id);
    const { claims, inbox, feeds } = props;
    const environment: Settings<typeof IngestEnv> = {
      TABLE: claims.table.tableName,
      SPREAD: claims.spread,
      INBOX: `s3://${inbox.bucket.bucketName}`,
      METRICS_NAMESPACE: props.namespace,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'feeds',
      description: 'Polls feeds.',
      environment,
      timeout: Duration.minutes(8),
      logDays: props.logDays,
    });
    inbox.grantPut(this.handler);
    claims.grantReadAndWrite(this.handler);
    new Schedule(this, 'Due', {
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: new LambdaInvoke(this.handler.live, { input: ScheduleTargetInput.fromObject({}), retryAttempts: 0 }),
    });
    feeds.addresses.forEach((address, index) => {
      new Schedule(this, `Every${index}`, {
        description: address,
        schedule: ScheduleExpression.rate(Duration.minutes(feeds.everyMinutes)),
        timeWindow: TimeWindow.flexible(Duration.minutes(Math.min(feeds.everyMinutes - 1, 5))),
        target: new LambdaInvoke(this.handler.live, {
          input: ScheduleTargetInput.fromObject({ address }),
          retryAttempts: 0,
        }),
      });
    });
  }
}
