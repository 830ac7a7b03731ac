import { looksLikePerson } from '../../language/coreference/entity.ts';
import { evidenceOf, noEvidence } from '../../language/coreference/evidence.ts';
import type { Document, Mention } from '../../language/document.ts';
import { mentionsBefore } from '../../language/mention-of.ts';
import { lazyFor } from '../../lazy.ts';

/** What the article says around each name. */
const evidence = lazyFor(evidenceOf);

/** How many sentences back a pronoun may point. */
const reach = 4;

/** What a pronoun asks of the name it stands for. */
export interface Wanted {
  readonly gender: 'female' | 'male';
  readonly genders: Genders;
}

/** Names with what pronouns told of their gender on the way through the article. */
export type Genders = Map<number, 'female' | 'male'>;

function fits(document: Document, mention: Mention, { gender, genders }: Wanted): boolean {
  const name = document.names[mention.name];
  const { family, placeTie } = document.language.names;
  if (name === undefined || name.kind === 'organisation') return false;
  const known = name.gender === 'unknown' ? genders.get(mention.name) : name.gender;
  if (known !== undefined) return known === gender;
  if (name.kind === 'person' || family.test(name.text)) return true;
  const isTwofold = name.text.includes(' ') && !name.text.includes(` ${placeTie} `);
  return (
    isTwofold &&
    !/\d/u.test(name.text) &&
    looksLikePerson({ evidence: evidence(document)[mention.name] ?? noEvidence }, name)
  );
}

/** Whether the mention is likely the subject of its clause: nobody named before it in the sentence, or a verb after it. */
function isSubject(document: Document, { last, first }: Mention): boolean {
  const next = document.tokens[last];
  const before = document.tokens[first - 1];
  if (before?.tag === 'ADP' || next?.grammar?.marksOwner) return false;
  return (
    next !== undefined && (next.tag.startsWith('VB') || next.tag === 'AUX' || next.text === ',' || next.tag === 'ADV')
  );
}

/** How good a referent the mention is: nearer sentences first, then subjects, then names of known gender; quoted ones last. */
function rankOf(document: Document, mention: Mention, { back, genders }: { back: number; genders: Genders }): number {
  const quoted = (document.tokens[mention.first]?.quotation ?? -1) >= 0;
  const known = genders.has(mention.name) || document.names[mention.name]?.gender !== 'unknown';
  return 10 - 3 * back + (isSubject(document, mention) ? 4 : 0) + (known ? 1 : 0) - (quoted ? 6 : 0);
}

/** The name that "he" or "she" at the token most likely stands for; -1 when none fits. */
export function personBefore(document: Document, token: number, wanted: Wanted): number {
  const { tokens } = document;
  const here = tokens[token];
  let best = { name: -1, rank: 0 };
  for (const mention of mentionsBefore(document, here?.start ?? 0)) {
    const back = (here?.sentence ?? 0) - (tokens[mention.first]?.sentence ?? 0);
    if (back > reach) break;
    if (!fits(document, mention, wanted)) continue;
    const rank = rankOf(document, mention, { back, genders: wanted.genders });
    if (rank > best.rank) best = { name: mention.name, rank };
  }
  return best.name;
}
