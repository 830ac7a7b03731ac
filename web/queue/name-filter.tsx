interface NameFilterProps {
  readonly id: string;
  readonly value: string;
  /** Names to choose from, each with its number of claims; others can be typed. */
  readonly names: Readonly<Record<string, number>>;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** A filter by name that offers those with the most claims. */
export function NameFilter({ id, value, names, onChange }: NameFilterProps) {
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
