#!/usr/bin/env bash
# Measures how long it takes to tell how two versions of a table of many rows differ, against a full outer join written by hand; then how
# soon the page of a table with many versions and ten times as many files knows them.
# Usage: docs/benchmarks/history.sh [MILLIONS] [VERSIONS]; needs some 3 GB of disk for 10.
set -euo pipefail
. "$(dirname "$0")/common.sh"
millions=${1:-10}
versions=${2:-10000}
build engine/session
classes=engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/tarn.classpath")
tarn() {
  "$java" -Xmx1g "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.HistoryBenchmark "$port" "$token" "$folder/results" "$@"
}
# outer FROM TO: the difference as one writes it by hand, counted.
outer() {
  local columns=(quantity code price discount name comment created day flag) same=
  for column in "${columns[@]}"; do same+="${same:+ AND }a.$column <=> b.$column"; done
  echo "SELECT count_if(a.here IS NULL), count_if(b.here IS NULL), count_if(a.here AND b.here AND NOT ($same))
    FROM (SELECT *, true AS here FROM bench.rows VERSION AS OF $1) a
    FULL OUTER JOIN (SELECT *, true AS here FROM bench.rows VERSION AS OF $2) b ON a.id = b.id"
}

machine
start_engine -Xmx8g
tarn run "CREATE SCHEMA bench" run "CREATE TABLE bench.rows AS $(ten_columns "${millions}000000L")" \
  run "UPDATE bench.rows SET name = 'changed' WHERE id BETWEEN 1000000 AND 1010000" \
  run "DELETE FROM bench.rows WHERE id BETWEEN 2000000 AND 2001000" \
  run "INSERT INTO bench.rows SELECT id + 1000000000, quantity, code, price, discount, name, comment, created, day, flag FROM bench.rows WHERE id < 5000" \
  run "UPDATE bench.rows SET quantity = quantity + 1 WHERE id % 100 = 0"
# measured VERB ARGUMENT: a measurement, and what the engine's processor time and the machine's load were.
measured() {
  local before
  before=$(spent)
  tarn "$@"
  echo "  engine: $(($(spent) - before))0 ms of processor time, $(load)"
}
spent() { awk '{ print $14 + $15 }' "/proc/$engine/stat"; }

# The first round warms the engine up.
for _ in 1 2 3; do
  for to in 3 4; do
    measured compare "bench.rows:0-$to"
    measured query "$(outer 0 $to)"
  done
done

# Versions are written into the log by hand, as so many commits would take an hour; the last one is real and makes a checkpoint.
tarn run "CREATE TABLE bench.many (id BIGINT)"
log=$workspace/lakehouse/bench.db/many/_delta_log
[ -d "$log" ] || log=$(dirname "$(find "$workspace/lakehouse" -path '*many/_delta_log/00000000000000000000.json')")
for ((i = 1; i < versions; i++)); do
  {
    printf '{"commitInfo":{"timestamp":%d,"operation":"WRITE","operationParameters":{"mode":"Append"},"operationMetrics":{"numOutputRows":"10"}}}\n' \
      "$(($(date +%s) * 1000 - (versions - i) * 1000))"
    for ((file = 0; file < 10; file++)); do
      printf '{"add":{"path":"part-%d-%d.parquet","partitionValues":{},"size":%d,"modificationTime":1700000000000,"dataChange":true,"stats":"{\\"numRecords\\":1,\\"minValues\\":{\\"id\\":%d},\\"maxValues\\":{\\"id\\":%d},\\"nullCount\\":{\\"id\\":0}}"}}\n' \
        "$i" "$file" "$((1000 + file * 4000000))" "$i" "$i"
    done
  } >"$log/$(printf %020d "$i").json"
done
tarn run "INSERT INTO bench.many VALUES (1)"
tarn history bench.many history bench.many
echo "$(load) at the end"
