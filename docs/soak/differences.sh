#!/usr/bin/env bash
# Asks random queries on random tables in an accelerated session and in a plain one, and tells where their answers differ; see docs/soak/differences.md.
# Usage: docs/soak/differences.sh [MINUTES [SEED [QUERIES [THREADS]]]]; QUERIES are asked on the tables of one seed, by THREADS at once. Counts and
# differences are added to docs/soak/differences.log under the version of the code, so that SEED can go on where the last run ended.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
minutes=${1:-60} seed=${2:-$RANDOM} queries=${3:-300} threads=${4:-$(nproc)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -pl engine/local -am package -DskipTests
mvn -q -o -pl engine/local -am test-compile dependency:build-classpath -DskipTests -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test

version=$(git describe --always --dirty --exclude "*")
echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), seed $seed"
"$java" -Xmx3g -XX:+UseSerialGC -XX:MetaspaceSize=512m -Duser.timezone=UTC @engine/local/target/engine.args \
  -cp "engine/local/target/classes:engine/local/target/test-classes:$(cat "$folder/classpath")" \
  dev.tarn.engine.accelerator.proof.random.DifferencesSoak "$folder/tables" "$seed" "$minutes" "$queries" "$threads" "$version" docs/soak/differences.log
