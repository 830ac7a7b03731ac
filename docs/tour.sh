#!/usr/bin/env bash
# A tour by curl and jq: an article from its arrival to a published verdict, and what the API says to bad input.
# usage: docs/tour.sh ARTICLE.txt [API]      (with "npm start" running; API is http://127.0.0.1:4310 unless told)
set -u
article=$1
api=${2:-http://127.0.0.1:4310}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

title() { printf '\n## %s\n' "$*"; }

# call NAME METHOD PATH [curl's own arguments]: prints the request, the status, the ETag and the answer in short
call() {
  local name=$1 method=$2 path=$3
  shift 3
  printf '\n%s> %s %s' "$name" "$method" "$path"
  local token=() previous=
  [ "$name" = nobody ] || token=(-H "authorization: Bearer $(cat "$scratch/$name")")
  for argument in "$@"; do
    case $previous in -H | -d) [ ${#argument} -gt 300 ] || printf '\n    %s' "$argument" ;; esac
    previous=$argument
  done
  printf '\n'
  curl -s -X "$method" -D "$scratch/head" -o "$scratch/body" "${token[@]}" -H 'content-type: application/json' "$@" "$api$path"
  grep -iE '^(HTTP|etag:)' "$scratch/head" | tr -d '\r'
  jq -C "${show:-.}" "$scratch/body" 2>/dev/null || head -c 600 "$scratch/body"
}

field() { jq -r "$1" "$scratch/body"; }
etag() { grep -i '^etag:' "$scratch/head" | cut -d' ' -f2 | tr -d '\r\n'; }

# move NAME JSON: one move of the claim, on the revision read last
move() {
  local tag
  tag=$(etag)
  show='{status, verdict, assignee, underCorrection, revision, code, detail, allowed} | with_entries(select(.value != null))'
  call "$1" PATCH "/v1/claims/$claim/verification" -H "if-match: ${tag:-$revision}" -d "$2"
  tag=$(etag)
  [ -z "$tag" ] || revision=$tag
  [ -n "$tag" ] || printf 'etag: %s\n' "$revision" >>"$scratch/head"
}

# ready ID: waits until an article is read
ready() {
  for _ in $(seq 100); do
    curl -s -H "authorization: Bearer $(cat "$scratch/alice")" "$api/v1/articles/$1" >"$scratch/body"
    [ "$(field .ingestion.state)" = received ] || break
    sleep 0.2
  done
}

title Tokens
for name in alice bob erin ada vera; do
  curl -s -d grant_type=password -d client_id=claimtrail-cli -d username=$name "$api/oidc/token" | jq -r .access_token >"$scratch/$name"
done
curl -s -d grant_type=client_credentials -d client_id=ingest-bot -d client_secret=ingest-bot-of-this-machine \
  -d scope=claimtrail/ingest "$api/oidc/token" | jq -r .access_token >"$scratch/ingest-bot"
echo "alice: $(cut -c1-60 "$scratch/alice")…"
show=. call alice GET /v1/me

title An article comes in
jq -Rs '{text: .}' "$article" >"$scratch/article.json"
show=. call ingest-bot POST /v1/articles -d "@$scratch/article.json"
id=$(field .id)
ready "$id"
show='{id, version, title, publishedAt, ingestion, claimCount}' call alice GET "/v1/articles/$id"
show='.items[] | {id, text, speaker, type, score: .checkWorthiness.score, status}' call alice GET "/v1/articles/$id/claims?limit=100"
claims=$(field '.items | length')
claim=$(field '.items[0].id')

title A claim is checked
show='{text, status, revision}' call alice GET "/v1/claims/$claim"
revision=$(etag)
verdict='"verdict": "true", "rationale": "The agency carried the whole speech, in these words."'
evidence='"evidence": [{"url": "https://archive.example.net/speech", "title": "The speech, whole", "stance": "supports"}]'
move alice '{"action": "take"}'
move bob "{\"action\": \"propose\", $verdict, $evidence}"
move alice "{\"action\": \"propose\", $verdict, $evidence}"
move alice '{"action": "approve"}'
move bob '{"action": "approve"}'
move bob '{"action": "publish"}'
move erin '{"action": "publish"}'
move erin '{"action": "reopen", "reason": "A reader found a fuller translation."}'

title Its history
show='.items[] | {seq, action, actor, at, reason, previousHash: .previousHash[0:12], hash: .hash[0:12]}' call vera GET "/v1/claims/$claim/history"
sleep 1
title The counts
show=. call vera GET /v1/stats

title The same article again changes nothing
show=. call ingest-bot POST /v1/articles -d "@$scratch/article.json"
sleep 1
show='.items | length' call alice GET "/v1/articles/$id/claims?limit=100"
[ "$(field '.items | length')" = "$claims" ] && echo "as before"

title What the API says to bad input
show='{status, code, detail, errors, allowed} | with_entries(select(.value != null))'
export show
echo; echo "# no token"
call nobody GET /v1/claims
echo; echo "# wrong role"
call vera POST /v1/articles -d '{"text": "The mayor said that taxes fell."}'
echo; echo "# no If-Match"
call alice PATCH "/v1/claims/$claim/verification" -d '{"action": "release"}'
echo; echo "# stale revision"
call alice PATCH "/v1/claims/$claim/verification" -H 'if-match: "1"' -d '{"action": "release"}'
echo; echo "# move not allowed"
call bob PATCH "/v1/claims/$claim/verification" -H "if-match: $revision" -d '{"action": "approve"}'
echo; echo "# evidence from the article's own site"
jq -n '{text: "The port of Ellery earned 40 million crowns in 2025, said Ola Holm, its director.", url: "https://news.example.org/port"}' >"$scratch/port.json"
call ingest-bot POST /v1/articles -d "@$scratch/port.json"
port=$(field .id)
ready "$port"
show='.items[0] | {id, text}' call alice GET "/v1/articles/$port/claims"
own=$(field '.items[0].id')
call alice PATCH "/v1/claims/$own/verification" -H 'if-match: "0"' -d '{"action": "take"}' >/dev/null
call alice PATCH "/v1/claims/$own/verification" -H "if-match: $(etag)" -d "{\"action\": \"propose\", $verdict, \"evidence\": [{\"url\": \"https://www.news.example.org/port\", \"title\": \"Itself\", \"stance\": \"supports\"}]}"
echo; echo "# unknown field"
call ingest-bot POST /v1/articles -d '{"text": "The mayor said that taxes fell.", "headline": "Taxes"}'
echo; echo "# 3 MB body"
head -c 3000000 /dev/zero | tr '\0' 'a' | jq -Rs '{text: .}' >"$scratch/large.json"
call ingest-bot POST /v1/articles -d "@$scratch/large.json"
echo; echo "# broken JSON"
call ingest-bot POST /v1/articles -d '{"text": '
echo; echo "# unknown id"
call alice GET /v1/claims/c-00000000000000000000
echo; echo "# forged cursor"
call alice GET '/v1/claims?cursor=Zm9yZ2Vk.Zm9yZ2Vk'
