import { type Cue, seconds, spokenLine } from './spoken-line.ts';

/** The captions of SubStation Alpha: each `Dialogue` line has the fields that the `Format` line of its section names. */
export function scriptCues(text: string): readonly Cue[] {
  const events = text.slice(Math.max(0, text.search(/^\[Events\]/m))).split('\n');
  const format = events.find((line) => line.startsWith('Format:')) ?? '';
  const fields = format
    .slice('Format:'.length)
    .split(',')
    .map((field) => field.trim().toLowerCase());
  return events
    .filter((line) => line.startsWith('Dialogue:'))
    .flatMap((line) => {
      const cells = line.slice('Dialogue:'.length).split(',');
      const cell = (name: string) => cells[fields.indexOf(name)]?.trim() ?? '';
      // The text is the last field, and may have commas.
      const said = cells.slice(fields.length - 1).join(',');
      const lines = said
        .replaceAll(/\{[^{}]{0,300}\}/g, '')
        .split(/\\[Nn]/)
        .flatMap(spokenLine);
      const named = lines.map((one) => ({ ...one, speaker: one.speaker ?? (cell('name') || null) }));
      return named.length === 0 ? [] : [{ from: seconds(cell('start')), to: seconds(cell('end')), lines: named }];
    });
}
