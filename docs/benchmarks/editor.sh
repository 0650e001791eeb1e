#!/usr/bin/env bash
# Measures the SQL editor without a screen: from a key to the pixels in texts of 20,000 and 200,000 lines, and how long the window stands
# still while such a text is opened and 50 MB are pasted.
# Usage: docs/benchmarks/editor.sh [keys]; with keys, only those in 20,000 lines.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# As the launcher starts the window: from its jars, its cache of the JDK, with its collector.
: "${JAVA_HOME:?names the JDK 25}"
./tarn prepare >"$folder/prepare" 2>&1 || { cat "$folder/prepare" >&2; exit 1; }
mvn -q -pl ui -am test-compile dependency:build-classpath -Dmdep.outputFile="$folder/tarn.classpath"
jars=$(sed -n 's/^-cp "\(.*\)"$/\1/p' app/target/tarn.args)
echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -Xmx2g -XX:+UseSerialGC @app/target/aot/window.options "@app/target/tarn.args" -Dglass.platform=Headless -Dprism.order=sw -Dprism.text=t2k \
  -cp "$jars:ui/target/test-classes:$(cat "$folder/tarn.classpath")" dev.tarn.ui.editor.EditorBenchmark "$@" 2>"$folder/errors" ||
  { cat "$folder/errors" >&2; exit 1; }
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
