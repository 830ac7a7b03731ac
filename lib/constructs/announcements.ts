import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AnnounceEnv, Settings } from '../../lambdas/shared/env.ts';
import type { ClaimsTable } from './claims-table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { NodeFunction } from './node-function.ts';

export interface AnnouncementsProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** The table whose review events are announced. */
  readonly claims: ClaimsTable;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** A bus on which every change of a claim's status is told to whoever subscribes: archives, chat, a newsroom's CMS. */
export class Announcements extends Construct {
  readonly bus: EventBus;
  readonly handler: NodeFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: AnnouncementsProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { description: 'Changes of claims’ status.' });
    const environment: Settings<typeof AnnounceEnv> = { BUS: this.bus.eventBusName };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'announce',
      description: 'Tells the bus of each change of a claim’s status.',
      environment,
      timeout: Duration.seconds(30),
      logDays: props.logDays,
    });
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    this.bus.grantPutEventsTo(this.handler);
    props.claims.streamTo(this.handler, this.deadLetters, [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('EVENT#') } } },
      }),
    ]);
  }
}
