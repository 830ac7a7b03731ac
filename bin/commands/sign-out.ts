import { refuseTokensOf } from '../../store/people/refusals.ts';
import { done, type ExitCode } from '../exit.ts';
import { operatorsTable } from '../operators-table.ts';

/** Ends every token that somebody was given until now. */
export async function signOutCommand(user: string): Promise<ExitCode> {
  await refuseTokensOf(await operatorsTable(), user, new Date());
  console.log(`${user} has to sign in again, within a minute from now.`);
  return done;
}
