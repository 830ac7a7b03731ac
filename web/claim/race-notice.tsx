import { useHistory } from '../api/claims.ts';
import type { Claim } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Ago } from '../parts/instant.tsx';
import { Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { doneInWords } from './actions.ts';
import { changesOf } from './changes.ts';
import { Changes } from './history.tsx';

interface RaceNoticeProps {
  readonly claim: Claim;
  /** The newest event that the reader had seen when they began. */
  readonly since: number;
}

/** What others did to the claim while the reader was at it; nothing they typed is lost. */
export function RaceNotice({ claim, since }: RaceNoticeProps) {
  const { session } = useSurroundings();
  const history = useHistory(claim.id, claim.revision);
  const others = (history.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ seq, actor }) => seq > since && actor !== session.reader.id);
  if (others.length === 0) return null;
  return (
    <Notice tone="news">
      <p>
        <strong>This claim changed while you were at it.</strong> What you typed is kept.
      </p>
      {others.map((event) => (
        <div key={event.seq}>
          <p>
            {doneInWords(event.action)} by <Said text={event.actor} />, <Ago at={event.at} />
          </p>
          <Changes changes={changesOf(event)} />
        </div>
      ))}
    </Notice>
  );
}
