#!/usr/bin/env bash
# Measures the catalog tree with 10,000 tables in one schema, without a screen: what opening, filtering, scrolling and refreshing cost the
# window's thread.
# Usage: docs/benchmarks/tree.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mvn -q -pl ui -am test-compile dependency:build-classpath -Dmdep.outputFile="$folder/tarn.classpath"
echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -Xmx1g --enable-native-access=ALL-UNNAMED -Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false -Dprism.text=t2k \
  -cp "ui/target/classes:ui/target/test-classes:$(cat "$folder/tarn.classpath")" dev.tarn.ui.catalog.TreeBenchmark 2>"$folder/errors" ||
  { cat "$folder/errors" >&2; exit 1; }
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
