import type { ComponentChildren } from 'preact';
import { useVerdicts } from '../api/desk.ts';
import type { Stats } from '../api/model.ts';
import { usePeople } from '../api/people.ts';
import { inWords } from '../parts/words.ts';
import { type FilterName, type OfferedFilter, offeredFilters } from './filters.ts';

interface FilterGridProps {
  readonly search: URLSearchParams;
  readonly change: (name: FilterName, value: string) => void;
  /** Whose names the filters offer. */
  readonly stats: Stats | undefined;
}

/** Every filter of the queue by itself. */
export function FilterGrid({ search, change, stats }: FilterGridProps) {
  return (
    <div class="filter-grid">
      {offeredFilters.map((filter) => (
        <Labelled key={filter.name} name={filter.label}>
          <Control
            {...filter}
            stats={stats}
            value={search.get(filter.name) ?? ''}
            onChange={({ currentTarget }) => change(filter.name, currentTarget.value)}
          />
        </Labelled>
      ))}
    </div>
  );
}

/** What a control shows, and whom it tells of a change. */
interface Bound {
  readonly value: string;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

type ControlProps = Bound & OfferedFilter & Pick<FilterGridProps, 'stats'>;

function Control({ name, control, stats, ...bound }: ControlProps) {
  const verdicts = useVerdicts();
  const people = usePeople().data;
  if (control === 'speakers') return <NameFilter id={name} names={Object.keys(stats?.bySpeaker ?? {})} {...bound} />;
  if (control === 'publishers')
    return <NameFilter id={name} names={Object.keys(stats?.byPublisher ?? {})} {...bound} />;
  if (control === 'staff') return <NameFilter id={name} names={people?.items.map(({ id }) => id) ?? []} {...bound} />;
  if (control === 'verdicts') return <Choice choices={verdicts.map((each) => [each, inWords(each)])} {...bound} />;
  if (control === 'score') return <Choice choices={scoresBeside(bound.value)} {...bound} />;
  if (control === 'day') return <input type="date" {...bound} />;
  if (control === 'tag') return <input type="text" size={4} maxLength={35} placeholder="such as en" {...bound} />;
  return <Choice choices={Object.entries(control)} {...bound} />;
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

interface ChoiceProps extends Bound {
  /** Each value with its words. */
  readonly choices: readonly (readonly [value: string, words: string])[];
}

function Choice({ choices, ...bound }: ChoiceProps) {
  return (
    <select {...bound}>
      <option value="">any</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

const scoreSteps: readonly string[] = ['0.9', '0.8', '0.7', '0.6', '0.5', '0.4', '0.3', '0.2', '0.1'];

/** The bounds of the score, in steps; one that an address brought is offered too. */
function scoresBeside(value: string): readonly (readonly [string, string])[] {
  const offered = scoreSteps.includes(value) || value === '' ? scoreSteps : [value, ...scoreSteps];
  return offered.map((score) => [score, String(Math.round(Number(score) * 100))]);
}

interface NameFilterProps extends Bound {
  readonly id: string;
  /** Names to choose from; others can be typed. */
  readonly names: readonly string[];
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
