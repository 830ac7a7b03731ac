import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** A key of the desk's own, changed every year: whoever may not use it reads neither drafts nor uploads. */
export class DeskKey extends Key {
  constructor(scope: Construct, id: string, keepData: boolean) {
    super(scope, id, {
      description: 'Claimtrail: articles, claims and reviews.',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
  }
}
