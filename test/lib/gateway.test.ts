import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { routes } from '../../lambdas/http/routes.ts';
import { templateOf } from './synthesized.ts';

const GatewayRoute = z.object({ Properties: z.object({ RouteKey: z.string(), AuthorizationType: z.string() }) });
const gateway = Object.values(templateOf().findResources('AWS::ApiGatewayV2::Route')).map((resource) => {
  const { RouteKey, AuthorizationType } = GatewayRoute.parse(resource).Properties;
  const [method = '', path = ''] = RouteKey.split(' ');
  const pattern = new RegExp(`^${path.replace('{proxy+}', '.+').replaceAll('.json', '\\.json')}$`);
  return { method, pattern, isOpen: AuthorizationType === 'NONE' };
});

describe('the gateway', () => {
  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'leads to %s, and asks for a token as the handler does',
    (_, { method, path, access }) => {
      const found = gateway.filter((route) => ['ANY', method].includes(route.method) && route.pattern.test(path));
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found.map(({ isOpen }) => isOpen))).toEqual(new Set([access === 'public']));
    },
  );

  test('holds the routes that write or work much to the tighter limit', () => {
    templateOf().hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      RouteSettings: {
        'POST /v1/extractions': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
        'POST /v1/claims/batch-verification': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      },
    });
  });

  test('answers scripts of other origins only where the stage names them', () => {
    templateOf().hasResourceProperties('AWS::ApiGatewayV2::Api', { CorsConfiguration: Match.absent() });
    templateOf({ allowedOrigins: ['https://cms.example.org'] }).hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: { AllowOrigins: ['https://cms.example.org'] },
    });
  });

  test('lets a browser ask first, without a token, on every route that needs one', () => {
    const preflight = gateway.filter(({ method }) => method === 'OPTIONS');
    for (const { path, access } of routes.filter((route) => route.access !== 'public')) {
      expect(
        preflight.some(({ pattern, isOpen }) => isOpen && pattern.test(path)),
        `${access} ${path}`,
      ).toBe(true);
    }
  });
});
