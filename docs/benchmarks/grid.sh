#!/usr/bin/env bash
# Measures what the grid does with loaded rows: quick filter, sort, profile, sums and groups of some million rows, and the frames while the
# scroll bar is dragged over them, without a display.
# Usage: docs/benchmarks/grid.sh [MILLIONS]; needs some 3 GB of disk for 10.
set -euo pipefail
cd "$(dirname "$0")/../.."
millions=${1:-10}
rounds=${ROUNDS:-2}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
engine=
finish() {
  if [ -n "$engine" ]; then kill "$engine" 2>/dev/null && wait "$engine" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT

mvn -q -pl ui -am package -DskipTests dependency:build-classpath -Dmdep.outputFile="$folder/ui.classpath"

workspace=$folder/workspace
"$java" -Xmx4g @engine/local/target/engine.args dev.tarn.engine.EngineMain --workspace "$workspace" >"$folder/engine.out" 2>&1 &
engine=$!
until grep -q '"state":"ready"' "$workspace/.tarn/engine.json" 2>/dev/null; do
  kill -0 "$engine" || { cat "$folder/engine.out" >&2; exit 1; }
  sleep 0.2
done
value() { sed -E "s/.*\"$1\":\"?([^\",}]*).*/\1/" "$workspace/.tarn/engine.json"; }
query="SELECT id, CAST(id % 1000 AS INT) AS quantity, CAST(id % 97 AS SMALLINT) AS code,
    CAST(id * 1.37 % 100000 AS DECIMAL(12, 2)) AS price, rand(7) AS discount, concat('customer ', id % 150000) AS name,
    concat_ws(' ', 'a comment of some words', hex(hash(id)), hex(hash(id + 1))) AS comment,
    timestamp_seconds(1700000000 + id / 7) AS created, date_add(DATE'2020-01-01', CAST(id % 2000 AS INT)) AS day,
    id % 3 = 0 AS flag FROM range(${millions}000000L)"

arrow=(--add-opens=java.base/java.nio=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
headless=(-Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false -Dprism.text=t2k)
classes=engine/session/target/classes:engine/session/target/test-classes:ui/target/classes:ui/target/test-classes:$(cat "$folder/ui.classpath")
echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -Xmx512m "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.GridBenchmark "$(value port)" "$(value token)" "$folder/results" \
  "$query" "$rounds" | tee "$folder/out"
id=$(sed -n 's/^result //p' "$folder/out")
kill "$engine" && wait "$engine" 2>/dev/null || true
engine=
"$java" -Xmx512m "${arrow[@]}" "${headless[@]}" -cp "$classes" dev.tarn.ui.bench.ScrollBenchmark "$folder/results" "$id"
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
