#!/usr/bin/env bash
# Measures starts of Tarn on a new workspace: the command line without and with a running engine, the engine, the window.
# Usage: docs/benchmarks/start.sh [RUNS]; prints medians in milliseconds.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
workspace=$(mktemp -d)
trap './tarn engine stop --workspace "$workspace" >/dev/null 2>&1 || true; rm -rf "$workspace"' EXIT

now() { date +%s%N; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
timed() {
  local start
  start=$(now)
  "$@" >/dev/null 2>&1
  echo $((($(now) - start) / 1000000))
}

echo "machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1 /proc/loadavg)"
./tarn --version >/dev/null # builds what is missing
./tarn sql --workspace "$workspace" -e "SELECT 1" >/dev/null # makes the metastore

for i in $(seq "$runs"); do
  ./tarn engine stop --workspace "$workspace" >/dev/null 2>&1
  timed ./tarn sql --workspace "$workspace" -e "SELECT 1"
done | median | xargs echo "tarn sql -e 'SELECT 1', no engine running (ms):"

for i in $(seq "$runs"); do
  timed ./tarn sql --workspace "$workspace" -e "SELECT 1"
done | median | xargs echo "tarn sql -e 'SELECT 1', engine running (ms):"

for i in $(seq "$runs"); do
  timed ./tarn --version
done | median | xargs echo "tarn --version (ms):"
