import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { useVerdicts } from '../api/desk.ts';
import type { Stats } from '../api/model.ts';
import { useSurroundings } from '../api/surroundings.tsx';
import { inWords, typeLabels } from '../parts/words.ts';
import { ArticleChip } from './article-chip.tsx';
import { type FilterName, filterNames, narrowing } from './filters.ts';

interface FilterBarProps {
  readonly search: URLSearchParams;
  readonly change: (name: FilterName | 'q', value: string) => void;
  readonly clear: () => void;
  readonly searchBox: RefObject<HTMLInputElement>;
  /** Whose names the filters offer. */
  readonly stats: Stats | undefined;
}

/** Everything that narrows or orders the queue. */
export function FilterBar({ search, change, clear, searchBox, stats }: FilterBarProps) {
  const { session } = useSurroundings();
  const verdicts = useVerdicts();
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
          placeholder="Search these claims"
          aria-label="Search the claims loaded"
          value={search.get('q') ?? ''}
          onInput={({ currentTarget }) => change('q', currentTarget.value)}
        />
        <select aria-label="Order" {...bound('sort')}>
          <option value="">Most worth checking</option>
          <option value="lowest">Least worth checking</option>
          <option value="age">Oldest first</option>
        </select>
        <button
          type="button"
          class="toggle"
          aria-pressed={search.get('assignee') === session.reader.id}
          onClick={() => change('assignee', search.get('assignee') === session.reader.id ? '' : session.reader.id)}
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
        <div class="filter-grid">
          <Labelled name="Speaker">
            <NameFilter id="speakers" names={stats?.bySpeaker ?? {}} {...bound('speaker')} />
          </Labelled>
          <Labelled name="Publisher">
            <NameFilter id="publishers" names={stats?.byPublisher ?? {}} {...bound('publisher')} />
          </Labelled>
          <Labelled name="Assignee">
            <input type="text" {...bound('assignee')} />
          </Labelled>
          <Labelled name="Verdict">
            <select {...bound('verdict')}>
              <option value="">any</option>
              {verdicts.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {inWords(verdict)}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled name="Kind">
            <select {...bound('type')}>
              <option value="">any</option>
              {claimTypes.map((type) => (
                <option key={type} value={type}>
                  {typeLabels[type]}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled name="Score at least">
            <ScoreFilter {...bound('minScore')} />
          </Labelled>
          <Labelled name="Score at most">
            <ScoreFilter {...bound('maxScore')} />
          </Labelled>
          <Labelled name="Hold">
            <select {...bound('expired')}>
              <option value="">any</option>
              <option value="true">run out</option>
            </select>
          </Labelled>
          <Labelled name="Came back">
            <select {...bound('returned')}>
              <option value="">any</option>
              <option value="true">returned to its proposer</option>
            </select>
          </Labelled>
          <Labelled name="Arrived from">
            <input type="date" {...bound('from')} />
          </Labelled>
          <Labelled name="Arrived until">
            <input type="date" {...bound('to')} />
          </Labelled>
        </div>
      )}
    </search>
  );
}

interface LabelledProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

function Labelled({ name, children }: LabelledProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="labelled">
      <span>{name}</span>
      {children}
    </label>
  );
}

interface ScoreFilterProps {
  readonly value: string;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** A bound of the score, in steps; one that an address brought is offered too. */
function ScoreFilter({ value, onChange }: ScoreFilterProps) {
  const offered = scoreSteps.includes(value) || value === '' ? scoreSteps : [value, ...scoreSteps];
  return (
    <select value={value} onChange={onChange}>
      <option value="">any</option>
      {offered.map((score) => (
        <option key={score} value={score}>
          {Math.round(Number(score) * 100)}
        </option>
      ))}
    </select>
  );
}

const scoreSteps: readonly string[] = ['0.9', '0.8', '0.7', '0.6', '0.5', '0.4', '0.3', '0.2', '0.1'];

interface NameFilterProps {
  readonly id: string;
  readonly value: string;
  /** Names to choose from, each with its number of claims; others can be typed. */
  readonly names: Readonly<Record<string, number>>;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** A filter by name that offers those with the most claims. */
function NameFilter({ id, value, names, onChange }: NameFilterProps) {
  return (
    <>
      <input type="text" list={id} autocomplete="off" value={value} onChange={onChange} />
      <datalist id={id}>
        {Object.keys(names).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
