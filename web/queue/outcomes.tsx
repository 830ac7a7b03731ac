import type { BatchOutcome, Claim } from '../api/model.ts';
import { refusalInWords } from '../api/problem.ts';
import { Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';

interface OutcomesProps {
  readonly outcomes: readonly BatchOutcome[];
  /** The claims that were to be moved. */
  readonly claims: readonly Claim[];
  readonly close: () => void;
}

/** Claims named under each reason; the rest are counted. */
const mostNamed = 5;

/** How a bulk move went: how many moved, and of the others which, and why not. */
export function Outcomes({ outcomes, claims, close }: OutcomesProps) {
  const refused = outcomes.filter(({ problem }) => problem !== undefined);
  const reasons = Map.groupBy(refused, ({ problem }) =>
    problem === undefined ? 'No reason was given.' : refusalInWords(problem),
  );
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  return (
    <Notice tone={refused.length === 0 ? 'done' : 'problem'}>
      <p>
        <strong>{counted(outcomes.length - refused.length, 'claim')} moved</strong>
        {refused.length > 0 && `, ${counted(refused.length, 'claim')} not:`}
      </p>
      {[...reasons].map(([reason, those]) => (
        <div key={reason}>
          <p>{reason}</p>
          <ul>
            {those.slice(0, mostNamed).map(({ id }) => (
              <li key={id}>
                <a href={`/claims/${id}`}>
                  <Said text={texts.get(id) ?? id} />
                </a>
              </li>
            ))}
            {those.length > mostNamed && <li>and {counted(those.length - mostNamed, 'more', 'more')}</li>}
          </ul>
        </div>
      ))}
      <button type="button" class="quiet" onClick={close}>
        Close
      </button>
    </Notice>
  );
}
