#!/usr/bin/env bash
# Measures how fast rows come: Tarn's client into the result store against Spark's own JVM client on the same engine, by turns; then
# Tarn alone with five times the rows under 300 MB of heap, and jumps to random rows of that.
# Usage: docs/benchmarks/fetch.sh [MILLIONS]; needs some 25 GB of disk for 10.
set -euo pipefail
. "$(dirname "$0")/common.sh"
millions=${1:-10}
rounds=${ROUNDS:-3}
build engine/session
peer official org.apache.spark spark-connect-client-jvm_2.13 4.2.0
classes=engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/tarn.classpath")
tarn() {
  "$java" "-Xmx$1" "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.FetchBenchmark "$port" "$token" "$folder/results" "${@:2}"
}
official() {
  "$java" -Xmx4g "${arrow[@]}" --add-opens=java.base/sun.util.calendar=ALL-UNNAMED -cp "$(cat "$folder/official.classpath")" docs/benchmarks/OfficialFetch.java "$port" "$token" "$@"
}
table() { echo "CREATE TABLE $1 AS $(ten_columns "$2")"; }

machine
# By default the engine refuses the official client's answer beyond 1 GB; here it may have all it wants.
start_engine -Xmx8g -Dspark.driver.maxResultSize=0
tarn 1g run "$(table rows "${millions}000000L")" run "$(table warm 1000000L)"
official warm >/dev/null
for _ in $(seq "$rounds"); do
  official warm rows | grep -v ' warm'
  tarn 1g fetch warm fetch rows | grep -v ' warm'
done
tarn 1g run "$(table more "$((millions * 5))000000L")"
tarn 300m fetch more jumps more
echo "$(load) at the end"
