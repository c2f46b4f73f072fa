#!/bin/sh
# A municipality's costs and invoices of a year, by curl and jq: sh costs.sh [YEAR]
# Against make run as it stands; elsewhere set TILSLUTNING, TOKEN_ENDPOINT, CLIENT and SECRET.
set -eu
year=${1:-$(date +%Y)}
address=${TILSLUTNING:-http://127.0.0.1:8080}
endpoint=${TOKEN_ENDPOINT:-$address/dev/idp/oauth/token}
queries=$(dirname "$0")/costs.graphql

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# An answer 429 or 503 says Retry-After, which curl waits for. Into a file: a pipe would get each of them.
patient() { curl --silent --show-error --retry 10 --output "$answer" "$@"; }

patient -u "${CLIENT:-kbh.finance}:${SECRET:-dev}" -d grant_type=client_credentials -d audience=tilslutning "$endpoint"
token=$(jq -r '.access_token // error("no token: \(.error)")' "$answer")

# ask OPERATION VARIABLES prints the data, or says what is wrong and ends.
ask() {
  request=$(jq -n --rawfile query "$queries" --arg name "$1" --argjson variables "$2" \
    '{query: $query, operationName: $name, variables: $variables}')
  patient -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -H 'Accept: application/graphql-response+json' -H 'Accept-Language: en' --data-binary "$request" "$address/graphql"
  jq 'if .errors then error(.errors | map("\(.extensions.code): \(.message)") | join("; ")) else .data end' "$answer"
}

costs=$(ask YearlyCosts "{\"from\": \"$year-01-01\", \"to\": \"$year-12-31\"}")
# without this, an empty list would look like nothing to pay
echo "$costs" | jq -e '.viewer | .readsAmounts and .organisation.municipality' >/dev/null ||
  { echo "this client reads no amounts of a municipality" >&2; exit 1; }
# amounts are text all the way, as the graph has them: a number in jq is a floating-point number
echo "$costs" | jq -r --arg year "$year" '.viewer.organisation.municipality |
  "\(.name) \($year)", "accrued\t\(.costs.accrued)", "issued net\t\(.costs.issued.net)", "issued gross\t\(.costs.issued.gross)"'

code=$(echo "$costs" | jq -r '.viewer.organisation.municipality.code')
after=null
while :; do
  page=$(ask InvoicesOfYear "{\"municipality\": \"$code\", \"year\": $year, \"after\": $after}")
  echo "$page" | jq -r '.invoices.edges[].node | "\(.number)\t\(.date)\t\(.dueDate)\t\(.gross)"'
  [ "$(echo "$page" | jq '.invoices.pageInfo.hasNextPage')" = true ] || break
  after=$(echo "$page" | jq '.invoices.pageInfo.endCursor')
done
