import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { IngestEnv, Settings } from '../../lambdas/shared/env.ts';
import { metrics } from '../../lambdas/shared/metric-names.ts';
import type { Stage } from '../stage.ts';
import type { ClaimsTable } from './claims-table.ts';
import type { Inbox } from './inbox.ts';
import { NodeFunction } from './node-function.ts';
import { Rollout } from './rollout.ts';

/** The longest that a batch of articles may take. */
export const ingestTimeout = Duration.seconds(120);

export interface IngestProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** Where articles come from. */
  readonly inbox: Inbox;
  /** Where their claims go. */
  readonly claims: ClaimsTable;
  /** Copies at work at one time. */
  readonly concurrency: number;
  /** Take them out of the account's limit. */
  readonly reserved: boolean;
  /** Namespace of the metrics it writes. */
  readonly namespace: string;
  /** How a new version takes over. */
  readonly rollout: Stage['rollout'];
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** Reads each upload once and writes its article and claims; what fails alone goes back to the queue alone. */
export class Ingest extends Construct {
  readonly handler: NodeFunction;
  readonly rollout: Rollout;

  constructor(scope: Construct, id: string, props: IngestProps) {
    super(scope, id);
    const { claims, inbox } = props;
    const environment: Settings<typeof IngestEnv> = {
      TABLE: claims.table.tableName,
      SPREAD: claims.spread,
      INBOX: `s3://${inbox.bucket.bucketName}`,
      METRICS_NAMESPACE: props.namespace,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'ingest',
      description: 'Reads uploads into articles and claims.',
      environment,
      memory: 1769,
      timeout: ingestTimeout,
      logDays: props.logDays,
      ...(props.reserved ? { reservedConcurrency: props.concurrency } : {}),
    });
    inbox.grantRead(this.handler);
    claims.grantReadWriteAndInsert(this.handler);
    const faults = new Metric({
      namespace: props.namespace,
      metricName: metrics.faultyUploads.name,
      statistic: Stats.SUM,
      period: Duration.minutes(1),
    });
    this.rollout = new Rollout(this, 'Rollout', {
      handler: this.handler,
      rollout: props.rollout,
      faults,
      probe: { Records: [] },
    });
    this.rollout.live.addEventSource(
      new SqsEventSource(inbox.queue, {
        batchSize: 10,
        maxBatchingWindow: Duration.seconds(1),
        maxConcurrency: props.concurrency,
        reportBatchItemFailures: true,
      }),
    );
  }
}
