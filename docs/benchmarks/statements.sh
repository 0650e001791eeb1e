#!/usr/bin/env bash
# Measures what the book of statements costs: small statements on an engine that keeps it, and on one that does not, by turns.
# Usage: docs/benchmarks/statements.sh [ROUNDS]; COUNT says how many statements in a round, usually 1000. Prints the engine's processor
# time and the clock's, each per statement.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3}
count=${COUNT:-1000}
tarn=${TARN:-./tarn}
folder=$(mktemp -d)
export TARN_JAVA_OPTS="-Dtarn.user.dir=$folder/user"
workspace=$folder/workspace
stop() { $tarn engine stop --workspace "$workspace" >/dev/null 2>&1 || true; }
trap 'stop; rm -rf "$folder"' EXIT

for _ in $(seq $count); do echo "SELECT 1;"; done >"$folder/small.sql"
processor() { # in milliseconds
  awk -v tick="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / tick) }' "/proc/$1/stat"
}
run() { # KEPT NAME
  stop
  rm -rf "$workspace"
  export TARN_ENGINE_JAVA_OPTS="-Dspark.tarn.statements=$1"
  $tarn sql --workspace "$workspace" --file "$folder/small.sql" >/dev/null # warms up
  local pid start busy
  pid=$(sed -n 's/.*"pid"[^0-9]*\([0-9]*\).*/\1/p' "$workspace/.tarn/engine.json" | head -1)
  start=$(date +%s%N)
  busy=$(processor "$pid")
  $tarn sql --workspace "$workspace" --file "$folder/small.sql" >/dev/null
  echo $((($(processor "$pid") - busy) * 1000 / count)) >>"$folder/$2.processor"
  echo $((($(date +%s%N) - start) / 1000 / count)) >>"$folder/$2.clock"
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo "machine: $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)"
for _ in $(seq "$rounds"); do
  run false without
  run true with
done
for kind in processor clock; do
  echo "$kind, µs a statement: without $(median "$folder/without.$kind"), with $(median "$folder/with.$kind")"
done
ls -l "$workspace/.tarn/statements" 2>/dev/null | awk 'NR > 1 { sum += $5 } END { print "waiting after the last round:", sum, "bytes" }'
