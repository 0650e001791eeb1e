#!/usr/bin/env bash
# Measures how long exports take: Tarn's of a kept result to CSV and Parquet, Spark's collect-and-print as spark-sql does it, and
# DuckDB's COPY, all on the same rows in one run.
# Usage: docs/benchmarks/export.sh [MILLIONS]; needs some 10 GB of disk and 10 GB of memory for 10.
set -euo pipefail
cd "$(dirname "$0")/../.."
millions=${1:-10}
rounds=${ROUNDS:-3}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
engine=
finish() {
  if [ -n "$engine" ]; then kill "$engine" 2>/dev/null && wait "$engine" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT

mvn -q -pl engine/session -am package -DskipTests dependency:build-classpath -Dmdep.outputFile="$folder/tarn.classpath"
mkdir "$folder/duckdb"
cat >"$folder/duckdb/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dev.tarn</groupId><artifactId>export-peer</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.duckdb</groupId><artifactId>duckdb_jdbc</artifactId><version>2.0.0.1</version></dependency>
  </dependencies>
</project>
POM
mvn -q -f "$folder/duckdb/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/duckdb.classpath"

workspace=$folder/workspace
"$java" -Xmx6g -Dspark.driver.maxResultSize=0 @engine/local/target/engine.args dev.tarn.engine.EngineMain \
  --workspace "$workspace" >"$folder/engine.out" 2>&1 &
engine=$!
until grep -q '"state":"ready"' "$workspace/.tarn/engine.json" 2>/dev/null; do
  kill -0 "$engine" || { cat "$folder/engine.out" >&2; exit 1; }
  sleep 0.2
done
value() { sed -E "s/.*\"$1\":\"?([^\",}]*).*/\1/" "$workspace/.tarn/engine.json"; }
port=$(value port)
token=$(value token)

echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
arrow=(--add-opens=java.base/java.nio=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
classes=engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/tarn.classpath")
"$java" -Xmx1g "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.ExportBenchmark \
  "$port" "$token" "$workspace/.tarn/results" "$folder" "${millions}000000" "$rounds"
kill "$engine" && wait "$engine" 2>/dev/null || true
engine=

# What spark-sql does: it takes all rows into the driver, makes text of them, and prints them.
"$java" -Xmx8g -Dspark.driver.maxResultSize=0 @engine/local/target/engine.args docs/benchmarks/CollectAndPrint.java \
  "$folder/rows.parquet" "$folder/printed.tsv" "$rounds" 2>"$folder/collect.err" || { tail -5 "$folder/collect.err" >&2; exit 1; }
rm -f "$folder/printed.tsv"

"$java" --enable-native-access=ALL-UNNAMED -cp "$(cat "$folder/duckdb.classpath")" docs/benchmarks/ExportPeer.java \
  "$folder/rows.parquet" "$folder" "$rounds"
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
