import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** A bucket that no public, no plain HTTP and no other account's objects get into. */
export function privateBucket(scope: Construct, id: string, props: BucketProps): IBucket {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    ...props,
  });
  // The CDK's own types disagree on `isWebsite` under exactOptionalPropertyTypes; a Bucket is an IBucket.
  return bucket as IBucket;
}

/** Who read and wrote the other buckets, kept as long as other logs. */
export function accessLogBucket(scope: Construct, id: string, logDays: number): IBucket {
  return privateBucket(scope, id, {
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [{ expiration: Duration.days(logDays) }],
  });
}

/** What nobody needs longer than logs: results, and files on their way. */
export function passingBucket(
  scope: Construct,
  id: string,
  { days, accessLogs, prefix }: { readonly days: number; readonly accessLogs: IBucket; readonly prefix: string },
): IBucket {
  return privateBucket(scope, id, {
    removalPolicy: RemovalPolicy.DESTROY,
    lifecycleRules: [{ expiration: Duration.days(days) }],
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: prefix,
  });
}
