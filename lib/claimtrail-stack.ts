import { join } from 'node:path';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Watched } from './constructs/alarm-rows.ts';
import { Alarms } from './constructs/alarms.ts';
import { Announcements } from './constructs/announcements.ts';
import { Backfill } from './constructs/backfill.ts';
import { BackgroundRollouts } from './constructs/background-rollouts.ts';
import { Backup } from './constructs/backup.ts';
import { Budget } from './constructs/budget.ts';
import { Census } from './constructs/census.ts';
import { ClaimsApi } from './constructs/claims-api.ts';
import { ClaimsTable } from './constructs/claims-table.ts';
import { DeskDashboard } from './constructs/desk-dashboard.ts';
import { DeskKey } from './constructs/desk-key.ts';
import { EventLog } from './constructs/event-log.ts';
import { Exports } from './constructs/exports.ts';
import { Feeds } from './constructs/feeds.ts';
import { ClaimsHttpApi } from './constructs/http-api.ts';
import { Identity } from './constructs/identity.ts';
import { Inbox } from './constructs/inbox.ts';
import { Ingest, ingestTimeout } from './constructs/ingest.ts';
import { Page } from './constructs/page.ts';
import { PageFiles } from './constructs/page-files.ts';
import { accessLogBucket } from './constructs/private-bucket.ts';
import { Projection } from './constructs/projection.ts';
import { PublicRecord, recordProbe } from './constructs/public-record.ts';
import { SearchEngine } from './constructs/search-engine.ts';
import { Trial } from './constructs/trial.ts';
import { Watch } from './constructs/watch.ts';
import { print } from './outputs.ts';
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
 *              ↑                         ↑       ↑         ├→ announcements → bus, webhooks
 *              │                         │       │         └→ log of events → checkpoints
 *   page → gateway → api ────────────────┘       └ watch, exports → bucket
 *   readers → gateway → record (reads alone)
 */
export class ClaimtrailStack extends Stack {
  /** The distribution before page and API. */
  readonly distributionId: string;

