/** The line that begins each message of a mailbox (RFC 4155): "From sender date". */
const separator = /^From \S+ .*\d{4}/;

/** The messages of a mailbox, each without its separator and with ">From " unquoted; one message stays one. */
export function splitMbox(mailbox: string): readonly string[] {
  const messages: string[][] = [];
  let before = '';
  for (const line of mailbox.split(/\r?\n/)) {
    if (before.trim() === '' && separator.test(line)) messages.push([]);
    else {
      if (messages.length === 0) messages.push([]);
      messages.at(-1)?.push(line.replace(/^>(>*From )/, '$1'));
    }
    before = line;
  }
  return messages.map((lines) => lines.join('\n'));
}
