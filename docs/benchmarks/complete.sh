#!/usr/bin/env bash
# Measures how long a list of proposals takes in the editor, in a made-up catalog of 10,000 tables of 50 columns.
# Usage: docs/benchmarks/complete.sh [TABLES] [COLUMNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -pl engine/session -am package -DskipTests dependency:build-classpath -Dmdep.outputFile="$folder/classpath"
echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -Xmx512m -cp "engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/classpath")" \
  dev.tarn.session.bench.CompletionBenchmark "${1:-10000}" "${2:-50}"
