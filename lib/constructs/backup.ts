import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { ClaimsTable } from './claims-table.ts';

/** At three in the morning, UTC. */
const schedules = {
  nightly: Schedule.cron({ hour: '3', minute: '0' }),
  weekly: Schedule.cron({ hour: '3', minute: '0', weekDay: 'SUN' }),
  monthly: Schedule.cron({ hour: '3', minute: '0', day: '1' }),
} as const;

export interface BackupProps {
  /** What is copied. */
  readonly claims: ClaimsTable;
  /** How often one is made. */
  readonly every: keyof typeof schedules;
  /** Days that each copy is kept. */
  readonly days: number;
  /**
   * Key that encrypts the copies.
   * @default a key that AWS Backup owns
   */
  readonly encryptionKey?: IKey | undefined;
}

/**
 * Copies of the whole table, in a vault from which nobody deletes before its time. Each is paid for in full, so that a
 * month between them does: point-in-time recovery has every second of the last 35 days.
 */
export class Backup extends Construct {
  readonly vault: BackupVault;

  constructor(scope: Construct, id: string, props: BackupProps) {
    super(scope, id);
    this.vault = new BackupVault(this, 'Vault', {
      // A first deployment that fails takes the empty vault with it; the next one needs its name.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lockConfiguration: { minRetention: Duration.days(props.days) },
      ...(props.encryptionKey === undefined ? {} : { encryptionKey: props.encryptionKey }),
    });
    const plan = new BackupPlan(this, 'Plan', { backupVault: this.vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: props.every,
        scheduleExpression: schedules[props.every],
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(props.days),
      }),
    );
    plan.addSelection('Table', { resources: [BackupResource.fromArn(props.claims.table.tableArn)] });
  }
}