  constructor(scope: Construct, id: string, props: ClaimtrailStackProps) {
    super(scope, id, props);
    const { bundles, stage } = props;
    const { keepData, rollout } = stage;
    const { logDays, backupDays } = stage.retention;
    const namespace = `claimtrail/${stage.name}`;
    const common = { bundles, logDays, namespace };

    const accessLogs = accessLogBucket(this, 'AccessLogs', logDays);
    const encryptionKey = stage.ownKey ? new DeskKey(this, 'Key', keepData) : undefined;
    const claims = new ClaimsTable(this, 'Claims', {
      keepData,
      encryptionKey,
      spread: stage.ingestion.spread,
      storage: stage.storage,
      capacity: stage.capacity,
    });
    const backup =
      backupDays === 0
        ? undefined
        : new Backup(this, 'Backup', { claims, every: stage.retention.backupEvery, days: backupDays, encryptionKey });

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
    const feeds = new Feeds(this, 'Feeds', { ...common, ...stage, inbox, claims });
    const search =
      stage.search.engine === 'opensearch'
        ? new SearchEngine(this, 'Search', {
            ...stage.search,
            stageName: stage.name,
            claims,
            keepData,
            accessLogs,
            logDays,
          })
        : undefined;
    const projection = new Projection(this, 'Projection', {
      ...common,
      claims,
      searchDocuments: search !== undefined,
      memory: stage.memory,
    });
    const eventLog = new EventLog(this, 'EventLog', {
      ...common,
      claims,
      accessLogs,
      keepData,
      name: `claimtrail-${stage.name}/log`,
      checkpointDays: stage.retention.checkpointDays,
    });
    const exports = new Exports(this, 'Exports', { ...common, claims, accessLogs, encryptionKey });
    const census =
      stage.census === undefined
        ? undefined
        : new Census(this, 'Census', { ...common, ...stage.census, claims, eventLog, accessLogs });
    const watch = new Watch(this, 'Watch', { ...common, claims, inbox });

    const identity = new Identity(this, 'Identity', { stageName: stage.name, mfa: stage.mfa, keepData });
    const gateway = new ClaimsHttpApi(this, 'Gateway', { ...stage, logDays, namespace });
    const page = new Page(this, 'Page', {
      apiHost: gateway.host,
      connectTo: [identity.issuerOrigin, identity.domain.baseUrl(), inbox.uploadOrigin],
      accessLogs,
      domain: stage.domain,
      firewallArn: props.firewallArn,
    });
    this.distributionId = page.distribution.distributionId;
    const announcements = new Announcements(this, 'Announcements', {
      ...common,
      claims,
      identity,
      notices: stage.notices,
      pageOrigin: page.origin,
    });
    const pageClient = identity.addPageClient(page.origin).userPoolClientId;
    const machineClient = stage.machineClient ? identity.addMachineClient().userPoolClientId : undefined;
    const api = new ClaimsApi(this, 'Api', {
      ...common,
      gateway,
      claims,
      inbox,
      exports,
      search,
      rollout,
      issuer: identity.issuer,
      identity,
      audiences: [pageClient, ...(machineClient === undefined ? [] : [machineClient])],
      pageOrigin: page.origin,
      review: stage.review,
      verdictScale: stage.verdictScale,
      checklist: stage.checklist,
      notices: stage.notices,
      profile: stage.profile,
    });
    const record = new PublicRecord(this, 'Record', {
      ...common,
      gateway,
      claims,
      pageOrigin: page.origin,
      review: stage.review,
      verdictScale: stage.verdictScale,
      profile: stage.profile,
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
      eventLog,
      exports,
      backfill: backfill.machine,
      backup,
      quietHours: stage.alarms.quietHours,
      namespace,
      functions: {
        api: api.handler,
        record: record.handler,
        ingest: ingest.handler,
        backfill: backfill.handler,
        project: projection.handler,
        announce: announcements.handler,
        errands: announcements.errands,
        log: eventLog.handler,
        watch: watch.handler,
        feeds: feeds.handler,
      },
    };
    const background = new BackgroundRollouts(this, 'Rollouts', {
      rollout,
      functions: {
        record: [record.handler, recordProbe],
        backfill: [backfill.handler, { Items: [] }],
        project: [projection.handler, { Records: [] }],
        announce: [announcements.handler, { Records: [] }],
        errands: [announcements.errands, {}],
        log: [eventLog.handler, { Records: [] }],
        exports: [exports.handler, {}],
        watch: [watch.handler, {}],
        feeds: [feeds.handler, {}],
        ...(census === undefined ? {} : { census: [census.handler, { step: 'ready' }] as const }),
      },
    });
    new Trial(this, 'Trial', { ...common, tried: [api.rollout.tried, ingest.rollout.tried, ...background.tried] });
    const rollouts = [api.rollout.alarm, ingest.rollout.alarm, background.alarm];
    const alarms = new Alarms(this, 'Alarms', {
      watched,
      rollouts,
      which: stage.alarms.which,
      email: stage.alarms.email,
    });
    if (stage.alarms.monthlyDollars !== undefined) new Budget(this, 'Budget', { ...stage.alarms, topic: alarms.topic });
    const dashboard = new DeskDashboard(this, 'Dashboard', { watched, alarms });

    print(this, {
      PageAddress: [page.origin, 'The reviewers’ page.'],
      RecordAddress: [`${page.origin}/checks`, 'What is published, for everybody.'],
      ApiAddress: [`${page.origin}/v1`, 'The API; its docs are at /docs.'],
      PageHost: [
        stage.domain && page.distribution.distributionDomainName,
        `Have the DNS of ${stage.domain?.name} point here: a CNAME, or an alias in Route 53.`,
      ],
      UserPool: [identity.pool.userPoolId, 'People and their roles; npm run invite takes it as --pool.'],
      SignIn: [identity.domain.baseUrl(), 'Where people sign in, and machines get tokens at /oauth2/token.'],
      MachineClient: [machineClient, 'Id of the client of machines that send articles.'],
      InboxBucket: [inbox.bucket.bucketName, 'Put articles here.'],
      InboxDeadLetters: [
        inbox.deadLetters.queueArn,
        'Uploads that failed five times; claimtrail redrive sends them again.',
      ],
      RecordDeadLetters: [projection.deadLetters.queueUrl, 'Changes of the table that could not be counted.'],
      AnnouncementDeadLetters: [announcements.deadLetters.queueUrl, 'Changes of status that the bus was not told.'],
      LogDeadLetters: [eventLog.deadLetters.queueUrl, 'Changes of the table that could not be logged.'],
      Checkpoints: [eventLog.checkpoints.bucketName, 'Signed heads of the log of events, which nobody overwrites.'],
      Bus: [announcements.bus.eventBusName, 'Changes of status are told here.'],
      BackfillMachine: [backfill.machine.stateMachineArn, 'Reads an archive.'],
      BackfillResults: [backfill.results.bucketName, 'What became of each object of an archive, under manifests/.'],
      CensusFiles: [census?.files.bucketName, 'What a census exports, under exported/, until it expires.'],
      CensusMachine: [census?.machine.stateMachineArn, 'Walks through all claims, to count, verify or export them.'],
      TableName: [claims.table.tableName, 'Articles, claims and reviews.'],
      AlarmTopic: [alarms.topic.topicArn, 'Alarms are sent here; whoever subscribes is told.'],
      DashboardAddress: [dashboard.address, 'What rings, what comes in, how the API answers.'],
    });
  }
}
