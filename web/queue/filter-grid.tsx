import type { ComponentChildren } from 'preact';
import { claimTypes } from '../../claims/vocabulary/extraction.ts';
import { useVerdicts } from '../api/desk.ts';
import type { Stats } from '../api/model.ts';
import { usePeople } from '../api/people.ts';
import { inWords, typeLabels } from '../parts/words.ts';
import type { FilterName } from './filters.ts';

interface FilterGridProps {
  readonly search: URLSearchParams;
  readonly change: (name: FilterName, value: string) => void;
  /** Whose names the filters offer. */
  readonly stats: Stats | undefined;
}

/** Every filter of the queue by itself. */
export function FilterGrid({ search, change, stats }: FilterGridProps) {
  const verdicts = useVerdicts();
  const people = usePeople().data;
  const staff = people?.items.map(({ id }) => id) ?? [];
  const bound = (name: FilterName) => ({
    value: search.get(name) ?? '',
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change(name, currentTarget.value),
  });
  return (
    <div class="filter-grid">
      <Labelled name="Speaker">
        <NameFilter id="speakers" names={Object.keys(stats?.bySpeaker ?? {})} {...bound('speaker')} />
      </Labelled>
      <Labelled name="Publisher">
        <NameFilter id="publishers" names={Object.keys(stats?.byPublisher ?? {})} {...bound('publisher')} />
      </Labelled>
      <Labelled name="Assignee">
        <NameFilter id="assignees" names={staff} {...bound('assignee')} />
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
      <Labelled name="Proposed by">
        <NameFilter id="proposers" names={staff} {...bound('proposer')} />
      </Labelled>
      <Labelled name="Approved by">
        <NameFilter id="approvers" names={staff} {...bound('approver')} />
      </Labelled>
      <Labelled name="Published by">
        <NameFilter id="publishing" names={staff} {...bound('publishedBy')} />
      </Labelled>
      <Labelled name="Published from">
        <input type="date" {...bound('publishedFrom')} />
      </Labelled>
      <Labelled name="Published until">
        <input type="date" {...bound('publishedTo')} />
      </Labelled>
      <Labelled name="Context">
        <select {...bound('open')}>
          <option value="">any</option>
          <option value="true">needs its context</option>
          <option value="false">stands alone</option>
        </select>
      </Labelled>
      <Labelled name="Language">
        <input type="text" size={4} maxLength={35} placeholder="such as en" {...bound('language')} />
      </Labelled>
    </div>
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
  /** Names to choose from; others can be typed. */
  readonly names: readonly string[];
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** A filter by name that offers the likeliest. */
function NameFilter({ id, value, names, onChange }: NameFilterProps) {
  return (
    <>
      <input type="text" list={id} autocomplete="off" value={value} onChange={onChange} />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
