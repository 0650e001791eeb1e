#!/usr/bin/env bash
# Measures starts of Tarn on one workspace, by turns without and with start caches, and Spark alone as a peer in the same rounds.
# Usage: docs/benchmarks/start.sh [ROUNDS]; prints medians in milliseconds. Needs JDK 25 as JAVA_HOME.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5}
: "${JAVA_HOME:?names the JDK 25}"
folder=$(mktemp -d)
workspace=$folder/workspace
export TARN_JAVA_OPTS="-Dtarn.user.dir=$folder/user"
trap './tarn engine stop --workspace "$workspace" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT

now() { date +%s%N; }
timed() { # NAME COMMAND…
  local start
  start=$(now)
  "${@:2}" >/dev/null 2>"$folder/errors" || { cat "$folder/errors" >&2; exit 1; }
  echo $((($(now) - start) / 1000000)) >>"$folder/$1"
}
stop() { ./tarn engine stop --workspace "$workspace" >/dev/null 2>&1; }
median() { if [ -f "$folder/$1" ]; then sort -n "$folder/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; fi; }
row() { # TITLE NAME
  local without with
  without=$(median "none-$2")
  with=$(median "cache-$2")
  echo "| $1 | $without | $with | $(awk -v a="$without" -v b="$with" 'BEGIN { printf "%.2f", b / a }') |"
}

echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1-3 /proc/loadavg)"
./tarn --version # builds what is missing
[ app/target/aot/window.options -nt app/target/tarn.stamp ] || ./tarn prepare
mkdir "$folder/classes" "$folder/spark"
cp=$(sed -n 's/^-cp "\(.*\)"$/\1/p' engine/local/target/engine.args)
"$JAVA_HOME/bin/javac" -d "$folder/classes" -cp "$cp" docs/benchmarks/SparkStart.java
flags=$(sed -n 1p engine/local/target/engine.args)
spark() {
  # shellcheck disable=SC2086
  timed peer "$JAVA_HOME/bin/java" $flags -cp "$cp:$folder/classes" SparkStart "$folder/spark"
}

# Tarn's and Spark's catalogs are made once; later starts find them, as a user's do.
./tarn sql --workspace "$workspace" -e "SELECT 1" >/dev/null
spark && rm "$folder/peer"
for _ in $(seq "$rounds"); do
  spark
  for mode in none cache; do
    export TARN_AOT=
    [ $mode = cache ] || export TARN_AOT=off
    stop
    timed $mode-cold ./tarn sql --workspace "$workspace" -e "SELECT 1"
    timed $mode-warm ./tarn sql --workspace "$workspace" -e "SELECT 1"
    timed $mode-version ./tarn --version
    stop
    ./tarn rehearse --workspace "$workspace" >"$folder/reached"
    while read -r what time; do echo "$time" >>"$folder/$mode-$what"; done <"$folder/reached"
  done
done

echo "| | without caches | with caches | ratio |"
echo "|---|---:|---:|---:|"
row '`./tarn sql -e "SELECT 1"`, no engine running' cold
row '`./tarn sql -e "SELECT 1"`, engine running' warm
row '`./tarn --version`' version
row 'window seen' window
row 'engine ready behind the window' engine
row 'first answer in the window' answer
echo "| peer: Spark alone, SELECT 1 | $(median peer) | | |"
echo "load at the end: $(cut -d' ' -f1-3 /proc/loadavg)"
