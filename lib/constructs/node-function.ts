import { join } from 'node:path';
import { Duration, RemovalPolicy, type Size } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  ApplicationLogLevel,
  Architecture,
  Code,
  type IFunction,
  type IVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface NodeFunctionProps {
  /** Folder that holds one folder of code a function, as `npm run build` makes it. */
  readonly bundles: string;
  /** The function's folder there. */
  readonly entry: string;
  /** What the function is for, shown in the console. */
  readonly description: string;
  /** Its environment, in full; what is undefined is left out. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Days that its logs are kept. */
  readonly logDays: number;
  /**
   * Memory in MB; the share of a processor grows with it, a whole one at 1769.
   * @default 512
   */
  readonly memory?: number;
  /**
   * Longest run.
   * @default 10 seconds
   */
  readonly timeout?: Duration;
  /**
   * Room on its own disk, under /tmp.
   * @default 512 MB
   */
  readonly scratch?: Size;
  /**
   * Copies that may run at once, taken out of the account's own limit.
   * @default none reserved
   */
  readonly reservedConcurrency?: number;
}

/** One bundle on Node 24 and arm64, with its own log group, JSON logs, traces and a role that starts empty. */
export class NodeFunction extends LambdaFunction {
  #alias: Alias | undefined;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      description: props.description,
      code: Code.fromAsset(join(props.bundles, props.entry)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory ?? 512,
      timeout: props.timeout ?? Duration.seconds(10),
      environment: present(props.environment),
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Lambda's lines on each call, by which memory and duration are known, are of this level.
      systemLogLevelV2: SystemLogLevel.INFO,
      ...(props.scratch === undefined ? {} : { ephemeralStorageSize: props.scratch }),
      ...(props.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
    logGroup.grantWrite(role);
  }

  /** The alias that callers call: the version that now serves. */
  get alias(): Alias {
    // The CDK's own types disagree on optional members under exactOptionalPropertyTypes; this is what they say.
    this.#alias ??= new Alias(this, 'Live', { aliasName: 'live', version: this.currentVersion as IVersion });
    return this.#alias;
  }

  /** The alias, as those take it who call. */
  get live(): IFunction {
    return this.alias as IFunction;
  }
}

function present(environment: NodeFunctionProps['environment']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
