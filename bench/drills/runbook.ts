import { readFileSync } from 'node:fs';

/** The sections of docs/runbook.md, by their titles. */
export function readSections(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
  const [, ...sections] = text.split(/^## /m);
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end), section.slice(end + 1)] as const;
    }),
  );
}

/** Our own programs, as the runbook calls them, variables before them included. */
const ofOurs = /(?:^[ \t]*|`)((?:[A-Z_]+=\S+[ \t]+)*(?:npm run --silent \w+ -- |claimtrail )[^`\n]+)/gm;

/** The commands that a section prints and that run a program of ours, as they are printed. */
export function commandsIn(section: string): readonly string[] {
  return [...section.matchAll(ofOurs)].map(([, command = '']) => command.trim());
}

/** The one command of a section that has these words in it; throws where there is none, since a drill does what the section says. */
export function commandOf(title: string, words: string): string {
  const section = readSections().get(title);
  if (section === undefined) throw new Error(`docs/runbook.md has no section "${title}".`);
  const found = commandsIn(section).find((command) => command.includes(words));
  if (found === undefined) throw new Error(`The section "${title}" prints no command with "${words}" in it.`);
  return found;
}

/** A command as it is run: the program's name, its words, the variables before them, and the file that it writes. */
export interface ReadCommand {
  readonly program: string;
  readonly words: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly into: string | null;
}

/** Reads a printed command, with what stands in angle brackets filled in. */
export function readCommand(printed: string, filled: Readonly<Record<string, string>>): ReadCommand {
  const text = printed.replaceAll(/<([\w ]+)>/g, (placeholder, name: string) => {
    const value = filled[name];
    if (value === undefined) throw new Error(`${placeholder} of "${printed}" is not filled in.`);
    return value;
  });
  const [line = '', into = null] = text.split(/\s+>\s+/);
  const parts = line.split(/\s+/).filter((part) => part !== '');
  const first = parts.findIndex((part) => !/^[A-Z_]+=/.test(part));
  const variables = Object.fromEntries(
    parts.slice(0, first).map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const [program = '', ...words] = parts.slice(first);
  if (program !== 'npm') return { program, words, variables, into };
  return { program: words[2] ?? '', words: words.slice(4), variables, into };
}
