/// Runs the largest fitting parts of Spark's plans in DuckDB, inside the engine's process.
///
/// A planner strategy translates what is proven to mean the same in both; all else stays with
/// Spark. Where DuckDB cannot answer, Spark answers.
@NullMarked
package dev.tarn.engine.accelerator;

import org.jspecify.annotations.NullMarked;
