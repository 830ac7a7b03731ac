import { Aws, Duration, Names, RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  type ErrorResponse,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { apiHeaders, nameHere, pageHeaders, recordHeaders } from './page-headers.ts';
import { privateBucket } from './private-bucket.ts';

/** Paths that the API answers; all others are the page's. */
const apiPaths = ['/v1/*', '/openapi.json', '/docs', '/healthz', '/log/*', '/mcp'] as const;

/** Paths of the public record, which caches may keep as long as its answers say. */
const recordPaths = ['/checks', '/checks/*', '/embed/*', '/corrections', '/method', '/feeds/*'] as const;

/** A path without a file's ending is a place in the page, which finds its way itself. */
const showPage = `function handler(event) {
  var request = event.request;
  if (request.uri.indexOf('.') < 0) request.uri = '/index.html';
  return request;
}`;

/** What CloudFront would otherwise keep for ten seconds, for everybody: a claim that is not there yet, an answer that failed. */
const notKept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map(
  (httpStatus): ErrorResponse => ({ httpStatus, ttl: Duration.seconds(0) }),
);

export interface PageProps {
  /** Host name of the API's gateway, served under the page's own origin so that no other need be allowed. */
  readonly apiHost: string;
  /** Other origins that the page's scripts may call: those of signing in and of uploads. */
  readonly connectTo: readonly string[];
  /** Where access logs go. */
  readonly accessLogs: IBucket;
  /**
   * The desk's own host name and its certificate.
   * @default the name that CloudFront gives
   */
  readonly domain?: Stage['domain'];
  /**
   * ARN of the web application firewall before it.
   * @default none
   */
  readonly firewallArn?: string | undefined;
}

/** The reviewers' page and, under the same origin, the API: a private bucket and the gateway behind CloudFront. */
export class Page extends Construct {
  readonly bucket: IBucket;
  readonly distribution: Distribution;
  /** `https://` and the host name. */
  readonly origin: string;

  constructor(scope: Construct, id: string, props: PageProps) {
    super(scope, id);
    this.bucket = privateBucket(this, 'Files', {
      removalPolicy: RemovalPolicy.DESTROY,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'page/',
    });
    const api: BehaviorOptions = {
      origin: new HttpOrigin(props.apiHost),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      responseHeadersPolicy: apiHeaders(this),
    };
    const record: BehaviorOptions = {
      origin: new HttpOrigin(props.apiHost),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: new CachePolicy(this, 'RecordCache', {
        cachePolicyName: nameHere(this, 'RecordCache'),
        comment: 'Claimtrail: the public record',
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(1),
        queryStringBehavior: CacheQueryStringBehavior.all(),
        headerBehavior: CacheHeaderBehavior.none(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: recordHeaders(this),
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Claimtrail',
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      errorResponses: notKept,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket, { originAccessControl: this.#filesAccess() }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: pageHeaders(this, props.connectTo),
        functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.#showPage() }],
      },
      additionalBehaviors: Object.fromEntries([
        ...apiPaths.map((path) => [path, api]),
        ...recordPaths.map((path) => [path, record]),
      ]),
      ...(props.firewallArn === undefined ? {} : { webAclId: props.firewallArn }),
      ...this.#domain(props.domain),
    });
    this.origin = `https://${props.domain?.name ?? this.distribution.distributionDomainName}`;
  }

  /** Its name is the account's in all regions, so the region is part of it. */
  #filesAccess(): S3OriginAccessControl {
    return new S3OriginAccessControl(this, 'FilesAccess', {
      originAccessControlName: `${Names.uniqueResourceName(this, { maxLength: 40 })}-${Aws.REGION}`,
    });
  }

  #showPage(): EdgeFunction {
    return new EdgeFunction(this, 'ShowPage', {
      comment: 'Every place in the page is index.html.',
      code: FunctionCode.fromInline(showPage),
      runtime: FunctionRuntime.JS_2_0,
    });
  }

  #domain(domain: Stage['domain']) {
    if (domain === undefined) return {};
    return {
      domainNames: [domain.name],
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
    };
  }
}
