import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';

/**
 * Metrics added up, by the names they have in the formula. A service says nothing of a quiet period, and a plain `+`
 * has no value where one of its parts has none: an alarm on it would never ring.
 */
export function sum(label: string, metrics: Readonly<Record<string, IMetric>>, period: Duration): MathExpression {
  const parts = Object.keys(metrics).map((name) => `FILL(${name}, 0)`);
  return new MathExpression({ expression: `SUM([${parts.join(', ')}])`, label, usingMetrics: { ...metrics }, period });
}
