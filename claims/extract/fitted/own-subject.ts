import { isVerb } from '../../language/tag.ts';
import { phraseAfter, type Range } from '../noun-phrase.ts';
import { sharedSubject, subjectBefore } from '../rules/speaker-of-verb.ts';
import type { VerbGroup } from '../rules/verb-group.ts';
import { canSpeak } from './can-speak.ts';
import { floorOf, groupOf } from './cue-group.ts';
import type { Indexed } from './indexed.ts';

/** How far behind the cue a speaker may end: "said Ann Lee, the county's chief engineer". */
const inversionReach = 12;

/** "…,” said Ann Lee": the phrase behind a verb that stands behind a quotation or comma. */
function inverted({ document: { tokens } }: Indexed, { first, last }: VerbGroup): Range | null {
  const before = tokens[first - 1];
  const closes = before !== undefined && (before.text === ',' || before.quotation >= 0);
  const next = tokens[last];
  const names = next?.tag === 'PROPN' || next?.tag === 'DET';
  return closes && names && next.quotation < 0 ? phraseAfter(tokens, last, last + inversionReach) : null;
}

/** How far behind a participle that opens a sentence its subject may stand: "Lamenting their luck, Mexicans say". */
const openingReach = 40;

/** The subject of the clause behind the participle that opens a frame, alone or behind one word: "After saying so, she …". */
function subjectAhead({ document: { tokens } }: Indexed, { first }: VerbGroup): Range | null {
  for (let at = first + 1; at < first + openingReach; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.quotation < 0 && token.text === ',') {
      const subject = phraseAfter(tokens, at + 1, at + openingReach);
      const next = tokens[subject?.last ?? -1];
      if (subject !== null && (next?.tag === 'AUX' || next?.tag === 'ADV' || isVerb(next?.tag ?? 'X'))) return subject;
    }
  }
  return null;
}

/** The subject that grammar gives a cue for which the weights found no speaker. */
export function ownSubject(source: Indexed, cueToken: number): Range | null {
  const { tokens } = source.document;
  const ruled = source.rules.get(cueToken)?.source ?? null;
  const group = groupOf(source, cueToken);
  if (group === null || (ruled !== null && canSpeak(tokens, ruled))) return ruled;
  if (group.passive) return null;
  const floor = floorOf(source, cueToken);
  if (group.form === 'gerund' && group.first - floor <= 1) return subjectAhead(source, group);
  const opensClause = tokens[group.first - 1]?.text === ',';
  const subject =
    group.form === 'gerund' && opensClause
      ? sharedSubject(tokens, group.first, floor)
      : (subjectBefore(tokens, group.first, floor) ?? inverted(source, group));
  return subject !== null && canSpeak(tokens, subject) ? subject : null;
}
