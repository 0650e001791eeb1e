#!/usr/bin/env bash
# Compares the answers to all queries of TPC-H or TPC-DS with the accelerator on and off.
# Usage: docs/soak/tpc.sh [tpch|tpcds [SCALE [parquet|delta]]]; TABLES names a folder in which the tables are kept, MEMORY how much DuckDB may use (256MiB).
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -pl engine/local -am package -DskipTests
mvn -q -o -pl engine/local -am test-compile dependency:build-classpath -DskipTests -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test
"$java" -Xmx3g -Duser.timezone=UTC @engine/local/target/engine.args \
  -cp "engine/local/target/classes:engine/local/target/test-classes:$(cat "$folder/classpath")" \
  dev.tarn.engine.accelerator.proof.tpc.TpcSoak "${1:-tpch}" "${2:-1}" "${3:-parquet}" "${TABLES:-$folder}" ${MEMORY:+"$MEMORY"}
