import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableClass,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, type FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { indexes, streamView, tableKey, timeToLive } from '../../store/table/definition.ts';
import { logPrefix } from '../../store/table/keys.ts';
import type { Stage } from '../stage.ts';
import type { NodeFunction } from './node-function.ts';

const attributeTypes = { S: AttributeType.STRING, N: AttributeType.NUMBER } as const;

/** A filter of the stream, as FilterCriteria.filter makes it. */
type FilterPattern = ReturnType<typeof FilterCriteria.filter>;

/**
 * What each verb needs of DynamoDB: the commands that store/ sends, and no others.
 * A transaction is authorised as the writes in it, a batch of PartiQL as its statements.
 */
const verbs = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem'],
  insert: ['dynamodb:PartiQLInsert'],
  count: ['dynamodb:UpdateItem'],
  batch: ['dynamodb:BatchWriteItem'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Partitions of the log of events are written by the log's function alone; it writes no others. */
const leading = { 'dynamodb:LeadingKeys': [`${logPrefix}*`] } as const;
const outsideTheLog = { 'ForAllValues:StringNotLike': leading };
const insideTheLog = { 'ForAllValues:StringLike': leading };

/** What DynamoDB asks of a caller where the table has a key of the desk's own. */
const keyVerbs = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: [
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * For how long a change that fails is tried again. An outage of minutes sets nothing aside, as ten tries would, and a change
 * that can never be read holds up its shard no longer.
 */
const oldestRecord = Duration.hours(2);

/** The share of bought units that is to be used: what is left takes a burst until more are bought, some minutes later. */
const usedShare = 60;

export interface ClaimsTableProps {
  /** Keep the table, and refuse to delete it, when the stack goes. */
  readonly keepData: boolean;
  /** How much wider its lists are spread. */
  readonly spread: number;
  /** Storage that is dear and cheap to write to and read from, or the other way round. */
  readonly storage: Stage['storage'];
  /** How its units are paid for. */
  readonly capacity: Stage['capacity'];
  /**
   * Key that encrypts it.
   * @default a key that AWS owns
   */
  readonly encryptionKey?: IKey | undefined;
}

/** Articles, claims, reviews and counts, in one table with a stream of its changes. */
export class ClaimsTable extends Construct {
  readonly table: Table;
  /** Its spread, as functions are told it; undefined where it is the one they take by themselves. */
  readonly spread: string | undefined;
  readonly #key: IKey | undefined;

  constructor(scope: Construct, id: string, props: ClaimsTableProps) {
    super(scope, id);
    this.#key = props.encryptionKey;
    this.spread = props.spread === 1 ? undefined : String(props.spread);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: tableKey.partition, type: AttributeType.STRING },
      sortKey: { name: tableKey.sort, type: AttributeType.STRING },
      ...(props.capacity === 'on-demand'
        ? { billingMode: BillingMode.PAY_PER_REQUEST }
        : {
            billingMode: BillingMode.PROVISIONED,
            readCapacity: props.capacity.reads.least,
            writeCapacity: props.capacity.writes.least,
          }),
      ...(props.storage === 'infrequent' ? { tableClass: TableClass.STANDARD_INFREQUENT_ACCESS } : {}),
      stream: StreamViewType[streamView],
      timeToLiveAttribute: timeToLive,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.keepData,
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(props.encryptionKey === undefined
        ? {}
        : { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: props.encryptionKey }),
    });
    for (const { name, partition, sort, includes } of indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        ...(props.capacity === 'on-demand'
          ? {}
          : { readCapacity: props.capacity.reads.least, writeCapacity: props.capacity.writes.least }),
        partitionKey: { name: partition.name, type: attributeTypes[partition.type] },
        sortKey: { name: sort.name, type: attributeTypes[sort.type] },
        ...(includes.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...includes] }),
      });
    }
    if (props.capacity !== 'on-demand') this.#scale(props.capacity);
  }

  /** Lets the units of table and indexes follow their use, between bounds. */
  #scale({ reads, writes }: Exclude<Stage['capacity'], 'on-demand'>): void {
    const bounds = ({ least, most }: typeof reads) => ({ minCapacity: least, maxCapacity: most });
    const at = { targetUtilizationPercent: usedShare };
    this.table.autoScaleReadCapacity(bounds(reads)).scaleOnUtilization(at);
    this.table.autoScaleWriteCapacity(bounds(writes)).scaleOnUtilization(at);
    for (const { name } of indexes) {
      this.table.autoScaleGlobalSecondaryIndexReadCapacity(name, bounds(reads)).scaleOnUtilization(at);
      this.table.autoScaleGlobalSecondaryIndexWriteCapacity(name, bounds(writes)).scaleOnUtilization(at);
    }
  }

  /** Lets it read items and indexes. */
  grantRead(grantee: IGrantable): void {
    this.#grant(grantee, verbs.read);
    this.#grantKey(grantee, keyVerbs.read);
  }

  /** Lets it read and, on condition, write items, but for those of the log of events. */
  grantReadAndWrite(grantee: IGrantable): void {
    this.grantRead(grantee);
    this.#grantWriting(grantee, verbs.write, outsideTheLog);
  }

  /** Lets it read items, and write those of the log of events. */
  grantReadAndLog(grantee: IGrantable): void {
    this.grantRead(grantee);
    this.#grantWriting(grantee, verbs.write, insideTheLog);
  }

  /** Lets it read items, keep counts of them, which are added to in place, and write the rows by which they are found. */
  grantReadAndProject(grantee: IGrantable): void {
    this.grantReadAndWrite(grantee);
    this.#grantWriting(grantee, [...verbs.count, ...verbs.batch], outsideTheLog);
  }

  /** Lets it read and write items, and insert them in batches. */
  grantReadWriteAndInsert(grantee: IGrantable): void {
    this.grantReadAndWrite(grantee);
    this.#grantWriting(grantee, verbs.insert, outsideTheLog);
  }

  /** Lets a pipeline copy the table once, and follow its stream from then on. */
  grantStreamAndExport(grantee: IGrantable): void {
    const stream = this.table.tableStreamArn;
    if (stream === undefined) throw new TypeError(`${this.node.path} has no stream.`);
    const of = (names: readonly string[]) => names.map((name) => `dynamodb:${name}`);
    const copy = of(['DescribeTable', 'DescribeContinuousBackups', 'ExportTableToPointInTime']);
    Grant.addToPrincipal({ grantee, actions: copy, resourceArns: [this.table.tableArn] });
    const exports = [`${this.table.tableArn}/export/*`];
    Grant.addToPrincipal({ grantee, actions: of(['DescribeExport']), resourceArns: exports });
    const follow = of(['DescribeStream', 'GetRecords', 'GetShardIterator']);
    Grant.addToPrincipal({ grantee, actions: follow, resourceArns: [stream] });
    this.#grantKey(grantee, keyVerbs.read);
  }

  /** Lets it read the table with the desk's own key, as an export to S3 does for whoever asks for it. */
  grantExport(grantee: IGrantable): void {
    this.#grantKey(grantee, keyVerbs.read);
  }

  /** Sends every change to the handler, in order; a record that fails is found by halving, and set aside when it is too old. */
  streamTo(handler: NodeFunction, deadLetters: IQueue, filters: FilterPattern[] = []): void {
    const stream = this.table.tableStreamArn;
    if (stream === undefined) throw new TypeError(`${this.node.path} has no stream.`);
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
      (name) => `dynamodb:${name}`,
    );
    Grant.addToPrincipal({ grantee: handler, actions, resourceArns: [stream] });
    this.#grantKey(handler, ['kms:Decrypt']);
    // Under the function, as before it had an alias: a mapping of another name would read the stream's last day again.
    new EventSourceMapping(handler, 'Stream', {
      target: handler.live,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: oldestRecord,
      onFailure: new SqsDlq(deadLetters),
      ...(filters.length === 0 ? {} : { filters }),
    });
  }

  #grantWriting(
    grantee: IGrantable,
    actions: readonly string[],
    where: typeof outsideTheLog | typeof insideTheLog,
  ): void {
    const conditions = { ...where };
    Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.table.tableArn], conditions });
    this.#grantKey(grantee, keyVerbs.write);
  }

  #grant(grantee: IGrantable, actions: readonly string[]): void {
    const { tableArn } = this.table;
    Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [tableArn] });
    Grant.addToPrincipal({
      grantee,
      actions: ['dynamodb:Query'],
      resourceArns: indexes.map(({ name }) => `${tableArn}/index/${name}`),
    });
  }

  #grantKey(grantee: IGrantable, actions: readonly string[]): void {
    if (this.#key === undefined) return;
    Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [this.#key.keyArn] });
  }
}
