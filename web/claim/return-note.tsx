import type { ReviewEvent } from '../api/model.ts';
import { Ago } from '../parts/instant.tsx';
import { Notice } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';

/** Why a verdict came back, where its holder cannot miss it. */
export function ReturnNote({ event }: { readonly event: ReviewEvent }) {
  return (
    <Notice tone="news">
      <p class="return-note">
        <strong>
          Returned by <Said text={event.actor} />
        </strong>
        , <Ago at={event.at} />: <Said text={event.reason ?? 'no reason was kept'} />
      </p>
    </Notice>
  );
}
