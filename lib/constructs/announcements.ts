import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AnnounceEnv, ErrandsEnv, Settings } from '../../lambdas/shared/env.ts';
import type { Stage } from '../stage.ts';
import type { ClaimsTable } from './claims-table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Identity } from './identity.ts';
import { NodeFunction } from './node-function.ts';

export interface AnnouncementsProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** The table whose review events are announced, and where announcements wait for webhooks. */
  readonly claims: ClaimsTable;
  /** The address that readers see. */
  readonly pageOrigin: string;
  /** Who works here, and where they get mail. */
  readonly identity: Identity;
  /** How they are told of what waits for them. */
  readonly notices: Stage['notices'];
  /** Namespace of the metrics they write. */
  readonly namespace: string;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/**
 * Every change of a claim's status is told to whoever subscribes: on a bus to what runs in the account, by webhooks to
 * archives, chat, a newsroom's CMS.
 */
export class Announcements extends Construct {
  readonly bus: EventBus;
  readonly handler: NodeFunction;
  /** Sends webhooks what they do not have yet. */
  readonly errands: NodeFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: AnnouncementsProps) {
    super(scope, id);
    const { claims } = props;
    this.bus = new EventBus(this, 'Bus', { description: 'Changes of claims’ status.' });
    const environment: Settings<typeof AnnounceEnv> = {
      TABLE: claims.table.tableName,
      BUS: this.bus.eventBusName,
      PAGE_ORIGIN: props.pageOrigin,
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'announce',
      description: 'Tells the bus and webhooks of each change of a claim’s status.',
      environment,
      timeout: Duration.seconds(30),
      logDays: props.logDays,
    });
    claims.grantReadAndWrite(this.handler);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    this.bus.grantPutEventsTo(this.handler);
    claims.streamTo(this.handler, this.deadLetters, [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('EVENT#') } } },
      }),
    ]);
    this.errands = this.#errands(props);
  }

  #errands({ bundles, claims, namespace, logDays, identity, notices, pageOrigin }: AnnouncementsProps): NodeFunction {
    const environment: Settings<typeof ErrandsEnv> = {
      TABLE: claims.table.tableName,
      METRICS_NAMESPACE: namespace,
      PEOPLE: `cognito:${identity.pool.userPoolId}`,
      PAGE_ORIGIN: pageOrigin,
      ...noticesEnv(notices),
    };
    const errands = new NodeFunction(this, 'Errands', {
      bundles,
      entry: 'errands',
      description: 'Sends webhooks what they do not have yet, and tells people what waits for them.',
      environment,
      timeout: Duration.seconds(120),
      logDays,
    });
    claims.grantReadAndWrite(errands);
    identity.grantList(errands);
    if (notices.mail !== undefined) grantMail(errands, notices.mail);
    new Rule(this, 'AtOnce', {
      eventBus: this.bus,
      description: 'Webhooks are sent what is announced.',
      eventPattern: { source: ['claimtrail'] },
      targets: [new LambdaFunction(errands.live, { retryAttempts: 0 })],
    });
    new Schedule(this, 'EveryMinute', {
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(errands.live, { input: ScheduleTargetInput.fromObject({}), retryAttempts: 0 }),
    });
    return errands;
  }
}

/** How mail is sent, and to whom, as functions are told it. */
export function noticesEnv({
  mail,
  everybody,
}: Stage['notices']): Pick<Settings<typeof ErrandsEnv>, 'MAIL' | 'NOTICES'> {
  return mail === undefined ? {} : { MAIL: `ses:${mail}`, ...(everybody ? { NOTICES: 'everybody' } : {}) };
}

/** Lets it send mail from one address, which SES knows by itself or by its domain. */
function grantMail(grantee: IGrantable & Construct, address: string): void {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const resourceArns = [address, domain].map((resourceName) =>
    Stack.of(grantee).formatArn({ service: 'ses', resource: 'identity', resourceName }),
  );
  const conditions = { StringEquals: { 'ses:FromAddress': address } };
  Grant.addToPrincipal({ grantee, actions: ['ses:SendEmail'], resourceArns, conditions });
}
