import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { ClaimsTable } from './claims-table.ts';

export interface BackupProps {
  /** What is copied. */
  readonly claims: ClaimsTable;
  /** Days that each copy is kept. */
  readonly days: number;
  /**
   * Key that encrypts the copies.
   * @default a key that AWS Backup owns
   */
  readonly encryptionKey?: IKey | undefined;
}

/** A copy of the table every night, in a vault from which nobody deletes before its time. */
export class Backup extends Construct {
  constructor(scope: Construct, id: string, props: BackupProps) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      // A first deployment that fails takes the empty vault with it; the next one needs its name.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lockConfiguration: { minRetention: Duration.days(props.days) },
      ...(props.encryptionKey === undefined ? {} : { encryptionKey: props.encryptionKey }),
    });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'nightly',
        scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(props.days),
      }),
    );
    plan.addSelection('Table', { resources: [BackupResource.fromArn(props.claims.table.tableArn)] });
  }
}
