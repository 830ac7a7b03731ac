import { refusalInWords } from '../api/problem.ts';
import { actions } from '../claim/actions.ts';
import { useNow } from '../habits/now.ts';
import { Key } from '../parts/key.tsx';
import { Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';
import type { Made } from './bulk.ts';
import { canBeUndone, undoableFor } from './undoing.ts';

interface OutcomesProps {
  readonly made: Made;
  readonly undo: () => void;
  readonly close: () => void;
}

/** Claims named under each reason; the rest are counted. */
const mostNamed = 5;

/** What a bulk move did, in words, with the way back; of the claims that it did not move, which and why not. */
export function Outcomes({ made, undo, close }: OutcomesProps) {
  const refused = made.outcomes.filter(({ problem }) => problem !== undefined);
  const moved = made.outcomes.length - refused.length;
  const reasons = Map.groupBy(refused, ({ problem }) =>
    problem === undefined ? 'No reason was given.' : refusalInWords(problem),
  );
  const texts = new Map(made.claims.map(({ id, text }) => [id, text]));
  return (
    <Notice tone={refused.length === 0 ? 'done' : 'problem'}>
      <p class="outcome">
        <span>
          <strong>{inWords(made, moved)}</strong>
          {refused.length > 0 && `, ${counted(refused.length, 'claim')} not:`}
        </span>
        {moved > 0 && <Undo made={made} undo={undo} />}
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
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
    </Notice>
  );
}

/** `Dismissed 9 claims`; what took a bulk move back says so. */
function inWords({ action, isUndo }: Made, moved: number): string {
  if (isUndo) return `Undone: ${counted(moved, 'claim')} as before`;
  return `${actions[action].did} ${counted(moved, 'claim')}`;
}

function Undo({ made, undo }: Pick<OutcomesProps, 'made' | 'undo'>) {
  const now = useNow(1000);
  if (made.isUndo || !canBeUndone(made.action)) return null;
  if (now.getTime() - made.at.getTime() > undoableFor) return null;
  return (
    <button type="button" onClick={undo}>
      Undo <Key name="z" />
    </button>
  );
}
