import { CfnOutput, type Stack } from 'aws-cdk-lib';

/** What a deployment prints: a value, and what it is for; what this stage goes without is undefined. */
export type Outputs = Readonly<Record<string, readonly [value: string | undefined, description: string]>>;

/** Has a deployment print the values, by their names. */
export function print(stack: Stack, outputs: Outputs): void {
  for (const [name, [value, description]] of Object.entries(outputs)) {
    if (value !== undefined) new CfnOutput(stack, name, { value, description });
  }
}
