import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  DefinitionBody,
  DistributedMap,
  ItemBatcher,
  JitterType,
  JsonPath,
  ResultWriterV2,
  S3ObjectsItemReader,
  StateMachine,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import type { IngestEnv, Settings } from '../../lambdas/shared/env.ts';
import type { ClaimsTable } from './claims-table.ts';
import { backfillPrefix, type Inbox } from './inbox.ts';
import { machineLogs } from './machine-logs.ts';
import { NodeFunction } from './node-function.ts';
import { passingBucket } from './private-bucket.ts';

/** Articles that one call reads. */
const batchSize = 25;

/** Lambda's, Step Functions' and DynamoDB's words for "later". */
const throttles = [
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'ThrottlingError',
  'RequestLimitExceeded',
] as const;

export interface BackfillProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** Where the articles lie, under `backfill/`. */
  readonly inbox: Inbox;
  /** Where their claims go. */
  readonly claims: ClaimsTable;
  /** Where access logs go. */
  readonly accessLogs: IBucket;
  /** Calls at work at one time. */
  readonly concurrency: number;
  /** Namespace of the metrics it writes. */
  readonly namespace: string;
  /** Days that logs and manifests of results are kept. */
  readonly logDays: number;
}

/** Reads an archive of any size, put under `backfill/`, past the queue; a manifest says what became of each article. */
export class Backfill extends Construct {
  readonly handler: NodeFunction;
  readonly machine: StateMachine;
  readonly results: IBucket;

  constructor(scope: Construct, id: string, props: BackfillProps) {
    super(scope, id);
    const { claims, inbox } = props;
    this.results = passingBucket(this, 'Results', {
      days: props.logDays,
      accessLogs: props.accessLogs,
      prefix: 'backfill/',
    });
    const environment: Settings<typeof IngestEnv> = {
      TABLE: claims.table.tableName,
      SPREAD: claims.spread,
      INBOX: `s3://${inbox.bucket.bucketName}`,
      METRICS_NAMESPACE: props.namespace,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'backfill',
      description: 'Reads one batch of a backfill.',
      environment,
      memory: 1769,
      timeout: Duration.minutes(5),
      logDays: props.logDays,
    });
    inbox.grantRead(this.handler);
    claims.grantReadWriteAndInsert(this.handler);

    const readBatch = new LambdaInvoke(this, 'ReadBatch', {
      lambdaFunction: this.handler.live,
      payload: TaskInput.fromObject({
        Items: JsonPath.objectAt('$.Items'),
        retries: JsonPath.numberAt('$$.State.RetryCount'),
      }),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
    });
    // A batch that ran out of time goes on where it was.
    readBatch.addRetry({
      errors: ['OutOfTime'],
      interval: Duration.seconds(1),
      backoffRate: 1,
      maxAttempts: batchSize,
    });
    // What asks for less haste is no fault: it is waited out, and takes none of the tries that a fault has.
    readBatch.addRetry({
      errors: [...throttles],
      interval: Duration.seconds(2),
      backoffRate: 1.5,
      maxDelay: Duration.minutes(2),
      maxAttempts: 60,
      jitterStrategy: JitterType.FULL,
    });
    readBatch.addRetry({
      errors: ['States.ALL'],
      interval: Duration.seconds(2),
      backoffRate: 2,
      maxAttempts: 5,
      jitterStrategy: JitterType.FULL,
    });
    const map = new DistributedMap(this, 'EachBatch', {
      comment: 'Every object under backfill/, in batches, so many at a time as the table is to bear.',
      maxConcurrency: props.concurrency,
      toleratedFailurePercentage: 5,
      itemReader: new S3ObjectsItemReader({ bucket: inbox.bucket, prefix: backfillPrefix }),
      itemBatcher: new ItemBatcher({ maxItemsPerBatch: batchSize }),
      resultWriterV2: new ResultWriterV2({ bucket: this.results, prefix: 'manifests' }),
    });
    map.itemProcessor(readBatch);

    this.machine = new StateMachine(this, 'Machine', {
      comment: 'Backfill of an archive.',
      definitionBody: DefinitionBody.fromChainable(map),
      tracingEnabled: true,
      logs: machineLogs(this, props.logDays),
    });
    inbox.grantDecrypt(this.machine);
  }
}
