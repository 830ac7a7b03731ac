import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { keptDays } from '../../lambdas/shared/downloads.ts';
import type { ExportEnv, Settings } from '../../lambdas/shared/env.ts';
import type { ClaimsTable } from './claims-table.ts';
import { NodeFunction } from './node-function.ts';
import { privateBucket } from './private-bucket.ts';

export interface ExportsProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** What is exported, and where it is written down who asked for what. */
  readonly claims: ClaimsTable;
  /** Where access logs go. */
  readonly accessLogs: IBucket;
  /**
   * Key that encrypts exports.
   * @default a key that S3 owns
   */
  readonly encryptionKey?: IKey | undefined;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** Writes the exports that editors ask for into a bucket, from which signed links give them out for a week. */
export class Exports extends Construct {
  readonly handler: NodeFunction;
  readonly bucket: IBucket;
  readonly #key: IKey | undefined;

  constructor(scope: Construct, id: string, props: ExportsProps) {
    super(scope, id);
    this.#key = props.encryptionKey;
    this.bucket = privateBucket(this, 'Bucket', {
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [
        { expiration: Duration.days(keptDays + 1), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'exports/',
      ...(props.encryptionKey === undefined
        ? {}
        : { encryption: BucketEncryption.KMS, encryptionKey: props.encryptionKey, bucketKeyEnabled: true }),
    });
    const environment: Settings<typeof ExportEnv> = {
      TABLE: props.claims.table.tableName,
      SPREAD: props.claims.spread,
      EXPORTS: `s3://${this.bucket.bucketName}`,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'export',
      description: 'Writes the exports that editors ask for.',
      environment,
      memory: 3008,
      scratch: Size.gibibytes(10),
      timeout: Duration.minutes(15),
      logDays: props.logDays,
    });
    props.claims.grantReadAndWrite(this.handler);
    this.#grant(this.handler, 's3:PutObject', ['kms:Decrypt', 'kms:GenerateDataKey']);
    new Schedule(this, 'EveryMinute', {
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(this.handler.live, { input: ScheduleTargetInput.fromObject({}), retryAttempts: 0 }),
    });
  }

  /** Lets it sign links to exports. */
  grantRead(grantee: IGrantable): void {
    this.#grant(grantee, 's3:GetObject', ['kms:Decrypt']);
  }

  #grant(grantee: IGrantable, action: string, keyActions: string[]): void {
    Grant.addToPrincipal({ grantee, actions: [action], resourceArns: [this.bucket.arnForObjects('*')] });
    if (this.#key === undefined) return;
    Grant.addToPrincipal({ grantee, actions: keyActions, resourceArns: [this.#key.keyArn] });
  }
}
