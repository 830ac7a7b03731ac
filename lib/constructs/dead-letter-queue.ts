import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** How a queue is encrypted: with the desk's key where it has one, with SQS's own otherwise. */
export function queueEncryption(key: IKey | undefined) {
  return key === undefined
    ? { encryption: QueueEncryption.SQS_MANAGED }
    : { encryption: QueueEncryption.KMS, encryptionMasterKey: key, dataKeyReuse: Duration.hours(1) };
}

/** Where messages wait, for 14 days, that failed too often for a machine to try again. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, key?: IKey) {
    super(scope, id, { retentionPeriod: Duration.days(14), enforceSSL: true, ...queueEncryption(key) });
  }
}
