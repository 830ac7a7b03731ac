import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What each verb needs of DynamoDB. A transaction is authorised as the writes and checks in it. */
const verbs = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  write: [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:ConditionCheckItem',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface ClaimsTableProps {
  /** Keep the table, and refuse to delete it, when the stack goes. */
  readonly keepData: boolean;
  /**
   * Key that encrypts it.
   * @default a key that AWS owns
   */
  readonly encryptionKey?: IKey;
}

/** Articles, claims, reviews and counts, in one table with a stream of its changes. */
export class ClaimsTable extends Construct {
  readonly table: TableV2;
  readonly #key: IKey | undefined;

  constructor(scope: Construct, id: string, props: ClaimsTableProps) {
    super(scope, id);
    this.#key = props.encryptionKey;
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.keepData,
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      encryption:
        props.encryptionKey === undefined
          ? TableEncryptionV2.dynamoOwnedKey()
          : TableEncryptionV2.customerManagedKey(props.encryptionKey),
    });
  }

  /** Lets it read items and indexes. */
  grantRead(grantee: IGrantable): void {
    this.#grant(grantee, verbs.read);
  }

  /** Lets it read and, on condition, write items. */
  grantReadAndWrite(grantee: IGrantable): void {
    this.#grant(grantee, [...verbs.read, ...verbs.write]);
  }

  /** Sends every change to the handler, in order; a record that fails ten times is found by halving and set aside. */
  streamTo(handler: IFunction, deadLetters: IQueue): void {
    const stream = this.table.tableStreamArn;
    if (stream === undefined) throw new TypeError(`${this.node.path} has no stream.`);
    const actions = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    Grant.addToPrincipal({ grantee: handler, actions, resourceArns: [stream] });
    handler.addEventSourceMapping('Stream', {
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(deadLetters),
    });
  }

  #grant(grantee: IGrantable, actions: readonly string[]): void {
    Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.table.tableArn] });
    if (this.#key === undefined) return;
    Grant.addToPrincipal({
      grantee,
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resourceArns: [this.#key.keyArn],
    });
  }
}
