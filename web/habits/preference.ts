import { useState } from 'preact/hooks';

/** A choice of this reader on this device, kept across visits. */
export function usePreference<T extends string>(name: string, choices: readonly [T, ...T[]]) {
  const [choice, setChoice] = useState<T>(() => readPreference(name, choices));
  const choose = (next: T) => {
    localStorage.setItem(`claimtrail.${name}`, next);
    setChoice(next);
  };
  return [choice, choose] as const;
}

/** The kept choice; the first one where none, or an unknown one, was kept. */
export function readPreference<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
  const kept = localStorage.getItem(`claimtrail.${name}`);
  return choices.find((choice) => choice === kept) ?? choices[0];
}
