import { expect, test } from 'vitest';
import * as z from 'zod';
import { templateOf } from './synthesized.ts';

const Distribution = z.object({
  Properties: z.object({
    DistributionConfig: z.object({
      CacheBehaviors: z.array(z.object({ PathPattern: z.string(), CachePolicyId: z.unknown(), Compress: z.boolean() })),
    }),
  }),
});

test('pages and feeds of the record come from the cache, which takes no header and no cookie into account', () => {
  const template = templateOf();
  const [page] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
  const { CacheBehaviors } = Distribution.parse(page).Properties.DistributionConfig;
  const [[policy = '', { Properties = {} } = {}] = []] = Object.entries(
    template.findResources('AWS::CloudFront::CachePolicy'),
  );
  const cached = CacheBehaviors.filter(({ CachePolicyId }) => JSON.stringify(CachePolicyId) === `{"Ref":"${policy}"}`);
  const paths = cached.map(({ PathPattern }) => PathPattern);
  expect(paths.sort()).toEqual(['/checks', '/checks/*', '/corrections', '/embed/*', '/feeds/*', '/method']);
  expect(Properties['CachePolicyConfig']).toMatchObject({
    ParametersInCacheKeyAndForwardedToOrigin: {
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    },
  });
});
