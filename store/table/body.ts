import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * What most bodies have in common, the likeliest last: deflate refers to it instead of spelling it out,
 * which halves a claim. It must never change, as what was packed with it can be read with nothing else;
 * a better one takes the next number in `body.ts`.
 */
export const firstDictionary = [
  '{"article":{"id":"a-","version":1,"title":"","url":"https://www.","publisher":"","publishedAt":"2026-","byline":null,"language":"en","ingestion":{"state":"ready","failure":null},"claimCount":,"createdAt":"2026-","updatedAt":"2026-"},"contentHash":null,"textHash":null,"pending":null,"writes":0}',
  '{"revision":,"status":"in-approval","since":"2026-","verdict":null,"checkedVerdict":null,"type":"event","publisher":null,"speaker":null}',
  '"mostly-true""mostly-false""half-true""misleading""unproven""outdated""satire""dismissed""published""checked""in-review"',
  '"evidence":[{"url":"https://www.","title":"","stance":"refutes","excerpt":"","archivedUrl":"https://web.archive.org/web/","retrievedAt":"2026-"}],"stance":"supports","stance":"context"',
  '{"seq":1,"action":"take","actor":"alice","at":"2026-","before":{"status":"unreviewed","assignee":null,"lease":null},"after":{"status":"in-review","assignee":"","lease":{"holder":"","expiresAt":"2026-"}},"reason":null,"previousHash":"","hash":""}',
  '"action":"approve""action":"propose""action":"publish""action":"dismiss""action":"carry","actor":"claimtrail""reason":"moved""reason":"reworded"',
  '"a possibility: would""a possibility: could""a record or extreme: the ""set as a heading""an opinion""a prediction""a comparison: ""a date: in 20""a quantity: " per cent million',
  '"type":"definition""type":"prediction""type":"position""type":"causal""type":"opinion""type":"rule""type":"other""type":"quantity""type":"event"',
  '{"text":"","resolved":[{"from":"","to":"","span":[]}],"attributions":["a0","a1"],"id":"c-","spans":[[]],"sentence":',
  '{"text":"The ","spans":[[,]],"resolved":[],"sentence":1,"attributions":[],"id":"c-","selectors":[{"exact":"the ","prefix":" ","suffix":". The ","start":,"end":}],"type":"event","checkWorthiness":{"score":0.,"reasons":["a quantity: "]},"articleId":"a-","articleVersion":1,"source":{"url":"https://www.","title":"","publisher":"","publishedAt":"2026-"},"publisher":"","speaker":null,"goneSince":null,"earlierWordings":[],"status":"unreviewed","verdict":null,"rationale":null,"evidence":[],"assignee":null,"lease":null,"proposer":null,"stale":false,"underCorrection":false,"corrections":[],"published":null,"revision":0,"headHash":"0000000000000000000000000000000000000000000000000000000000000000","createdAt":"2026-","updatedAt":"2026-',
].join('');

/** The dictionary that new bodies are packed with. */
const currentFormat = 1;
const dictionaries: Readonly<Record<number, Uint8Array>> = { [currentFormat]: Buffer.from(firstDictionary) };

/** A value as JSON, deflated, after a byte that names the dictionary: what items hold and their lists show. */
export function pack(value: unknown): Uint8Array {
  const dictionary = dictionaries[currentFormat];
  const deflated = deflateRawSync(JSON.stringify(value), { level: 9, ...(dictionary && { dictionary }) });
  const body = new Uint8Array(deflated.length + 1);
  body[0] = currentFormat;
  body.set(deflated, 1);
  return body;
}

/** The value that `pack` was given, still to be parsed. */
export function unpack(body: Uint8Array): unknown {
  const dictionary = dictionaries[body[0] ?? 0];
  if (dictionary === undefined) throw new Error(`a body is packed with dictionary ${body[0]}, which is unknown here`);
  return JSON.parse(inflateRawSync(body.subarray(1), { dictionary }).toString('utf8'));
}
