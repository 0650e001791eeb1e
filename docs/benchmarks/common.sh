# What the measurements share; sourced. Sets java, folder, workspace and arrow, and removes the folder at the end.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
workspace=$folder/workspace
arrow=(--add-opens=java.base/java.nio=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
engine=

end_engine() {
  if [ -n "$engine" ]; then kill "$engine" 2>/dev/null && wait "$engine" 2>/dev/null || true; fi
  engine=
}
finish() {
  end_engine
  rm -rf "$folder"
}
trap finish EXIT

# build MODULE: packages a module; its class path is then in $folder/tarn.classpath.
build() {
  mvn -q -pl "$1" -am package -DskipTests dependency:build-classpath -Dmdep.outputFile="$folder/tarn.classpath"
}

# peer NAME GROUP ARTIFACT VERSION: puts the class path of another product's library into $folder/NAME.classpath.
peer() {
  mkdir "$folder/$1"
  cat >"$folder/$1/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dev.tarn</groupId><artifactId>$1-peer</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>$2</groupId><artifactId>$3</artifactId><version>$4</version></dependency>
  </dependencies>
</project>
POM
  mvn -q -f "$folder/$1/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/$1.classpath"
}

# start_engine FLAG…: starts an engine of its own and sets port and token.
start_engine() {
  "$java" "$@" @engine/local/target/engine.args dev.tarn.engine.EngineMain --workspace "$workspace" >"$folder/engine.out" 2>&1 &
  engine=$!
  until grep -q '"state":"ready"' "$workspace/.tarn/engine.json" 2>/dev/null; do
    kill -0 "$engine" || { cat "$folder/engine.out" >&2; exit 1; }
    sleep 0.2
  done
  port=$(field port)
  token=$(field token)
}
field() { sed -E "s/.*\"$1\":\"?([^\",}]*).*/\1/" "$workspace/.tarn/engine.json"; }

# ten_columns ROWS: a query of 10 columns, two of them text.
ten_columns() {
  echo "SELECT id, CAST(id % 1000 AS INT) AS quantity, CAST(id % 97 AS SMALLINT) AS code,
    CAST(id * 1.37 % 100000 AS DECIMAL(12, 2)) AS price, rand(7) AS discount, concat('customer ', id % 150000) AS name,
    concat_ws(' ', 'a comment of some words', hex(hash(id)), hex(hash(id + 1))) AS comment,
    timestamp_seconds(1700000000 + id / 7) AS created, date_add(DATE'2020-01-01', CAST(id % 2000 AS INT)) AS day,
    id % 3 = 0 AS flag FROM range($1)"
}

load() { echo "load $(cut -d' ' -f1-3 /proc/loadavg)"; }
machine() { echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $(load)"; }
