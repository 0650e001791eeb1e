/// The catalog `lake`: the workspace's own tables, under Tarn's name for Spark's session catalog.
@NullMarked
package dev.tarn.engine.lake;

import org.jspecify.annotations.NullMarked;
