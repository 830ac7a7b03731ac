#!/usr/bin/env bash
# One claim's life as readers see it, by curl and jq: publication, correction, withdrawal, and what a webhook was sent. Every
# public address is fetched without a token.
# usage: docs/public-life.sh ARTICLE.txt [API]      (with "WEBHOOK_HOSTS=127.0.0.1 npm start" running)
set -u
article=$1
api=${2:-http://127.0.0.1:4310}
scratch=$(mktemp -d)
trap 'kill "$receiver" 2>/dev/null; rm -rf "$scratch"' EXIT

title() { printf '\n## %s\n' "$*"; }
token() { curl -s -d grant_type=password -d client_id=claimtrail-cli -d "username=$1" "$api/oidc/token" | jq -r .access_token; }
alice=$(token alice) bob=$(token bob) erin=$(token erin)

# as TOKEN METHOD PATH [BODY]: a request of the desk's own
as() {
  curl -s -X "$2" -D "$scratch/head" -H "authorization: Bearer $1" -H 'content-type: application/json' \
    -H "if-match: $(cat "$scratch/etag" 2>/dev/null)" ${4:+-d "$4"} "$api$3" >"$scratch/body"
  grep -i '^etag:' "$scratch/head" | cut -d' ' -f2 | tr -d '\r\n' >"$scratch/etag"
}
field() { jq -r "$1" "$scratch/body"; }
move() { as "$1" GET "/v1/claims/$claim" && as "$1" PATCH "/v1/claims/$claim/verification" "$2"; }

# open PATH [JQ]: what anybody gets
open() {
  local status
  status=$(curl -sL -o "$scratch/page" -w '%{http_code} %{content_type} %{size_download} bytes' "$api$1")
  printf '$ curl %s\n  %s\n' "$1" "$status"
  if [ -n "${2:-}" ]; then jq -c "$2" "$scratch/page" | sed 's/^/  /'; else
    grep -oE '<title>[^<]*|<summary>[^<]*|<strong>This check[^<]*</strong>[^<]*' "$scratch/page" | sed 's/<[^>]*>//g; s/^/  /'; fi
}

everything() {
  open "/checks/$claim"
  open "/embed/$claim"
  open /checks
  open /corrections
  open /method
  open /feeds/claimreview.json '.dataFeedElement[] | {dateDeleted} + (.item[0] | {claimReviewed, rating: .reviewRating.alternateName, correction: .correction[-1].text})'
  open /feeds/checks.atom
  open /feeds/corrections.atom
  open "/checks/$claim/card.png"
  open "/log/claims/$claim" '{claim: .claim.id}'
  curl -s -H 'content-type: application/json' -H 'accept: application/json, text/event-stream' \
    -d "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_check\",\"arguments\":{\"check\":\"$claim\"}}}" \
    "$api/mcp" >"$scratch/page"
  printf '$ curl /mcp\n  %s\n' "$(grep -oE '"text":"[^"]*' "$scratch/page" | head -1 | cut -c9-)"
}

# settle WORDS: waits until readers see them
settle() { for _ in $(seq 60); do curl -sL "$api/checks/$claim" | grep -qF "$1" && return; sleep 0.5; done; }

title A webhook
node -e 'require("http").createServer((q, r) => { let b = ""; q.on("data", (c) => (b += c)); q.on("end", () => {
  const { type, data } = JSON.parse(b); require("fs").appendFileSync(process.argv[1], `${type} ${data.verdict ?? ""} ${data.note ?? ""}\n`); r.writeHead(204).end(); }); })
  .listen(0, "127.0.0.1", function () { console.log(this.address().port); })' "$scratch/told" >"$scratch/port" &
receiver=$!
sleep 1
as "$erin" POST /v1/webhooks "{\"url\": \"http://127.0.0.1:$(cat "$scratch/port")/hook\"}"
field '"subscribed: \(.url), \(.state)"'

title An article comes in, and its first claim gets a verdict
as "$alice" POST /v1/articles "$(jq -Rs '{text: .}' "$article")"
id=$(field .id)
for _ in $(seq 100); do as "$alice" GET "/v1/articles/$id" && [ "$(field .ingestion.state)" = ready ] && break; sleep 0.3; done
as "$alice" GET "/v1/articles/$id/claims?limit=100"
claim=$(field '.items[0].id')
field '.items[0] | "\(.id): \(.text)"'
open "/checks/$claim"
evidence='"evidence": [{"url": "https://archive.example.net/speech", "title": "The speech, whole", "stance": "supports"}]'
move "$alice" '{"action": "take"}'
move "$alice" "{\"action\": \"propose\", \"verdict\": \"true\", \"rationale\": \"The agency carried these words.\", $evidence}"
move "$bob" '{"action": "approve"}'
move "$erin" '{"action": "publish"}'
settle 'carried these words'
title It is published
everything

title It is corrected
move "$erin" '{"action": "reopen", "reason": "A reader wrote."}'
settle 'looked at again'
open "/checks/$claim"
move "$alice" '{"action": "take"}'
move "$alice" "{\"action\": \"propose\", \"verdict\": \"mostly-true\", \"rationale\": \"The agency shortened them.\", $evidence}"
move "$bob" '{"action": "approve"}'
move "$erin" '{"action": "publish", "correctionNote": "The words were shortened."}'
settle 'shortened them'
everything

title It is withdrawn
move "$erin" '{"action": "withdraw", "note": "It was another speech."}'
settle 'was withdrawn'
everything

title What the webhook was sent
for _ in $(seq 60); do [ "$(wc -l <"$scratch/told")" -ge 4 ] && break; sleep 1; done
sed 's/^/  /' "$scratch/told"
