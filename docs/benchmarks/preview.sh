#!/usr/bin/env bash
# Measures how long it takes from opening the page of a Parquet file to its first rows on the (unseen) screen. The file has
# ten columns and is made by the engine.
# Usage: docs/benchmarks/preview.sh [MILLIONS]; 120 million rows are some 5 GB, which takes a while; the default is 3.
set -euo pipefail
. "$(dirname "$0")/common.sh"
millions=${1:-3}
build engine/session
machine
start_engine -Xmx4g
"$java" -Xmx1g "${arrow[@]}" -cp "engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/tarn.classpath")" \
  dev.tarn.session.bench.HistoryBenchmark "$port" "$token" "$folder/results" \
  run "INSERT OVERWRITE DIRECTORY '$folder/lines' USING parquet SELECT /*+ COALESCE(1) */ * FROM ($(ten_columns "${millions}000000L"))"
end_engine
file=$(find "$folder/lines" -name '*.parquet')
echo "file: $(stat -c %s "$file" | awk '{ printf "%.2f GB", $1 / 1e9 }')"

mvn -q -pl ui -am test-compile dependency:build-classpath -Dmdep.outputFile="$folder/ui.classpath"
"$java" -Xmx1g "${arrow[@]}" -Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false -Dprism.text=t2k \
  -cp "ui/target/classes:ui/target/test-classes:$(cat "$folder/ui.classpath")" dev.tarn.ui.bench.PreviewBenchmark "$file" 2>"$folder/errors" ||
  { cat "$folder/errors" >&2; exit 1; }
