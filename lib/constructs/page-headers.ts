import { Aws, Duration, Names } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** What the page may do: run its own scripts, wear its own styles, talk to its own origin, the sign-in service and the inbox. */
export function contentSecurityPolicy(connectTo: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${["'self'", ...connectTo].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'upgrade-insecure-requests',
  ].join('; ');
}

const common = {
  contentTypeOptions: { override: true },
  strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
};

/** Headers of every file of the page, its content security policy among them. */
export function pageHeaders(scope: Construct, connectTo: readonly string[]): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'PageHeaders', {
    responseHeadersPolicyName: nameHere(scope, 'PageHeaders'),
    comment: 'Claimtrail: the page',
    securityHeadersBehavior: {
      ...common,
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(connectTo), override: true },
    },
  });
}

/** Headers of the public record; some of it may be shown in frames, and each page says which. */
export function recordHeaders(scope: Construct): ResponseHeadersPolicy {
  const { contentTypeOptions, strictTransportSecurity } = common;
  return new ResponseHeadersPolicy(scope, 'RecordHeaders', {
    responseHeadersPolicyName: nameHere(scope, 'RecordHeaders'),
    comment: 'Claimtrail: the public record',
    securityHeadersBehavior: { contentTypeOptions, strictTransportSecurity },
  });
}

/** Headers of the API's answers; what each answer is allowed to do on a screen is the handler's to say. */
export function apiHeaders(scope: Construct): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'ApiHeaders', {
    responseHeadersPolicyName: nameHere(scope, 'ApiHeaders'),
    comment: 'Claimtrail: the API',
    securityHeadersBehavior: common,
  });
}

/** CloudFront's names are the account's in all regions: with the region in it, a stage can stand in two of them. */
export function nameHere(scope: Construct, id: string): string {
  return `${Names.uniqueResourceName(scope, { maxLength: 60 })}-${id}-${Aws.REGION}`;
}
