import { expect, test } from 'vitest';
import { english } from '../../../claims/language/en/english.ts';
import { reasonOf } from '../../../claims/worth/reasons.ts';
import { signalsOf } from '../../../claims/worth/signals.ts';

test.each([
  ['Traffic fell by 12 per cent.', ['a quantity: 12 per cent', 'a change: fell']],
  ['Rents rose between 2020 and 2024.', ['compares two years: 2020 and 2024', 'a change: rose']],
  ['The repair cost $4.2 million.', ['a sum of money: $4.2 million']],
  ['One in five bus routes was cut.', ['a quantity: One in five bus routes', 'a change: cut']],
  ['The city has 64 more police officers.', ['a quantity: 64 more police officers']],
  ['It was the highest rate.', ['a record or extreme: the highest rate']],
  [
    'Parliament banned the sale in 2021.',
    ['a public act: banned', 'a date: in 2021', 'elections or parliament: Parliament'],
  ],
  ['They let us drink it.', []],
  ['Let us drink it.', ['what ought to be: Let us']],
  ['Ruth Carver is a lawyer from Norholm.', ['only says who or what it is']],
  ['Norholm is the largest port.', ['a record or extreme: the largest port']],
  ['The minister declined to comment.', ['how things go on: declined to']],
  ['The source had no comment.', ['how things go on: no comment']],
  ['More patients died.', ['people harmed or affected: died', 'public health: patients']],
  ['I feel sick.', ['first-person feeling: I feel']],
  ['Who paid?', ['a question']],
  ['They met in May.', []],
  ['The house stands on a hill.', []],
])('signalsOf and reasonOf %j', (statement, reasons) => {
  expect(signalsOf(statement, english).map((signal) => reasonOf(signal, english))).toEqual(reasons);
});
