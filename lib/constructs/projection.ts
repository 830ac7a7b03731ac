import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ProjectEnv, Settings } from '../../lambdas/shared/env.ts';
import { type Remembering, rememberAll } from '../../store/memory/remembering.ts';
import { facets } from '../../store/table/definition.ts';
import { claimSortKey, outsideSortKey, versionPrefix } from '../../store/table/keys.ts';
import type { ClaimsTable } from './claims-table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { NodeFunction } from './node-function.ts';

/** The key of a claim, as the stream's filters take it. */
const aClaim = { sk: { S: FilterRule.isEqual(claimSortKey) } };

export interface ProjectionProps {
  /** Folder of the bundles. */
  readonly bundles: string;
  /** The table whose changes are counted, and where the counts lie. */
  readonly claims: ClaimsTable;
  /** Write what a search engine gets of each claim, too. */
  readonly searchDocuments: boolean;
  /** Which claims are found by their terms, and how long. */
  readonly memory: Remembering;
  /** Days that logs are kept. */
  readonly logDays: number;
}

/** What the function does without being told. */
const isAll = ({ from, days }: Remembering) => from === rememberAll.from && days === rememberAll.days;

/** Follows the table's stream and keeps the counts and the rows by which claims are found; a record that fails is found by halving its batch and set aside. */
export class Projection extends Construct {
  readonly handler: NodeFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: ProjectionProps) {
    super(scope, id);
    const { claims } = props;
    const environment: Settings<typeof ProjectEnv> = {
      TABLE: claims.table.tableName,
      SPREAD: claims.spread,
      ...(props.searchDocuments ? { SEARCH_DOCUMENTS: 'on' } : {}),
      ...(isAll(props.memory) ? {} : { REMEMBER: JSON.stringify(props.memory) }),
    };
    this.handler = new NodeFunction(this, 'Function', {
      bundles: props.bundles,
      entry: 'project',
      description: 'Keeps the counts, and the rows by which claims are found, from the table’s stream.',
      environment,
      timeout: Duration.minutes(2),
      logDays: props.logDays,
    });
    claims.grantReadAndProject(this.handler);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    claims.streamTo(this.handler, this.deadLetters, [
      // Claims come in by their version, all at once; by themselves where they are changed, or were added by hand.
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(versionPrefix) } } },
      }),
      FilterCriteria.filter({ eventName: FilterRule.isEqual('MODIFY'), dynamodb: { Keys: aClaim } }),
      FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.isEqual(outsideSortKey) } } } }),
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: aClaim, NewImage: { [facets.article]: { S: FilterRule.exists() } } },
      }),
    ]);
  }
}
