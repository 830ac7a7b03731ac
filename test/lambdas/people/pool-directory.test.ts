import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { reviewersAmong } from '../../../lambdas/people/directory.ts';
import { poolDirectory } from '../../../lambdas/people/pool-directory.ts';
import { startDouble } from '../../http-double.ts';

const Asked = z.object({
  UserPoolId: z.literal('eu-west-1_Ab12'),
  GroupName: z.string(),
  NextToken: z.string().optional(),
});

const ann = { Username: 'ann', Enabled: true, Attributes: [{ Name: 'name', Value: 'Ann Lee' }] };
const pages: Readonly<Record<string, object>> = {
  reviewer: { Users: [ann], NextToken: 'more' },
  'reviewer more': {
    Users: [
      { Username: 'ben', Enabled: false },
      { Username: 'cy', Enabled: true },
    ],
  },
  editor: { Users: [ann] },
  viewer: { Users: [{ Username: 'vi', Enabled: true }] },
};

let double: Awaited<ReturnType<typeof startDouble>>;

beforeAll(async () => {
  double = await startDouble((request, body) => {
    if (request.headers['x-amz-target'] !== 'AWSCognitoIdentityProviderService.ListUsersInGroup') return null;
    const { GroupName, NextToken } = Asked.parse(JSON.parse(body.toString()));
    const page = pages[NextToken === undefined ? GroupName : `${GroupName} ${NextToken}`] ?? { Users: [] };
    return { status: 200, body: JSON.stringify(page), type: 'application/x-amz-json-1.1' };
  });
});
afterAll(() => double.stop());

test('the people of a pool are those of its groups, page after page, without accounts that were disabled', async () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new CognitoIdentityProviderClient({ endpoint: double.url, region: 'eu-west-1', credentials });
  const people = await poolDirectory(client, 'eu-west-1_Ab12').list();
  expect(people.map(({ id, name, roles }) => [id, name, ...roles.toSorted()])).toEqual([
    ['ann', 'Ann Lee', 'editor', 'reviewer'],
    ['cy', null, 'reviewer'],
    ['vi', null, 'viewer'],
  ]);
  const mayReview = reviewersAmong(people);
  expect(['ann', 'cy', 'vi', 'ben', 'Ann'].filter(mayReview)).toEqual(['ann', 'cy']);
});
