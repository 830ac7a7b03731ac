import { Duration } from 'aws-cdk-lib';
import { Grant, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Fail,
  JitterType,
  JsonPath,
  ResultWriterV2,
  S3JsonLItemReader,
  StateMachine,
  Succeed,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService, LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import type { CensusEnv, Settings } from '../../lambdas/shared/env.ts';
import type { ClaimsTable } from './claims-table.ts';
import type { EventLog } from './event-log.ts';
import { machineLogs } from './machine-logs.ts';
import { NodeFunction } from './node-function.ts';
import { passingBucket } from './private-bucket.ts';

/** An export is of a time that point-in-time recovery has reached, which is five minutes behind at most. */
const untilRecoverable = Duration.minutes(10);

export interface CensusProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  readonly claims: ClaimsTable;
  /** What claims are verified against. */
  readonly eventLog: EventLog;
  /** Where access logs go. */
  readonly accessLogs: IBucket;
  /** Files of the export at work at one time. */
  readonly concurrency: number;
  /** Days that logs, exports and results are kept. */
  readonly logDays: number;
}

/**
 * Exports the table and walks through all of its claims, a file of the export a call, side by side: counts them again, holds
 * them to their histories and to the log, or writes them with their histories. For tables of more claims than one process gets through in a night.
 */
export class Census extends Construct {
  readonly handler: NodeFunction;
  readonly machine: StateMachine;
  /** Where the table's export lies, and what a census wrote. */
  readonly files: IBucket;

  constructor(scope: Construct, id: string, props: CensusProps) {
    super(scope, id);
    const { claims, eventLog } = props;
    this.files = passingBucket(this, 'Files', {
      days: props.logDays,
      accessLogs: props.accessLogs,
      prefix: 'census/',
    });
    const bucket = this.files;
    const environment: Settings<typeof CensusEnv> = {
      TABLE: claims.table.tableName,
      SPREAD: claims.spread,
      CHECKPOINTS: `s3://${eventLog.checkpoints.bucketName}`,
      CENSUS: `s3://${bucket.bucketName}`,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'census',
      description: 'Walks through the claims in one file of the table’s export.',
      environment,
      memory: 1769,
      timeout: Duration.minutes(15),
      logDays: props.logDays,
    });
    claims.grantReadAndProject(this.handler);
    eventLog.grantReadCheckpoints(this.handler);
    Grant.addToPrincipal({
      grantee: this.handler,
      actions: ['s3:GetObject'],
      resourceArns: [bucket.arnForObjects('AWSDynamoDB/*'), bucket.arnForObjects('results/*')],
    });
    Grant.addToPrincipal({
      grantee: this.handler,
      actions: ['s3:PutObject'],
      resourceArns: [bucket.arnForObjects('exported/*')],
    });

    this.machine = new StateMachine(this, 'Machine', {
      comment: 'A walk through all claims. Input: {"task": "rebuild-stats"}, "verify-history" or "export".',
      definitionBody: DefinitionBody.fromChainable(this.#definition(props, bucket)),
      tracingEnabled: true,
      logs: machineLogs(this, props.logDays),
    });
    claims.grantExport(this.machine);
    // DynamoDB writes an export with the rights of whoever asks for it.
    this.machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload'],
        resources: [bucket.arnForObjects('AWSDynamoDB/*')],
      }),
    );
  }

  #definition({ claims, concurrency }: CensusProps, bucket: IBucket) {
    const begin = this.#call('Begin', { step: 'begin', task: JsonPath.stringAt('$.task') }, '$');
    const settle = new Wait(this, 'UntilRecoverable', { time: WaitTime.duration(untilRecoverable) });
    const exportTable = new CallAwsService(this, 'ExportTable', {
      service: 'dynamodb',
      action: 'exportTableToPointInTime',
      parameters: {
        TableArn: claims.table.tableArn,
        S3Bucket: bucket.bucketName,
        ExportFormat: 'DYNAMODB_JSON',
        ExportTime: JsonPath.stringAt('$.begun'),
      },
      iamAction: 'dynamodb:ExportTableToPointInTime',
      iamResources: [claims.table.tableArn],
      resultPath: '$.export',
    });
    const describe = new CallAwsService(this, 'DescribeExport', {
      service: 'dynamodb',
      action: 'describeExport',
      parameters: { ExportArn: JsonPath.stringAt('$.export.ExportDescription.ExportArn') },
      iamAction: 'dynamodb:DescribeExport',
      iamResources: [`${claims.table.tableArn}/export/*`],
      resultPath: '$.export',
    });
    const status = '$.export.ExportDescription.ExportStatus';
    const pause = new Wait(this, 'WaitForExport', { time: WaitTime.duration(Duration.minutes(1)) });
    const failed = new Fail(this, 'ExportFailed', {
      error: 'ExportFailed',
      cause: 'DynamoDB could not export the table.',
    });
    const end = this.#call('End', {
      step: 'end',
      task: JsonPath.stringAt('$.task'),
      entries: JsonPath.numberAt('$.entries'),
      manifest: JsonPath.stringAt('$.results.ResultWriterDetails.Key'),
    });
    const isExported = new Choice(this, 'IsExported')
      .when(Condition.stringEquals(status, 'COMPLETED'), this.#eachFile(bucket, concurrency).next(end))
      .when(Condition.stringEquals(status, 'FAILED'), failed)
      .otherwise(pause);
    return begin.next(settle).next(exportTable).next(pause).next(describe).next(isExported);
  }

  /** Every file that the export's manifest names; a file that is not done with in the time of a call is gone on with. */
  #eachFile(bucket: IBucket, concurrency: number): DistributedMap {
    const manifest = JsonPath.stringAt('$.export.ExportDescription.ExportManifest');
    const exportId = JsonPath.arrayGetItem(JsonPath.stringSplit(manifest, '/'), 1);
    const map = new DistributedMap(this, 'EachFile', {
      comment: 'Every file of the export, so many at a time as the table is to bear.',
      maxConcurrency: concurrency,
      itemReader: new S3JsonLItemReader({
        bucket,
        key: JsonPath.format('AWSDynamoDB/{}/manifest-files.json', exportId),
      }),
      itemSelector: {
        step: 'part',
        task: JsonPath.stringAt('$.task'),
        entries: JsonPath.numberAt('$.entries'),
        key: JsonPath.stringAt('$$.Map.Item.Value.dataFileS3Key'),
      },
      resultWriterV2: new ResultWriterV2({ bucket, prefix: 'results' }),
      resultPath: '$.results',
    });
    const take = this.#call('TakePart', null);
    const isDone = new Choice(this, 'IsDone')
      .when(Condition.booleanEquals('$.isDone', true), new Succeed(this, 'PartTaken'))
      .otherwise(take);
    map.itemProcessor(take.next(isDone));
    return map;
  }

  /** A call of the function, tried again where Lambda or the table asks for less haste. */
  #call(id: string, payload: Readonly<Record<string, unknown>> | null, resultPath?: string): LambdaInvoke {
    const call = new LambdaInvoke(this, id, {
      lambdaFunction: this.handler.live,
      // Without one, the function is called with the state's own input.
      ...(payload === null ? {} : { payload: TaskInput.fromObject({ ...payload }) }),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      ...(resultPath === undefined ? {} : { resultPath }),
    });
    call.addRetry({ errors: ['HistoriesBroken'], maxAttempts: 0 });
    call.addRetry({
      errors: ['States.ALL'],
      interval: Duration.seconds(5),
      backoffRate: 2,
      maxDelay: Duration.minutes(2),
      maxAttempts: 8,
      jitterStrategy: JitterType.FULL,
    });
    return call;
  }
}
