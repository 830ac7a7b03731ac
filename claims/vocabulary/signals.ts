/** What is known of a signal beside the words that show it. */
interface SignalFacts {
  /**
   * What it says for checking a statement, or against it, in log-odds, where no fitted weights are at hand; its size orders
   * the reasons.
   */
  readonly weight: number;
  /**
   * What it adds, in log-odds, for a desk that reads news, beside the weights: those were learned from speeches, in which
   * nobody says who somebody is or describes a scene.
   */
  readonly desk: number;
  /** What it is called where a person reads why a statement scores as it does; nothing else reads these words. */
  readonly says: string;
}

/** Everything in a statement that a person sees at once and that speaks for or against checking it. */
export const signalFacts = {
  percentage: { weight: 2, desk: 0, says: 'a quantity' },
  money: { weight: 1.6, desk: 0, says: 'a sum of money' },
  years: { weight: 1.2, desk: 0, says: 'compares two years' },
  quantity: { weight: 1.3, desk: 0, says: 'a quantity' },
  change: { weight: 0.8, desk: 0, says: 'a change' },
  comparison: { weight: 0.7, desk: 0, says: 'a comparison' },
  superlative: { weight: 0.6, desk: 0, says: 'a record or extreme' },
  act: { weight: 0.6, desk: 0, says: 'a public act' },
  cause: { weight: 0.5, desk: 0, says: 'a cause and its effect' },
  date: { weight: 0.4, desk: 0, says: 'a date' },
  absolute: { weight: 0.2, desk: 0, says: 'an absolute' },
  question: { weight: -2.5, desk: 0, says: 'a question' },
  feeling: { weight: -1.5, desk: 0, says: 'first-person feeling' },
  wish: { weight: -0.9, desk: 0, says: 'what ought to be' },
  judgement: { weight: -0.7, desk: 0, says: 'a judgement' },
  future: { weight: -0.7, desk: -0.4, says: 'about the future' },
  maybe: { weight: -0.5, desk: 0.3, says: 'a possibility' },
  courtesy: { weight: -2.5, desk: 0, says: 'courtesy' },
  people: { weight: 0.6, desk: 0.5, says: 'people harmed or affected' },
  health: { weight: 0.4, desk: 0.3, says: 'public health' },
  law: { weight: 0.4, desk: 0.5, says: 'law and courts' },
  economy: { weight: 0.4, desk: 0.4, says: 'public money or the economy' },
  election: { weight: 0.4, desk: 0.4, says: 'elections or parliament' },
  source: { weight: 0.4, desk: 0.5, says: 'a source that can be looked up' },
  identity: { weight: -1.6, desk: -1.6, says: 'only says who or what it is' },
  scene: { weight: -1.2, desk: -1.2, says: 'a scene' },
  procedure: { weight: -1.4, desk: -1.5, says: 'how things go on' },
} as const satisfies Readonly<Record<string, SignalFacts>>;

export type SignalName = keyof typeof signalFacts;

const isSignal = (name: string): name is SignalName => name in signalFacts;

/** All of them, in the order of the table. */
export const signalNames: readonly SignalName[] = Object.keys(signalFacts).filter(isSignal);
