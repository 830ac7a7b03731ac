import type { RefObject } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Stats } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { ArticleChip } from './article-chip.tsx';
import { type FilterName, filterNames, narrowing } from './filters.ts';

const FilterGrid = lazy(() => import('./filter-grid.tsx').then(({ FilterGrid: grid }) => grid));

interface FilterBarProps {
  readonly search: URLSearchParams;
  readonly change: (name: FilterName | 'q', value: string) => void;
  readonly clear: () => void;
  readonly toggleMine: (reader: string) => void;
  readonly searchBox: RefObject<HTMLInputElement>;
  /** Whose names the filters offer. */
  readonly stats: Stats | undefined;
}

/** Everything that narrows or orders the queue. */
export function FilterBar({ search, change, clear, toggleMine, searchBox, stats }: FilterBarProps) {
  const { session } = useSurroundings();
  const narrowed = narrowing(search);
  const article = search.get('article');
  const [open, setOpen] = useState(narrowed > (article === null ? 0 : 1));
  const bound = (name: FilterName) => ({
    value: search.get(name) ?? '',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(name, currentTarget.value),
  });
  return (
    <search class="filters">
      <div class="filter-line">
        <input
          ref={searchBox}
          type="search"
          class="search-box"
          placeholder="Search claims"
          aria-label="Search claims"
          maxLength={300}
          value={search.get('q') ?? ''}
          onInput={({ currentTarget }) => change('q', currentTarget.value)}
        />
        <select aria-label="Order" {...bound('sort')}>
          <option value="">Most worth checking</option>
          <option value="lowest">Least worth checking</option>
          <option value="age">Oldest first</option>
          <option value="updated">Changed last first</option>
        </select>
        <button
          type="button"
          class="toggle"
          aria-pressed={search.get('assignee') === session.reader.id}
          onClick={() => toggleMine(session.reader.id)}
        >
          Mine
        </button>
        <button type="button" class="toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          Filters{narrowed > 0 && <span class="count">{narrowed}</span>}
        </button>
        {filterNames.some((name) => name !== 'status' && search.has(name)) && (
          <button type="button" class="quiet" onClick={clear}>
            Clear
          </button>
        )}
      </div>
      {article !== null && <ArticleChip id={article} leave={() => change('article', '')} />}
      {open && (
        <Suspense fallback={null}>
          <FilterGrid search={search} change={change} stats={stats} />
        </Suspense>
      )}
    </search>
  );
}
