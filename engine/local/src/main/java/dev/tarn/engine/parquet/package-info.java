/// Parquet files that were written side by side become one.
@NullMarked
package dev.tarn.engine.parquet;

import org.jspecify.annotations.NullMarked;
