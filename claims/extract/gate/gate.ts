import type { RefusalId } from '../../vocabulary/refusals.ts';
import type { Proposition } from '../split/proposition.ts';
import type { Reader } from '../split/reader.ts';
import type { Statement } from '../split/statements.ts';
import { refusedForm } from './form.ts';
import { saidTwice } from './said-twice.ts';

/** Words that are not claimed by themselves, and why. */
export interface Refused {
  readonly reason: RefusalId;
  readonly proposition: Proposition;
}

/** What of a sentence is claimed, and what is not. */
export interface Gated {
  readonly statements: readonly Statement[];
  readonly refused: readonly Refused[];
}

/** What the gate asks of the sentence that statements are from. */
interface Sentence {
  /** The whole of it. */
  readonly whole: () => Statement;
  /** Whether a statement is what somebody says, by the form of the sentence. */
  readonly isSaid: (statement: Statement) => boolean;
}

function siblings(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<Proposition, Statement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.undivided);
    if (group === undefined) groups.set(statement.undivided, [statement]);
    else group.push(statement);
  }
  return [...groups.values()];
}

/** Statements that were divided from one: as they are where each is a sentence, else what they were divided from. */
function joinedWhereRefused(
  reader: Reader,
  group: readonly Statement[],
  isSaid: Sentence['isSaid'],
): Gated & { readonly fails: boolean } {
  const refused = group.flatMap((statement) => {
    const { proposition } = statement;
    const reason = refusedForm(reader, proposition);
    return reason === null || (reason === 'no-subject' && isSaid(statement)) ? [] : [{ reason, proposition }];
  });
  const [first] = group;
  if (refused.length === 0 || first === undefined) return { statements: group, refused, fails: false };
  const { undivided, attributions } = first;
  if (undivided.length > 0 && refusedForm(reader, undivided) === null) {
    return { statements: [{ proposition: undivided, attributions, undivided }], refused, fails: false };
  }
  return { statements: [], refused, fails: true };
}

/** The statements of a sentence that pass; where one cannot stand alone, what it was divided from, or the whole sentence. */
export function gate(reader: Reader, statements: readonly Statement[], { whole, isSaid }: Sentence): Gated {
  const groups = siblings(statements).map((group) => joinedWhereRefused(reader, group, isSaid));
  const refused = groups.flatMap((group) => group.refused);
  if (groups.some(({ fails }) => fails)) return { statements: [whole()], refused };
  const passed = groups.flatMap((group) => group.statements);
  const twice = saidTwice(reader, passed);
  const again = [...twice].map(({ proposition }): Refused => ({ reason: 'twice', proposition }));
  return { statements: passed.filter((statement) => !twice.has(statement)), refused: [...refused, ...again] };
}
