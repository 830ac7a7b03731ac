import { type CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } from '@aws-sdk/client-codedeploy';

/** Tells CodeDeploy whether the deployment that waits may go on. */
export async function tellCodeDeploy(
  client: Pick<CodeDeployClient, 'send'>,
  { deployment, hook, isGood }: { readonly deployment: string; readonly hook: string; readonly isGood: boolean },
): Promise<void> {
  await client.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: deployment,
      lifecycleEventHookExecutionId: hook,
      status: isGood ? 'Succeeded' : 'Failed',
    }),
  );
}
