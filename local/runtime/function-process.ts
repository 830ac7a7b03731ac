import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startRuntimeApi } from './runtime-api.ts';

const client = fileURLToPath(new URL('./runtime-client.mjs', import.meta.url));

export interface FunctionProcessOptions {
  /** Folder that holds index.mjs. */
  readonly folder: string;
  readonly name: string;
  /** The function's environment, and nothing of ours. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A bundled function in a process of its own, as Lambda runs it. */
export interface FunctionProcess {
  readonly pid: number;
  invoke(event: unknown): Promise<unknown>;
  /** All that it wrote so far, to both streams. */
  output(): string;
  stop(): void;
}

/** Starts the function; the first `invoke` waits for it to have loaded. */
export async function startFunctionProcess({
  folder,
  name,
  environment,
}: FunctionProcessOptions): Promise<FunctionProcess> {
  const api = await startRuntimeApi();
  const child = spawn(process.execPath, [client], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      AWS_LAMBDA_RUNTIME_API: api.address,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      LAMBDA_TASK_ROOT: folder,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  child.once('exit', (code) => api.abandon(new Error(`${name} ended with code ${code}:\n${output}`)));
  return {
    pid: child.pid ?? 0,
    invoke: (event) => api.invoke(event),
    output: () => output,
    stop: () => {
      child.kill('SIGKILL');
      api.stop();
    },
  };
}
