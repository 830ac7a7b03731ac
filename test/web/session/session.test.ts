import { expect, test } from 'vitest';
import { parseConfig } from '../../../web/session/config.ts';
import { readerOf } from '../../../web/session/reader.ts';

function token(content: object): string {
  return `e30.${Buffer.from(JSON.stringify(content)).toString('base64url')}.signature`;
}

test('readerOf takes the user name and the roles of a token of Cognito or of the local issuer', () => {
  const claims = { sub: '5f1c', username: 'zoë', 'cognito:groups': ['editor', 'football'] };
  expect(readerOf(token(claims))).toEqual({ id: 'zoë', roles: ['editor'] });
  expect(readerOf(token({ sub: 'alice' }))).toEqual({ id: 'alice', roles: [] });
});

test.each(['', 'a.b', 'a.%%%.c', token([]), token({})])('readerOf sees nobody in %j', (text) => {
  expect(readerOf(text)).toBeNull();
});

test('parseConfig says which field is missing', () => {
  expect(() => parseConfig({ issuer: 'https://i.example' })).toThrow('"clientId"');
  expect(() => parseConfig('text')).toThrow('no object');
  expect(parseConfig({ api: 'https://a.example/', issuer: 'https://i.example', clientId: 'page' })).toEqual({
    ...{ api: 'https://a.example', issuer: 'https://i.example', clientId: 'page', scope: 'openid', signOut: null },
  });
});
