#!/usr/bin/env bash
# Measures the queries of TPC-H or TPC-DS on the same files: stock Spark, Tarn without and with its accelerator, and DuckDB by JDBC.
# Usage: docs/benchmarks/accelerator.sh [tpch|tpcds [SCALE [parquet|delta]]]; ROUNDS=N, medians of 5 by default. TABLES names a folder in
# which the tables are kept for the next run; scale 1 takes about 1 GB of it. The picture is written to docs/pictures.
set -euo pipefail
. "$(dirname "$0")/common.sh"
benchmark=${1:-tpch} scale=${2:-1} format=${3:-parquet}
rounds=${ROUNDS:-5}
build engine/session
classes=engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/tarn.classpath")
mvn -q -o -pl engine/local -am test-compile dependency:build-classpath -DskipTests -Dmdep.outputFile="$folder/local.classpath" -Dmdep.includeScope=test
peer duckdb org.duckdb duckdb_jdbc 2.0.0.1
queries=engine/local/src/test/resources/dev/tarn/engine/accelerator/proof/tpc/$benchmark
tables=${TABLES:-$folder/tables}
data=$tables/$(tr '[:lower:]' '[:upper:]' <<<"$benchmark")-$scale
"$java" -Xmx3g -Duser.timezone=UTC @engine/local/target/engine.args \
  -cp "engine/local/target/classes:engine/local/target/test-classes:$(cat "$folder/local.classpath")" \
  dev.tarn.engine.accelerator.proof.tpc.TpcWrite "$benchmark" "$scale" "$tables" 2>"$folder/write.err" || { tail -5 "$folder/write.err" >&2; exit 1; }
[ "$format" = parquet ] && place=$data || place=$data-$format

# ask NAME SETTING…: the queries through Tarn's session API.
ask() {
  "$java" -Xmx512m "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.QueryBenchmark \
    "$port" "$token" "$folder/results" "$1" "$place" "$format" "$queries" "$rounds" "${@:2}" | tee -a "$folder/times"
}

machine
# Spark and Delta as they come: no extension and no setting of Tarn's that bears on queries.
start_engine -Xmx4g -Dspark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension \
  -Dspark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog -Dspark.scheduler.mode=FIFO \
  -Dspark.sql.shuffle.partitions=200 -Dspark.sql.adaptive.coalescePartitions.parallelismFirst=true -Dspark.sql.codegen.cache.maxEntries=100
ask stock
end_engine
start_engine -Xmx4g
ask off spark.tarn.accelerator.enabled=false
end_engine
start_engine -Xmx4g
ask on spark.tarn.accelerator.enabled=true
end_engine
"$java" -Xmx1g --enable-native-access=ALL-UNNAMED -cp "$(cat "$folder/duckdb.classpath")" docs/benchmarks/QueryPeer.java \
  duckdb "$data" "$queries" "$rounds" | tee -a "$folder/times"
"$java" docs/benchmarks/QueryChart.java "$folder/times" "$benchmark, scale $scale, $format" "docs/pictures/accelerator-$benchmark-$scale-$format.svg"
echo "$(load) at the end"
