/// Measurements that a script in `docs/benchmarks` runs; no tests.
@NullMarked
package dev.tarn.session.bench;

import org.jspecify.annotations.NullMarked;
