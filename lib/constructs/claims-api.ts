import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { ApiEnv, Settings } from '../../lambdas/shared/env.ts';
import type { Stage } from '../stage.ts';
import { noticesEnv } from './announcements.ts';
import type { ClaimsTable } from './claims-table.ts';
import type { Exports } from './exports.ts';
import { getEvent } from './get-event.ts';
import type { ClaimsHttpApi } from './http-api.ts';
import type { Identity } from './identity.ts';
import type { Inbox } from './inbox.ts';
import { NodeFunction } from './node-function.ts';
import { Rollout } from './rollout.ts';
import type { SearchEngine } from './search-engine.ts';

/** Without a token: routes, the table of refusals and problems are loaded for it. */
const probe = getEvent('/v1/me');

export interface ClaimsApiProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** The gateway before it. */
  readonly gateway: ClaimsHttpApi;
  /** Where claims lie. */
  readonly claims: ClaimsTable;
  /** Where articles that are sent go. */
  readonly inbox: Inbox;
  /** Where exports are fetched. */
  readonly exports: Exports;
  /** Whose tokens are accepted. */
  readonly issuer: string;
  /** Who works here, so that claims are given to people who are known. */
  readonly identity: Identity;
  /** Client ids that a token may be for. */
  readonly audiences: readonly string[];
  /** Origin of the page. */
  readonly pageOrigin: string;
  /** One pair of eyes, or two. */
  readonly review: Stage['review'];
  /**
   * The desk's own scale of verdicts.
   * @default the scale of claims/workflow
   */
  readonly verdictScale?: Stage['verdictScale'];
  /**
   * The desk's own checklist.
   * @default that of claims/workflow
   */
  readonly checklist?: Stage['checklist'];
  /** What the desk says of itself to readers. */
  readonly profile: Stage['profile'];
  /**
   * Where text and combined filters are searched.
   * @default the table's rows
   */
  readonly search?: SearchEngine | undefined;
  /** Whether people can be told of their inbox by mail. */
  readonly notices: Stage['notices'];
  /** How a new version takes over. */
  readonly rollout: Stage['rollout'];
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** Answers the API's requests: reads, reviewers' moves, articles sent in. */
export class ClaimsApi extends Construct {
  readonly handler: NodeFunction;
  readonly rollout: Rollout;

  constructor(scope: Construct, id: string, props: ClaimsApiProps) {
    super(scope, id);
    const { claims, gateway, inbox } = props;
    const environment: Settings<typeof ApiEnv> = {
      TABLE: claims.table.tableName,
      SPREAD: claims.spread,
      INBOX: `s3://${inbox.bucket.bucketName}`,
      EXPORTS: `s3://${props.exports.bucket.bucketName}`,
      ISSUER: props.issuer,
      AUDIENCE: props.audiences.join(','),
      PEOPLE: `cognito:${props.identity.pool.userPoolId}`,
      PAGE_ORIGIN: props.pageOrigin,
      REVIEW: props.review,
      ...(props.checklist === undefined ? {} : { CHECKLIST: JSON.stringify(props.checklist) }),
      ...(props.search === undefined ? {} : { SEARCH_ENDPOINT: props.search.endpoint }),
      ...noticesEnv(props.notices),
      DESK_PROFILE: JSON.stringify(props.profile),
      ...(props.verdictScale === undefined ? {} : { VERDICT_SCALE: JSON.stringify(props.verdictScale) }),
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'api',
      description: 'Answers the API.',
      environment,
      memory: 1769,
      timeout: Duration.seconds(29),
      logDays: props.logDays,
    });
    claims.grantReadWriteAndInsert(this.handler);
    inbox.grantPut(this.handler);
    props.exports.grantRead(this.handler);
    props.identity.grantList(this.handler);
    props.search?.grantSearch(this.handler);
    const faults = gateway.api.metricServerError({ period: Duration.minutes(1), statistic: Stats.SUM });
    this.rollout = new Rollout(this, 'Rollout', { handler: this.handler, rollout: props.rollout, faults, probe });
    gateway.serve(this.rollout.live, props.issuer, props.audiences);
  }
}
