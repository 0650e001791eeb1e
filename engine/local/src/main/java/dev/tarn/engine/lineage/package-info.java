/// Which tables and columns a statement reads and writes, told from Spark's analysed plans.
@NullMarked
package dev.tarn.engine.lineage;

import org.jspecify.annotations.NullMarked;
