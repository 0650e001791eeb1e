/// Measurements that a script in `docs/benchmarks` runs; no tests.
@NullMarked
package dev.tarn.workspace.bench;

import org.jspecify.annotations.NullMarked;
