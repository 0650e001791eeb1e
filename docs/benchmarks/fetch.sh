#!/usr/bin/env bash
# Measures how fast rows come: Tarn's client into the result store against Spark's own JVM client on the same engine, by turns; then
# Tarn alone with five times the rows under 300 MB of heap, and jumps to random rows of that.
# Usage: docs/benchmarks/fetch.sh [MILLIONS]; needs some 25 GB of disk for 10.
set -euo pipefail
cd "$(dirname "$0")/../.."
millions=${1:-10}
rounds=${ROUNDS:-3}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
engine=
finish() {
  if [ -n "$engine" ]; then kill "$engine" 2>/dev/null && wait "$engine" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT

mvn -q -pl engine/session -am package -DskipTests dependency:build-classpath -Dmdep.outputFile="$folder/tarn.classpath"
mkdir "$folder/official"
cat >"$folder/official/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dev.tarn</groupId><artifactId>official-client</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId><artifactId>spark-connect-client-jvm_2.13</artifactId><version>4.2.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -f "$folder/official/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/official.classpath"

# By default the engine refuses the official client's answer beyond 1 GB; here it may have all it wants.
workspace=$folder/workspace
"$java" -Xmx8g -Dspark.driver.maxResultSize=0 @engine/local/target/engine.args dev.tarn.engine.EngineMain \
  --workspace "$workspace" >"$folder/engine.out" 2>&1 &
engine=$!
until grep -q '"state":"ready"' "$workspace/.tarn/engine.json" 2>/dev/null; do
  kill -0 "$engine" || { cat "$folder/engine.out" >&2; exit 1; }
  sleep 0.2
done
value() { sed -E "s/.*\"$1\":\"?([^\",}]*).*/\1/" "$workspace/.tarn/engine.json"; }
port=$(value port)
token=$(value token)

arrow=(--add-opens=java.base/java.nio=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
classes=engine/session/target/classes:engine/session/target/test-classes:$(cat "$folder/tarn.classpath")
tarn() {
  "$java" "-Xmx$1" "${arrow[@]}" -cp "$classes" dev.tarn.session.bench.FetchBenchmark "$port" "$token" "$folder/results" "${@:2}"
}
official() {
  "$java" -Xmx4g "${arrow[@]}" --add-opens=java.base/sun.util.calendar=ALL-UNNAMED -cp "$(cat "$folder/official.classpath")" docs/benchmarks/OfficialFetch.java "$port" "$token" "$@"
}
table() {
  echo "CREATE TABLE $1 AS SELECT id, CAST(id % 1000 AS INT) AS quantity, CAST(id % 97 AS SMALLINT) AS code,
    CAST(id * 1.37 % 100000 AS DECIMAL(12, 2)) AS price, rand(7) AS discount, concat('customer ', id % 150000) AS name,
    concat_ws(' ', 'a comment of some words', hex(hash(id)), hex(hash(id + 1))) AS comment,
    timestamp_seconds(1700000000 + id / 7) AS created, date_add(DATE'2020-01-01', CAST(id % 2000 AS INT)) AS day,
    id % 3 = 0 AS flag FROM range($2)"
}

echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
tarn 1g run "$(table rows "${millions}000000L")" run "$(table warm 1000000L)"
official warm >/dev/null
for _ in $(seq "$rounds"); do
  official warm rows | grep -v ' warm'
  tarn 1g fetch warm fetch rows | grep -v ' warm'
done
tarn 1g run "$(table more "$((millions * 5))000000L")"
tarn 300m fetch more jumps more
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
