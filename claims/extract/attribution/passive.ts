import type { Token } from '../../language/document.ts';

/** How far before a participle its auxiliary stands. */
const auxiliaryReach = 4;

/** How far after it who does it is named. */
const agentReach = 8;

/** Whether the word at `cue` is a participle after a form of the passive: "were found", "is best known". */
export function isPassive(tokens: readonly Token[], cue: number): boolean {
  const verb = tokens[cue];
  if (verb?.tag !== 'VBN' && verb?.tag !== 'VBD') return false;
  for (let at = cue - 1; at >= cue - auxiliaryReach; at--) {
    const token = tokens[at];
    if (token?.sentence !== verb.sentence) return false;
    if (token.tag === 'AUX') return token.grammar?.isPassiveAuxiliary === true;
    if (token.tag !== 'ADV' && token.tag !== 'PART') return false;
  }
  return false;
}

/** Whether the word after a passive says who does it: "was described by police". */
function namesAgent(tokens: readonly Token[], cue: number): boolean {
  for (let at = cue + 1; at <= cue + agentReach; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[cue]?.sentence || token.tag === 'PUNCT') return false;
    if (token.grammar?.marksAgent) return true;
  }
  return false;
}

/** Whether the cue is a passive after which nobody is named, and that its subject does not feel: "was not disclosed". */
export function isAgentlessPassive(tokens: readonly Token[], cue: number): boolean {
  return isPassive(tokens, cue) && tokens[cue]?.cue?.feltBySubject !== true && !namesAgent(tokens, cue);
}
