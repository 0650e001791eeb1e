#!/usr/bin/env bash
# Lets Delta tables live: random changes, after each of which two versions are compared with the accelerator on and off.
# Usage: docs/soak/lives.sh [MINUTES [SEED [STEPS]]]; prints what differs and the statements that led there.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
minutes=${1:-60} seed=${2:-$RANDOM} steps=${3:-30}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -pl engine/local -am package -DskipTests
mvn -q -o -pl engine/local -am test-compile dependency:build-classpath -DskipTests -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test

echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), seed $seed"
"$java" -Xmx2g -XX:+UseSerialGC -Duser.timezone=UTC @engine/local/target/engine.args \
  -cp "engine/local/target/classes:engine/local/target/test-classes:$(cat "$folder/classpath")" \
  dev.tarn.engine.accelerator.proof.files.DeltaLifeSoak "$seed" "$minutes" "$steps"
