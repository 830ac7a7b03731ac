import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../../bin/operations/invite.ts';
import { startDouble } from '../../http-double.ts';

const wanted = { pool: 'eu-west-1_Ab12', email: 'ann@desk.example', name: 'ann', role: 'admin' } as const;
const people = new Set<string>();
const calls: (readonly [action: string, input: unknown])[] = [];
let double: Awaited<ReturnType<typeof startDouble>>;
let client: CognitoIdentityProviderClient;

beforeAll(async () => {
  const type = 'application/x-amz-json-1.1';
  double = await startDouble((request, body) => {
    const action = String(request.headers['x-amz-target']).replace('AWSCognitoIdentityProviderService.', '');
    const input = JSON.parse(body.toString()) as { Username: string };
    calls.push([action, input]);
    if (action === 'AdminAddUserToGroup') return { status: 200, body: '{}', type };
    if (action !== 'AdminCreateUser') return null;
    if (people.has(input.Username)) return { status: 400, body: '{"__type":"UsernameExistsException"}', type };
    people.add(input.Username);
    return { status: 200, body: '{}', type };
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  client = new CognitoIdentityProviderClient({ endpoint: double.url, region: 'eu-west-1', credentials });
});

afterAll(() => double.stop());

describe('invite', () => {
  test('makes the account and gives it the role', async () => {
    expect(await invite(client, wanted)).toBe('invited');
    expect(calls.map(([action]) => action)).toEqual(['AdminCreateUser', 'AdminAddUserToGroup']);
    expect(calls[1]?.[1]).toEqual({ UserPoolId: 'eu-west-1_Ab12', Username: 'ann', GroupName: 'admin' });
  });

  test('gives somebody who has an account the role only', async () => {
    expect(await invite(client, { ...wanted, role: 'editor' })).toBe('known');
    expect(calls.at(-1)?.[1]).toMatchObject({ Username: 'ann', GroupName: 'editor' });
    expect(double.unknown).toEqual([]);
  });
});
