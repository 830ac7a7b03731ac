import { expect, test } from 'vitest';
import { roleIn } from '../../../claims/names/role.ts';

test.each([
  ['Mayor Ruth Adeyemi', 'Ruth Adeyemi', 'Mayor'],
  ['Finance minister Carl Osei-Hart', 'Carl Osei-Hart', 'Finance minister'],
  ['Marta Lindqvist, its director', 'Marta Lindqvist', 'its director'],
  ['Ola Holm, president of the Port Council,', 'Ola Holm', 'president of the Port Council'],
  ['Ola Holm, the harbour master', 'Ola Holm', 'harbour master'],
  ['Ruth Adeyemi, who is seeking a third term,', 'Ruth Adeyemi', null],
  ['Ruth Adeyemi', 'Ruth Adeyemi', null],
  ['Adeyemi', 'Ruth Adeyemi', null],
  ['Ruth Adeyemi, 52,', 'Ruth Adeyemi', null],
  [`Ruth Adeyemi, ${'very '.repeat(60)}long`, 'Ruth Adeyemi', null],
])('roleIn(%j, %j) is %j', (mention, name, role) => {
  expect(roleIn(mention, name)).toBe(role);
});
