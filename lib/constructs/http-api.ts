import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { cors } from '../../lambdas/http/kit/cors.ts';
import type { Stage } from '../stage.ts';

type Access = 'open' | 'token';
type Weight = 'light' | 'heavy';

/** What anybody may read; a function of its own answers. */
const recordRoutes = [
  ['GET', '/checks'],
  ['GET', '/checks/{proxy+}'],
  ['GET', '/embed/{proxy+}'],
  ['GET', '/corrections'],
  ['GET', '/method'],
  ['GET', '/feeds/{proxy+}'],
  ['POST', '/mcp'],
] as const satisfies readonly (readonly [keyof typeof HttpMethod, string])[];

/** Routes as the gateway sees them: which need a token, and which are held to the tighter limit. */
const routes = [
  ['GET', '/healthz', 'open', 'light'],
  ['GET', '/openapi.json', 'open', 'light'],
  ['GET', '/docs', 'open', 'light'],
  ['GET', '/log/{proxy+}', 'open', 'light'],
  ['ANY', '/v1/{proxy+}', 'token', 'light'],
  // A browser's question before a request carries no token, and ANY would ask it for one.
  ['OPTIONS', '/v1/{proxy+}', 'open', 'light'],
  ['POST', '/v1/articles', 'token', 'heavy'],
  ['POST', '/v1/uploads', 'token', 'heavy'],
  ['POST', '/v1/extractions', 'token', 'heavy'],
  ['POST', '/v1/claims/batch-verification', 'token', 'heavy'],
] as const satisfies readonly (readonly [keyof typeof HttpMethod, string, Access, Weight])[];

const accessLog = {
  requestId: AccessLogField.contextRequestId(),
  route: '$context.routeKey',
  status: AccessLogField.contextStatus(),
  latency: AccessLogField.contextResponseLatency(),
  integrationLatency: AccessLogField.contextIntegrationLatency(),
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
  length: AccessLogField.contextResponseLength(),
};

export interface HttpApiProps {
  /** Pages of other origins whose scripts may call. */
  readonly allowedOrigins: readonly string[];
  /** Limits for all routes and for the heavy ones. */
  readonly throttle: Stage['throttle'];
  /** Namespace of the metric that it makes of its log. */
  readonly namespace: string;
  /** Days that access logs are kept. */
  readonly logDays: number;
}

/** The gateway: routes, tokens, limits, CORS and access logs. What a request does is the handler's matter. */
export class ClaimsHttpApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  /** Host name of the gateway itself. */
  readonly host: string;
  readonly #refusedTokens: MetricFilter;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: 'Claimtrail',
      createDefaultStage: false,
      ...(props.allowedOrigins.length === 0 ? {} : { corsPreflight: preflight(props.allowedOrigins) }),
    });
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#refusedTokens = new MetricFilter(this, 'RefusedTokens', {
      logGroup: accessLogs,
      // The gateway counts 4xx together, of which most are a reviewer's stale page.
      filterPattern: FilterPattern.stringValue('$.status', '=', '401'),
      metricNamespace: props.namespace,
      metricName: 'RefusedTokens',
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: props.throttle.requests.rate, burstLimit: props.throttle.requests.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    this.#throttleHeavyRoutes(props.throttle.heavy);
    this.host = `${this.api.apiId}.execute-api.${Aws.REGION}.amazonaws.com`;
  }

  /** Requests whose token was not accepted. */
  refusedTokens(options: MetricOptions): Metric {
    return this.#refusedTokens.metric(options);
  }

  /** Sends every route to the handler; those that need a token get one of this issuer, made for one of these clients. */
  serve(handler: IFunction, issuer: string, audiences: readonly string[]): void {
    const integration = new HttpLambdaIntegration('Handler', handler);
    const authorizers = {
      open: new HttpNoneAuthorizer(),
      token: new HttpJwtAuthorizer('Token', issuer, { jwtAudience: [...audiences] }),
    } as const satisfies Readonly<Record<Access, IHttpRouteAuthorizer>>;
    for (const [method, path, access] of routes) {
      this.#add(method, path, { integration, authorizer: authorizers[access] });
    }
  }

  /** Sends readers of the public record to its handler; no token is asked for. */
  serveRecord(handler: IFunction): void {
    const integration = new HttpLambdaIntegration('Record', handler);
    for (const [method, path] of recordRoutes) {
      this.#add(method, path, { integration, authorizer: new HttpNoneAuthorizer() });
    }
  }

  #add(
    method: keyof typeof HttpMethod,
    path: string,
    to: { readonly integration: HttpLambdaIntegration; readonly authorizer: IHttpRouteAuthorizer },
  ): void {
    const added = this.api.addRoutes({ path, methods: [HttpMethod[method]], ...to });
    for (const route of added) this.stage.node.addDependency(route);
  }

  #throttleHeavyRoutes(limit: Stage['throttle']['heavy']): void {
    const stage = this.stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new TypeError(`${this.stage.node.path} has no AWS::ApiGatewayV2::Stage.`);
    const heavy = routes.filter(([, , , weight]) => weight === 'heavy');
    stage.routeSettings = Object.fromEntries(
      heavy.map(([method, path]) => [
        `${method} ${path}`,
        { ThrottlingRateLimit: limit.rate, ThrottlingBurstLimit: limit.burst, DetailedMetricsEnabled: true },
      ]),
    );
  }
}

function preflight(origins: readonly string[]) {
  return {
    allowOrigins: [...origins],
    allowMethods: cors.methods.map((method) => CorsHttpMethod[method]),
    allowHeaders: [...cors.requestHeaders],
    exposeHeaders: [...cors.responseHeaders],
    maxAge: Duration.seconds(cors.maxAgeSeconds),
  };
}
