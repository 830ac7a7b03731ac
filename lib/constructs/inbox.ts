import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, CfnBucket, HttpMethods, type IBucket, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { requestIdHeader } from '../../lambdas/shared/objects.ts';
import { DeadLetterQueue, queueEncryption } from './dead-letter-queue.ts';
import { privateBucket } from './private-bucket.ts';

/** Uploads under it are an archive, which the backfill reads instead of the queue. */
export const backfillPrefix = 'backfill/';

/** A message is tried this often before it counts as dead. */
const attempts = 5;

export interface InboxProps {
  /** Keep the uploads when the stack goes. */
  readonly keepData: boolean;
  /** Days after which an upload moves to colder storage. */
  readonly coldUploadDays: number;
  /** Days that a replaced or deleted upload can be brought back. */
  readonly oldUploadDays: number;
  /** How long one batch may take; the queue hides a message six times as long. */
  readonly batchTimeout: Duration;
  /** Where access logs go. */
  readonly accessLogs: IBucket;
  /**
   * Key that encrypts uploads and messages.
   * @default keys that S3 and SQS own
   */
  readonly encryptionKey?: IKey | undefined;
}

/** Uploads, and the queue of those still to be read: bucket, EventBridge rule, queue, dead letters. */
export class Inbox extends Construct {
  readonly bucket: IBucket;
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** Where signed uploads are sent: `https://` and the bucket's host. */
  readonly uploadOrigin: string;
  readonly #key: IKey | undefined;

  constructor(scope: Construct, id: string, props: InboxProps) {
    super(scope, id);
    this.#key = props.encryptionKey;
    this.bucket = privateBucket(this, 'Bucket', {
      versioned: true,
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
      ...(props.encryptionKey === undefined
        ? {}
        : { encryption: BucketEncryption.KMS, encryptionKey: props.encryptionKey, bucketKeyEnabled: true }),
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'inbox/',
      cors: [
        // A signed address is what lets somebody in, from whatever page; the page's own is made after the inbox.
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: ['*'],
          allowedHeaders: ['content-type', requestIdHeader],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          transitions: [
            { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(props.coldUploadDays) },
          ],
          noncurrentVersionExpiration: Duration.days(props.oldUploadDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });

    this.uploadOrigin = `https://${this.bucket.bucketRegionalDomainName}`;
    tellEventBridge(this.bucket);

    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', props.encryptionKey);
    this.queue = new Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(props.batchTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
      ...queueEncryption(props.encryptionKey),
    });

    new Rule(this, 'Created', {
      description: 'Every upload, as a message in the queue of articles to read.',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [this.bucket.bucketName] },
          object: { key: [{ 'anything-but': { prefix: backfillPrefix } }] },
        },
      },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters })],
    });
  }

  /** Lets it read uploads; without leave to list, S3 would answer "forbidden" for one that is gone. */
  grantRead(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['s3:ListBucket'], resourceArns: [this.bucket.bucketArn] });
    this.#grant(grantee, ['s3:GetObject'], ['kms:Decrypt']);
  }

  /** Lets it put uploads, and sign uploads for others to put. */
  grantPut(grantee: IGrantable): void {
    this.#grant(grantee, ['s3:PutObject'], ['kms:Decrypt', 'kms:GenerateDataKey']);
  }

  /** Lets it decrypt what it may read. */
  grantDecrypt(grantee: IGrantable): void {
    this.#grantKey(grantee, ['kms:Decrypt']);
  }

  #grant(grantee: IGrantable, actions: readonly string[], keyActions: readonly string[]): void {
    Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.bucket.arnForObjects('*')] });
    this.#grantKey(grantee, keyActions);
  }

  #grantKey(grantee: IGrantable, actions: readonly string[]): void {
    if (this.#key === undefined) return;
    Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.#key.keyArn] });
  }
}

/** Set by hand: the CDK's own switch brings a function with rights over every bucket. */
function tellEventBridge(bucket: IBucket): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new TypeError(`${bucket.node.path} has no AWS::S3::Bucket.`);
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
