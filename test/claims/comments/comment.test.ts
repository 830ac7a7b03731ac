import { expect, test } from 'vitest';
import { mentionsIn } from '../../../claims/comments/comment.ts';

const people = ['alice', 'bob', 'erin', 'j.doe'];

test.each([
  ['@bob, look at this', ['bob']],
  ['Ask @Alice or @bob.', ['alice', 'bob']],
  ['@j.doe knows; @j.doe. wrote it', ['j.doe']],
  ['mail bob@desk.example', []],
  ['@nobody and @bobby', []],
  ['@@erin @', ['erin']],
])('%s mentions %j', (text, mentioned) => {
  expect(mentionsIn(text, people)).toEqual(mentioned);
});
