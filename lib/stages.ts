import type { StageInput } from './stage.ts';

/**
 * The deployments of this desk. Edit these: `npx cdk deploy claimtrail-<name>` deploys one. Give production
 * `alarms: { email: … }`: without it, alarms show on the dashboard, and nobody is written to;
 * with it and `region`, what CloudFront answers with faults rings as well.
 */
export const stages = {
  test: {
    name: 'test',
    allowedOrigins: [],
    review: 'second',
    alarms: {},
    retention: { logDays: 14, coldUploadDays: 30, oldUploadDays: 7, checkpointDays: 0, backupDays: 0 },
    keepData: false,
    ownKey: false,
    mfa: 'optional',
    machineClient: false,
    firewall: false,
    throttle: { requests: { rate: 50, burst: 100 }, heavy: { rate: 10, burst: 20 } },
    ingestion: { concurrency: 5, reserved: false, backfillConcurrency: 20 },
    feeds: { addresses: [], everyMinutes: 15 },
    rollout: 'at-once',
  },
  production: {
    name: 'production',
    allowedOrigins: [],
    review: 'second',
    alarms: { quietHours: 24 },
    retention: { logDays: 90, coldUploadDays: 90, oldUploadDays: 90, checkpointDays: 3650, backupDays: 90 },
    keepData: true,
    ownKey: true,
    mfa: 'required',
    machineClient: true,
    firewall: false,
    throttle: { requests: { rate: 200, burst: 400 }, heavy: { rate: 20, burst: 40 } },
    ingestion: { concurrency: 20, reserved: false, backfillConcurrency: 100 },
    feeds: { addresses: [], everyMinutes: 15 },
    rollout: 'canary',
  },
} as const satisfies Readonly<Record<string, StageInput>>;
