import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Page } from './page.ts';

export interface PageFilesProps {
  /** The bucket and the distribution before it. */
  readonly page: Page;
  /** Folder of the built page. */
  readonly folder: string;
  /** What the page reads as `/config.json`. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Days that the copying's logs are kept. */
  readonly logDays: number;
}

/** Puts the built page and its configuration into the bucket, and has CloudFront forget the old ones. */
export class PageFiles extends Construct {
  constructor(scope: Construct, id: string, props: PageFilesProps) {
    super(scope, id);
    const { bucket, distribution } = props.page;
    new BucketDeployment(this, 'Copy', {
      destinationBucket: bucket,
      sources: [Source.asset(props.folder), Source.jsonData('config.json', props.config)],
      cacheControl: [CacheControl.fromString('public, max-age=0, must-revalidate')],
      distribution,
      distributionPaths: ['/*'],
      // A tab that was open before still asks for the chunks of its own build.
      prune: false,
      logGroup: new LogGroup(this, 'Logs', { retention: props.logDays, removalPolicy: RemovalPolicy.DESTROY }),
    });
  }
}
