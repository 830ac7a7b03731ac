// Lambda's runtime, as much of it as a handler can see: loads the function, asks the Runtime API for events, answers.
import { pathToFileURL } from 'node:url';

const { AWS_LAMBDA_RUNTIME_API: api, LAMBDA_TASK_ROOT: root, AWS_LAMBDA_FUNCTION_NAME: functionName } = process.env;
const base = `http://${api}/2018-06-01/runtime`;

function post(path, body, headers = {}) {
  return fetch(base + path, { method: 'POST', body: JSON.stringify(body), headers });
}

function told(error) {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { errorType: name, errorMessage: message, trace: String(stack).split('\n') };
}

let handler;
try {
  ({ handler } = await import(pathToFileURL(`${root}/index.mjs`)));
} catch (error) {
  await post('/init/error', told(error));
  process.exit(1);
}

for (;;) {
  const next = await fetch(`${base}/invocation/next`);
  const requestId = next.headers.get('lambda-runtime-aws-request-id');
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
  const context = {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: next.headers.get('lambda-runtime-invoked-function-arn'),
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const answer = await handler(await next.json(), context);
    await post(`/invocation/${requestId}/response`, answer ?? null);
  } catch (error) {
    await post(`/invocation/${requestId}/error`, told(error));
  }
}
