import {
  doneBy,
  type Move,
  moves,
  type SideAction,
  type Status,
  statuses,
  type Who,
} from '../../claims/vocabulary/workflow.ts';

const whoInWords = {
  reviewer: 'reviewers',
  editor: 'editors',
  holder: 'its holder',
  'holder-or-editor': 'its holder; editors',
  proposer: 'whoever proposed the verdict',
  'other-than-proposer': 'reviewers other than the proposer',
} as const satisfies Record<Who, string>;

const aside = {
  edit: [
    'its holder; editors; editors alone once it was published',
    'any but withdrawn',
    'puts wording, speaker, type or date right; splits and joins',
  ],
  add: ['reviewers', '–', 'adds a claim by selecting text'],
  relate: ['reviewers', 'any', 'says what it is to another claim'],
  undo: [
    'whoever made the move',
    'any',
    'takes back their own take, assign, release, dismiss or restore of the last minute',
  ],
  remove: ['admins', 'any that readers see no verdict of', 'takes it out of all lists, with its article, for good'],
} as const satisfies Record<SideAction, readonly [who: string, from: string, does: string]>;

/** Who may do what with a claim, as Markdown: a row a move, from the table that decides. */
export function rulesInMarkdown(): string {
  const rows = statuses.flatMap((status) => moves[status].map((move) => rowOf(status, move)));
  const others = Object.entries(aside).map(([action, [who, from, what]]) => [
    from,
    `\`${action}\``,
    who,
    'as before',
    what,
  ]);
  return [
    '# Who may do what',
    '',
    'Made by `npm run --silent claimtrail -- rules` from the table of moves in `claims/vocabulary/workflow.ts`; a test holds',
    'this page to it. Editors may do what reviewers may, admins what editors may. Beside these, reviewers comment on any',
    'claim, editors put articles right, and the program carries claims over to new versions and hands back holds that ran out.',
    '',
    ...table(['from', 'move', 'who', 'to', 'what it does'], [...rows, ...others]),
    '',
  ].join('\n');
}

function rowOf(status: Status, move: Move): readonly string[] {
  const conditions = [
    ...(move.unlessHeld === true ? ['editors alone where a colleague holds it'] : []),
    ...(move.only === 'ever-published' ? ['if it was ever published'] : []),
    ...(move.only === 'never-published' ? ['if it was never published'] : []),
  ];
  const who = [whoInWords[move.who], ...conditions].join('; ');
  return [status, `\`${move.action}\``, who, move.to, doneBy[move.action]];
}

/** A Markdown table with its columns in line. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
