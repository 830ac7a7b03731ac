import { hasRank } from '../../claims/workflow/actor.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { Notice } from '../parts/notice.tsx';
import { useTitle } from '../parts/title.ts';
import { Exports } from './exports.tsx';
import { Webhooks } from './webhooks.tsx';

/** Who is told of what is published, and what is taken out of the desk; for editors. */
export function Publishing() {
  const { session } = useSurroundings();
  useTitle('Webhooks and exports');
  return (
    <div class="publishing">
      <h1>Webhooks and exports</h1>
      {hasRank(session.reader, 'editor') ? (
        <>
          <Webhooks />
          <Exports />
        </>
      ) : (
        <Notice tone="news">
          <p>Editors look after these.</p>
        </Notice>
      )}
    </div>
  );
}
