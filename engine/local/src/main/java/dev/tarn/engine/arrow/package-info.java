/// Spark's rows and column batches into Arrow vectors, as fast as memory allows.
///
/// Spark's own writer checks bounds and capacity for each value. Here each common type has a filler
/// that writes to the vector's memory; the other types go through Spark's writer.
@NullMarked
package dev.tarn.engine.arrow;

import org.jspecify.annotations.NullMarked;
