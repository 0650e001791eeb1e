#!/usr/bin/env bash
# Measures what the window does with many rows: how soon the first ones are seen while they come, and the frames while the scroll bar is
# dragged over all of them; then quick filter, sort, profile, sums and groups of the same rows. Without a display.
# Usage: docs/benchmarks/grid.sh [MILLIONS]; needs some 2 GB of disk for 10, 8 GB for 50.
set -euo pipefail
. "$(dirname "$0")/common.sh"
millions=${1:-10}
rounds=${ROUNDS:-2}
build ui
# As the window is started.
collector=(-XX:+UseSerialGC)
headless=(-Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false -Dprism.text=t2k)
classes=engine/session/target/classes:engine/session/target/test-classes:ui/target/classes:ui/target/test-classes:$(cat "$folder/tarn.classpath")

machine
start_engine -Xmx4g
"$java" -Xmx512m "${collector[@]}" "${arrow[@]}" "${headless[@]}" -cp "$classes" dev.tarn.ui.bench.ScrollBenchmark "$port" "$token" "$folder/results" \
  "$(ten_columns "${millions}000000L")" | tee "$folder/out"
end_engine
"$java" -Xmx512m "${collector[@]}" "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.GridBenchmark "$folder/results" \
  "$(sed -n 's/^result //p' "$folder/out")" "$rounds"
echo "$(load) at the end"
