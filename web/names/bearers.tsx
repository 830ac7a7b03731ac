import { Link } from 'wouter-preact';
import { type NamedFacet, useBearers } from '../api/names.ts';
import { Failure, Waiting } from '../parts/notice.tsx';
import { Said } from '../parts/said.tsx';
import { useTitle } from '../parts/title.ts';
import { counted } from '../parts/words.ts';

const titles = { speakers: 'Speakers', publishers: 'Publishers' } as const satisfies Record<NamedFacet, string>;

/** Those who speak, or run articles, with the most claims first. */
export function Bearers({ facet }: { readonly facet: NamedFacet }) {
  useTitle(titles[facet]);
  const found = useBearers(facet);
  return (
    <div class="archive">
      <p>
        <Link href="/archive">Archive</Link>
      </p>
      <h1>{titles[facet]}</h1>
      <p class="hint">Of the hundred names with the most claims; those of one bearer are read together.</p>
      {found.isPending && <Waiting what={`Fetching ${facet}`} />}
      {found.isError && <Failure error={found.error} again={found.refetch} />}
      {found.data?.items.length === 0 && <p role="status">No claim names anybody yet.</p>}
      <ol class="found bearers">
        {(found.data?.items ?? []).map(({ id, name, names, record }) => (
          <li key={id}>
            <Link href={`/${facet}/${id}`}>
              <Said text={name} />
            </Link>
            <p class="meta">
              <span>{counted(record.said, 'claim')}</span>
              <span>{record.checked} checked</span>
              {names.length > 1 && (
                <span>
                  also <Said text={names.slice(1).join(', ')} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
