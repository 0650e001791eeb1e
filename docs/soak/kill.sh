#!/usr/bin/env bash
# Kills engines in the middle of writes, over and over, and looks after each kill whether anything was lost; see docs/trust.md.
# Usage: docs/soak/kill.sh [KILLS [SEED]]; 200 kills take about 40 minutes on two free cores. A folder with what was wrong is kept.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
kills=${1:-200} seed=${2:-$RANDOM}
folder=$(mktemp -d)
mvn -q -pl app -am package -DskipTests
mvn -q -o -pl app -am test-compile dependency:build-classpath -DskipTests -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=test

# Starts are most of a soak, so engines start from a cache of the JDK, made of one start of its own.
arguments=engine/local/target/engine.args
engine() { "$java" -Xmx2g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$@"; }
with() { sed "1s#^#$* #" "$arguments" >"$folder/engine.args"; }
with "-XX:AOTMode=record -XX:AOTConfiguration=$folder/recorded"
engine "@$folder/engine.args" dev.tarn.engine.EngineMain --workspace "$folder/trial" --idle-seconds 15 >"$folder/cache.log" 2>&1
with "-XX:AOTMode=create -XX:AOTConfiguration=$folder/recorded -XX:AOTCache=$folder/engine.aot"
engine "@$folder/engine.args" dev.tarn.engine.EngineMain >>"$folder/cache.log" 2>&1
with "-XX:AOTCache=$folder/engine.aot"

echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), workspace: $folder/soak"
"$java" -Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  --add-opens=java.base/java.nio=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
  -Dtarn.engine.args="$folder/engine.args" -cp "app/target/classes:app/target/test-classes:$(cat "$folder/classpath")" \
  dev.tarn.app.soak.KillSoak "$folder/soak" "$kills" "$seed"
rm -rf "$folder"
