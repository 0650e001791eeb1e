#!/usr/bin/env bash
# Measures how long a CSV file takes to become a table: by Add data into Delta, by plain Spark with inferred types into Delta, and by
# DuckDB into a database of its own, all from the same file in one run.
# Usage: docs/benchmarks/load.sh [MILLIONS]; 7 million rows are some 1 GB.
set -euo pipefail
. "$(dirname "$0")/common.sh"
millions=${1:-7}
rounds=${ROUNDS:-3}
build engine/workspace
peer duckdb org.duckdb duckdb_jdbc 2.0.0.1
classes=engine/workspace/target/classes:engine/workspace/target/test-classes:$(cat "$folder/tarn.classpath")

machine
start_engine -Xmx4g
"$java" -Xmx1g "${arrow[@]}" -cp "$classes" dev.tarn.workspace.bench.LoadBenchmark \
  "$port" "$token" "$folder" "$(ten_columns "${millions}000000L")" "$rounds"
end_engine
"$java" --enable-native-access=ALL-UNNAMED -cp "$(cat "$folder/duckdb.classpath")" docs/benchmarks/LoadPeer.java \
  "$folder/rows.csv" "$folder" "$rounds"
echo "$(load) at the end"
