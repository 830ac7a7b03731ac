import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { LogLevel, type LogOptions } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

/** What a state machine logs: each of its steps, without what went in or came out. */
export function machineLogs(scope: Construct, days: number): LogOptions {
  return {
    level: LogLevel.ALL,
    includeExecutionData: false,
    destination: new LogGroup(scope, 'MachineLogs', {
      logGroupName: `/aws/vendedlogs/states/${scope.node.path.replaceAll('/', '-')}`,
      retention: days,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  };
}
