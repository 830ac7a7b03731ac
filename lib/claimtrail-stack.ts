import { join } from 'node:path';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ClaimsApi } from './constructs/claims-api.ts';
import { ClaimsTable } from './constructs/claims-table.ts';
import { ClaimsHttpApi } from './constructs/http-api.ts';
import { Identity } from './constructs/identity.ts';
import { Inbox } from './constructs/inbox.ts';
import { Ingest, ingestTimeout } from './constructs/ingest.ts';
import { Page } from './constructs/page.ts';
import { PageFiles } from './constructs/page-files.ts';
import { accessLogBucket } from './constructs/private-bucket.ts';
import { Projection } from './constructs/projection.ts';
import type { Stage } from './stage.ts';

export interface ClaimtrailStackProps extends StackProps {
  /** What differs from one deployment to another. */
  readonly stage: Stage;
  /** Folder that `npm run build` writes: one folder a function, and the page in `web`. */
  readonly bundles: string;
}

/**
 * One deployment.
 *
 * upload → inbox → queue → ingest → claims table → stream → projection
 *             ↑                        ↑
 * page → gateway → api ────────────────┘
 */
export class ClaimtrailStack extends Stack {
  constructor(scope: Construct, id: string, props: ClaimtrailStackProps) {
    super(scope, id, props);
    const { bundles, stage } = props;
    const { keepData } = stage;
    const { logDays } = stage.retention;
    const common = { bundles, logDays };

    const accessLogs = accessLogBucket(this, 'AccessLogs', logDays);
    const claims = new ClaimsTable(this, 'Claims', { keepData });
    const inbox = new Inbox(this, 'Inbox', { ...stage.retention, keepData, accessLogs, batchTimeout: ingestTimeout });
    new Ingest(this, 'Ingest', { ...common, ...stage.ingestion, inbox, claims });
    new Projection(this, 'Projection', { ...common, claims });

    const identity = new Identity(this, 'Identity', { stageName: stage.name, mfa: stage.mfa, keepData });
    const gateway = new ClaimsHttpApi(this, 'Gateway', { ...stage, logDays });
    const page = new Page(this, 'Page', {
      apiHost: gateway.host,
      connectTo: [identity.issuerOrigin, identity.domain.baseUrl()],
      accessLogs,
      domain: stage.domain,
    });
    const pageClient = identity.addPageClient(page.origin).userPoolClientId;
    const machineClients = stage.machineClient ? [identity.addMachineClient().userPoolClientId] : [];
    new ClaimsApi(this, 'Api', {
      ...common,
      gateway,
      claims,
      inbox,
      issuer: identity.issuer,
      audiences: [pageClient, ...machineClients],
      pageOrigin: page.origin,
      review: stage.review,
      verdictScale: stage.verdictScale,
    });
    new PageFiles(this, 'PageFiles', {
      page,
      folder: join(bundles, 'web'),
      logDays,
      config: {
        api: page.origin,
        issuer: identity.issuer,
        clientId: pageClient,
        scope: 'openid profile email',
        signOut: identity.signOutUrl(pageClient, page.origin),
        verdicts: stage.verdictScale === undefined ? null : Object.keys(stage.verdictScale),
      },
    });

    new CfnOutput(this, 'PageAddress', { value: page.origin, description: 'The reviewers’ page.' });
    new CfnOutput(this, 'ApiAddress', { value: `${page.origin}/v1`, description: 'The API; its docs are at /docs.' });
    new CfnOutput(this, 'InboxBucket', { value: inbox.bucket.bucketName, description: 'Put articles here.' });
    new CfnOutput(this, 'UserPool', { value: identity.pool.userPoolId, description: 'People and their roles.' });
    new CfnOutput(this, 'TableName', { value: claims.table.tableName, description: 'Articles, claims and reviews.' });
  }
}
