import { join } from 'node:path';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Watched } from './constructs/alarm-rows.ts';
import { Alarms } from './constructs/alarms.ts';
import { Announcements } from './constructs/announcements.ts';
import { Backfill } from './constructs/backfill.ts';
import { Backup } from './constructs/backup.ts';
import { ClaimsApi } from './constructs/claims-api.ts';
import { ClaimsTable } from './constructs/claims-table.ts';
import { DeskDashboard } from './constructs/desk-dashboard.ts';
import { DeskKey } from './constructs/desk-key.ts';
import { Feeds } from './constructs/feeds.ts';
import { ClaimsHttpApi } from './constructs/http-api.ts';
import { Identity } from './constructs/identity.ts';
import { Inbox } from './constructs/inbox.ts';
import { Ingest, ingestTimeout } from './constructs/ingest.ts';
import { Page } from './constructs/page.ts';
import { PageFiles } from './constructs/page-files.ts';
import { accessLogBucket } from './constructs/private-bucket.ts';
import { Projection } from './constructs/projection.ts';
import { Watch } from './constructs/watch.ts';
import type { Stage } from './stage.ts';

export interface ClaimtrailStackProps extends StackProps {
  /** What differs from one deployment to another. */
  readonly stage: Stage;
  /** Folder that `npm run build` writes: one folder a function, and the page in `web`. */
  readonly bundles: string;
  /**
   * ARN of a web application firewall in us-east-1, which page and API are put behind.
   * @default none
   */
  readonly firewallArn?: string;
}

/**
 * One deployment.
 *
 *   archive → backfill ──┐
 *   feeds ─┐
 *   upload → inbox → queue → ingest → claims table → stream → projection (counts)
 *              ↑                         ↑       ↑         └→ announcements → bus
 *   page → gateway → api ────────────────┘       └ watch
 */
export class ClaimtrailStack extends Stack {
  constructor(scope: Construct, id: string, props: ClaimtrailStackProps) {
    super(scope, id, props);
    const { bundles, stage } = props;
    const { keepData, rollout } = stage;
    const { logDays, backupDays } = stage.retention;
    const namespace = `claimtrail/${stage.name}`;
    const common = { bundles, logDays, namespace };

    const accessLogs = accessLogBucket(this, 'AccessLogs', logDays);
    const encryptionKey = stage.ownKey ? new DeskKey(this, 'Key', keepData) : undefined;
    const claims = new ClaimsTable(this, 'Claims', { keepData, encryptionKey });
    if (backupDays > 0) new Backup(this, 'Backup', { claims, days: backupDays, encryptionKey });

    const inbox = new Inbox(this, 'Inbox', {
      ...stage.retention,
      keepData,
      accessLogs,
      encryptionKey,
      batchTimeout: ingestTimeout,
    });
    const ingest = new Ingest(this, 'Ingest', { ...common, ...stage.ingestion, inbox, claims, rollout });
    const backfill = new Backfill(this, 'Backfill', {
      ...common,
      inbox,
      claims,
      accessLogs,
      concurrency: stage.ingestion.backfillConcurrency,
    });
    const feeds =
      stage.feeds.addresses.length === 0 ? undefined : new Feeds(this, 'Feeds', { ...common, ...stage, inbox, claims });
    const projection = new Projection(this, 'Projection', { ...common, claims });
    const announcements = new Announcements(this, 'Announcements', { ...common, claims });
    const watch = new Watch(this, 'Watch', { ...common, claims });

    const identity = new Identity(this, 'Identity', { stageName: stage.name, mfa: stage.mfa, keepData });
    const gateway = new ClaimsHttpApi(this, 'Gateway', { ...stage, logDays });
    const page = new Page(this, 'Page', {
      apiHost: gateway.host,
      connectTo: [identity.issuerOrigin, identity.domain.baseUrl()],
      accessLogs,
      domain: stage.domain,
      firewallArn: props.firewallArn,
    });
    const pageClient = identity.addPageClient(page.origin).userPoolClientId;
    const machineClients = stage.machineClient ? [identity.addMachineClient().userPoolClientId] : [];
    const api = new ClaimsApi(this, 'Api', {
      ...common,
      gateway,
      claims,
      inbox,
      rollout,
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
      },
    });

    const watched: Watched = {
      inbox,
      claims,
      gateway,
      projection,
      announcements,
      backfill: backfill.machine,
      namespace,
      functions: {
        api: api.handler,
        ingest: ingest.handler,
        backfill: backfill.handler,
        project: projection.handler,
        announce: announcements.handler,
        watch: watch.handler,
        ...(feeds === undefined ? {} : { feeds: feeds.handler }),
      },
    };
    const rollouts = [api.rollout.alarm, ingest.rollout.alarm];
    const alarms = new Alarms(this, 'Alarms', { watched, rollouts, email: stage.alarms.email });
    new DeskDashboard(this, 'Dashboard', { watched, alarms });

    new CfnOutput(this, 'PageAddress', { value: page.origin, description: 'The reviewers’ page.' });
    new CfnOutput(this, 'ApiAddress', { value: `${page.origin}/v1`, description: 'The API; its docs are at /docs.' });
    new CfnOutput(this, 'InboxBucket', { value: inbox.bucket.bucketName, description: 'Put articles here.' });
    new CfnOutput(this, 'InboxDeadLetters', {
      value: inbox.deadLetters.queueArn,
      description: 'Uploads that failed five times; claimtrail redrive sends them again.',
    });
    new CfnOutput(this, 'UserPool', {
      value: identity.pool.userPoolId,
      description: 'People and their roles; npm run invite takes it as --pool.',
    });
    new CfnOutput(this, 'Bus', {
      value: announcements.bus.eventBusName,
      description: 'Changes of status are told here.',
    });
    new CfnOutput(this, 'BackfillMachine', {
      value: backfill.machine.stateMachineArn,
      description: 'Reads an archive.',
    });
    new CfnOutput(this, 'TableName', { value: claims.table.tableName, description: 'Articles, claims and reviews.' });
  }
}
