#!/usr/bin/env bash
# Measures how long exports take: Tarn's of a kept result to CSV and Parquet, Spark's collect-and-print as spark-sql does it, and
# DuckDB's COPY, all on the same rows in one run.
# Usage: docs/benchmarks/export.sh [MILLIONS]; needs some 10 GB of disk and 10 GB of memory for 10.
set -euo pipefail
. "$(dirname "$0")/common.sh"
millions=${1:-10}
rounds=${ROUNDS:-3}
build engine/session
peer duckdb org.duckdb duckdb_jdbc 2.0.0.1
classes=engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/tarn.classpath")

machine
start_engine -Xmx6g -Dspark.driver.maxResultSize=0
"$java" -Xmx1g "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.ExportBenchmark \
  "$port" "$token" "$workspace/.tarn/results" "$folder" "$(ten_columns "${millions}000000L")" "$rounds"
end_engine

# What spark-sql does: it takes all rows into the driver, makes text of them, and prints them.
"$java" -Xmx8g -Dspark.driver.maxResultSize=0 @engine/local/target/engine.args docs/benchmarks/CollectAndPrint.java \
  "$folder/rows.parquet" "$folder/printed.tsv" "$rounds" 2>"$folder/collect.err" || { tail -5 "$folder/collect.err" >&2; exit 1; }
rm -f "$folder/printed.tsv"

"$java" --enable-native-access=ALL-UNNAMED -cp "$(cat "$folder/duckdb.classpath")" docs/benchmarks/ExportPeer.java \
  "$folder/rows.parquet" "$folder" "$rounds"
echo "$(load) at the end"
