import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { PublicEnv, Settings } from '../../lambdas/shared/env.ts';
import type { Stage } from '../stage.ts';
import type { ClaimsTable } from './claims-table.ts';
import { getEvent } from './get-event.ts';
import type { ClaimsHttpApi } from './http-api.ts';
import { NodeFunction } from './node-function.ts';

/** A page that reads the table. */
export const recordProbe = getEvent('/checks');

export interface PublicRecordProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** The gateway before it. */
  readonly gateway: ClaimsHttpApi;
  /** Where checks lie; it only reads them. */
  readonly claims: ClaimsTable;
  /** The address that readers see. */
  readonly pageOrigin: string;
  /** One pair of eyes, or two. */
  readonly review: Stage['review'];
  /**
   * The desk's own scale of verdicts.
   * @default the scale of claims/workflow
   */
  readonly verdictScale?: Stage['verdictScale'];
  /** What the desk says of itself. */
  readonly profile: Stage['profile'];
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** Answers readers and machines, without a token: pages of checks and corrections, feeds, pictures. It cannot write. */
export class PublicRecord extends Construct {
  readonly handler: NodeFunction;

  constructor(scope: Construct, id: string, props: PublicRecordProps) {
    super(scope, id);
    const environment: Settings<typeof PublicEnv> = {
      TABLE: props.claims.table.tableName,
      PAGE_ORIGIN: props.pageOrigin,
      REVIEW: props.review,
      DESK_PROFILE: JSON.stringify(props.profile),
      ...(props.verdictScale === undefined ? {} : { VERDICT_SCALE: JSON.stringify(props.verdictScale) }),
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'public',
      description: 'Answers readers of what is published.',
      environment,
      memory: 1024,
      timeout: Duration.seconds(29),
      logDays: props.logDays,
    });
    props.claims.grantRead(this.handler);
    props.gateway.serveRecord(this.handler.live);
  }
}
