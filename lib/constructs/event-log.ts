import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { type IBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { LogEnv, Settings } from '../../lambdas/shared/env.ts';
import { claimSortKey } from '../../store/table/keys.ts';
import type { ClaimsTable } from './claims-table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { NodeFunction } from './node-function.ts';
import { privateBucket } from './private-bucket.ts';

export interface EventLogProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** The table whose claims and events are logged, and where the log lies. */
  readonly claims: ClaimsTable;
  /** Name under which checkpoints are signed; readers keep it, so it stays. */
  readonly name: string;
  /** Days for which nobody, the account's owner included, can change or delete a checkpoint; 0 for no lock. */
  readonly checkpointDays: number;
  /** Keep checkpoints and key when the stack goes. */
  readonly keepData: boolean;
  /** Where access logs go. */
  readonly accessLogs: IBucket;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/**
 * The transparency log: follows the table's stream, signs the log at each publication and every hour, and keeps what it
 * signed in a bucket that no other function reaches.
 */
export class EventLog extends Construct {
  readonly handler: NodeFunction;
  readonly checkpoints: IBucket;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: EventLogProps) {
    super(scope, id);
    const { claims, keepData, checkpointDays } = props;
    const removalPolicy = keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
    const key = new Key(this, 'Key', {
      description: 'Claimtrail: signs checkpoints of the log of events.',
      keySpec: KeySpec.ECC_NIST_EDWARDS25519,
      keyUsage: KeyUsage.SIGN_VERIFY,
      pendingWindow: Duration.days(30),
      removalPolicy,
    });
    this.checkpoints = privateBucket(this, 'Checkpoints', {
      versioned: true,
      removalPolicy,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'checkpoints/',
      ...(checkpointDays === 0
        ? {}
        : { objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(checkpointDays)) }),
    });
    const environment: Settings<typeof LogEnv> = {
      TABLE: claims.table.tableName,
      SPREAD: claims.spread,
      LOG_NAME: props.name,
      LOG_KEY: key.keyArn,
      CHECKPOINTS: `s3://${this.checkpoints.bucketName}`,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'log',
      description: 'Logs claims and events in a Merkle tree, and signs it.',
      environment,
      timeout: Duration.seconds(60),
      logDays: props.logDays,
    });
    claims.grantReadAndLog(this.handler);
    const { handler, checkpoints } = this;
    Grant.addToPrincipal({ grantee: handler, actions: ['kms:GetPublicKey', 'kms:Sign'], resourceArns: [key.keyArn] });
    Grant.addToPrincipal({ grantee: handler, actions: ['s3:ListBucket'], resourceArns: [checkpoints.bucketArn] });
    const objects = [checkpoints.arnForObjects('*')];
    Grant.addToPrincipal({ grantee: handler, actions: ['s3:GetObject', 's3:PutObject'], resourceArns: objects });
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    claims.streamTo(handler, this.deadLetters, [
      FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.isEqual(claimSortKey) } } } }),
    ]);
    new Schedule(this, 'Hourly', {
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      target: new LambdaInvoke(handler.live, { input: ScheduleTargetInput.fromObject({}), retryAttempts: 0 }),
    });
  }

  /** Lets it read the checkpoints that were kept. */
  grantReadCheckpoints(grantee: IGrantable): void {
    const { bucketArn } = this.checkpoints;
    Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [bucketArn] });
    Grant.addToPrincipal({ grantee, actions: ['s3:GetObject'], resourceArns: [this.checkpoints.arnForObjects('*')] });
  }
}
